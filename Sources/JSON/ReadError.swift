/// Why a text is no JSON that we accept, and where.
public struct ReadError: Error, Hashable, Sendable {
  /// The offset in bytes of what is wrong; at the end of the text it is the text's size.
  public let offset: Int
  /// What is wrong there.
  public let problem: Problem

  /// Makes an error at an offset.
  public init(offset: Int, problem: Problem) {
    self.offset = offset
    self.problem = problem
  }

  /// What can be wrong with a text.
  public enum Problem: Hashable, Sendable {
    /// The text has more bytes than the caller's limit.
    case tooLarge(limit: Int)
    /// Objects and arrays are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// The text ends within a value.
    case unexpectedEnd
    /// Something else stands where one of these is needed.
    case expected(Expectation)
    /// Something follows the value.
    case trailingText
    /// A number is spelled as JSON does not allow.
    case invalidNumber
    /// A backslash is followed by something that is no escape.
    case invalidEscape
    /// A control character stands in a string unescaped.
    case controlCharacter
    /// A `\u` escape is half of a surrogate pair.
    case loneSurrogate
    /// A key stands twice in one object; the offset is the second.
    case duplicateKey(String)
  }

  /// What JSON's grammar needs at a place.
  public enum Expectation: Hashable, Sendable {
    /// A value.
    case value
    /// A key in quotes.
    case key
    /// The colon between key and value.
    case colon
    /// A comma or the end of an array.
    case commaOrBracket
    /// A comma or the end of an object.
    case commaOrBrace
  }
}
