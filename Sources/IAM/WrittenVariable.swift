/// A policy variable as its author wrote it: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
public struct WrittenVariable: Hashable, Sendable {
  /// What is wrong with the form of a variable.
  ///
  /// Source: IAM User Guide, "IAM Access Analyzer policy check reference", the errors on variables.
  public enum Mistake: Hashable, Sendable {
    /// No `}` follows before the text ends or another variable begins.
    case unclosed
    /// Nothing stands between the braces.
    case empty
    /// A space stands before or after the key, or in it where it is no tag's.
    case space
    /// What stands for an absent key is not in single quotes.
    case unquoted
  }

  /// All of it, from `${` on.
  public let text: String
  /// The condition key, without spaces around it.
  public let key: String
  /// What is wrong with its form, if anything is.
  public let mistake: Mistake?
}

extension WrittenVariable {
  /// Reads what stands behind `${`.
  ///
  /// - Parameter isClosed: whether a `}` follows.
  fileprivate init(_ inner: ArraySlice<UInt8>, isClosed: Bool) {
    let space = UInt8(ascii: " ")
    let comma = inner.firstIndex(of: UInt8(ascii: ",")) ?? inner.endIndex
    let key = inner[..<comma]
    let bare = key.trimmed
    // The keys of tags may hold spaces.
    let hasSpace = bare.count < key.count || bare.prefix { $0 != UInt8(ascii: "/") }.contains(space)
    text = "${" + String(decoding: inner, as: UTF8.self) + (isClosed ? "}" : "")
    self.key = String(decoding: bare, as: UTF8.self)
    mistake =
      if !isClosed { .unclosed } else if bare.isEmpty { .empty } else if hasSpace { .space } else {
        comma == inner.endIndex || inner[(comma + 1)...].trimmed.isQuoted ? nil : .unquoted
      }
  }
}

extension String {
  /// The policy variables in the text in order; not `${*}`, `${?}` and `${$}`, which are characters.
  public var writtenVariables: [WrittenVariable] {
    guard holdsVariable else { return [] }
    var found: [WrittenVariable] = []
    var rest = Array(utf8)[...]
    while let start = rest.startOfVariable {
      let inner = rest[(start + 2)...]
      let reach = inner[..<(inner.startOfVariable ?? inner.endIndex)]
      let end = reach.firstIndex(of: UInt8(ascii: "}"))
      let (written, isClosed) = (inner[..<(end ?? reach.endIndex)], end != nil)
      if !(isClosed && written.isCharacter) { found.append(WrittenVariable(written, isClosed: isClosed)) }
      rest = rest[written.endIndex...]
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  /// The index of the first `${`.
  fileprivate var startOfVariable: Int? {
    indices.dropLast().first { self[$0] == UInt8(ascii: "$") && self[$0 + 1] == UInt8(ascii: "{") }
  }

  /// Whether this is what stands between the braces of a character.
  fileprivate var isCharacter: Bool {
    count == 1 && [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "$")].contains(first)
  }

  /// The bytes without spaces around them.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }), let last = lastIndex(where: { $0 != space }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  /// Whether single quotes stand around the bytes.
  fileprivate var isQuoted: Bool { count >= 2 && first == UInt8(ascii: "'") && last == UInt8(ascii: "'") }
}
