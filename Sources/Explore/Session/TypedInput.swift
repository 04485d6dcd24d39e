import IAM
import Lexer
import Parser
import Source

/// What a person has typed up to now: what it is, and whether all of it is there.
public struct TypedInput: Hashable, Sendable {
  /// What can be typed.
  public enum Kind: Hashable, Sendable {
    /// White space and comments.
    case nothing
    /// A line that starts with `:`.
    case command
    /// `A can …`, `why …`, `who can …`; whatever is nothing else counts as one, too.
    case question
    /// A name alone, to be shown.
    case name
    /// Declarations, as a file has them.
    case items
  }

  /// What it is.
  public let kind: Kind
  /// Whether it can be handled, so that no further line belongs to it.
  public let isComplete: Bool
  /// Whether a block is open, so that no line without a `>` completes it, unless it is empty.
  public let isInBlock: Bool

  /// Reads lines with newlines between them: a text that ends with a newline ends with an empty line.
  ///
  /// An empty line ends what waits for more, so that nobody is caught. In an open block it takes two, since one is layout,
  /// as formatted sources have it, and two are not; after a string that its line does not end, which is a mistake anyway,
  /// one is enough.
  public init(_ text: String) {
    let reading = InputReading(text)
    kind = reading.kind
    isComplete = reading.isComplete
    isInBlock = reading.depth > 0
  }
}

/// The state of reading what was typed.
private struct InputReading {
  private let file: SourceFile
  private let tokens: [Token]
  private let comments: [Comment]
  /// How many empty lines stand at the end.
  private let emptyLines: Int

  init(_ text: String) {
    file = SourceFile(name: "input", bytes: Array(text.utf8))
    let found = tokenize(file)
    (tokens, comments) = (found.tokens.dropLast(), found.comments)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    emptyLines = lines.reversed().prefix { $0.allSatisfy(\.isWhitespace) }.count
  }

  var kind: TypedInput.Kind {
    guard tokens.contains(where: { $0.kind != .semicolon }) else { return .nothing }
    if file.bytes.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }) == UInt8(ascii: ":") { return .command }
    if beginsAsRefusal { return .question }
    let (first, second) = (keyword(0), keyword(1))
    if first == .why || first == .who || second == .can || second == .cannot { return .question }
    if let first, Level.file.keywords.contains(first) { return .items }
    return tokens.count { $0.kind != .semicolon } == 1 ? .name : .question
  }

  var isComplete: Bool {
    switch kind {
    case .command, .name: true
    case .nothing: emptyLines > 0 || !isBeforeItem
    case .question: emptyLines > 0 || !awaitsMore && !isPartOfRefusal
    case .items: depth > 0 ? emptyLines > (holdsBrokenString ? 0 : 1) : emptyLines > 0 || endsItem
    }
  }

  private func keyword(_ index: Int) -> Keyword? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    return Keyword(file.text(of: tokens[index].span))
  }

  /// How many blocks are open.
  var depth: Int { tokens.count { $0.kind == .less } - tokens.count { $0.kind == .greater } }

  private var endsItem: Bool { depth < 0 || [.semicolon, .greater].contains(tokens.last?.kind) }

  private var holdsBrokenString: Bool { tokens.contains { $0.kind == .brokenString } }

  /// Whether a question ends with a word or comma that something has to follow.
  private var awaitsMore: Bool {
    guard let last = tokens.last else { return false }
    if depth > 0 || last.kind == .comma || last.kind == .equals { return true }
    // `why` alone is about the last answer, and `who` alone a mistake that nothing mends.
    let words: [Keyword] = [.can, .cannot, .on, .with, .and]
    return keyword(tokens.count - 1).map(words.contains) ?? false
  }

  /// Whether it begins as AWS refuses a request, in words or as JSON.
  private var beginsAsRefusal: Bool {
    let text = file.bytes.drop { [0x20, 0x09, 0x0A].contains($0) }
    return ["{", "User: arn:", "An error occurred (", "Error: "].contains { text.starts(with: $0.utf8) }
  }

  /// Whether a refusal does not tell yet on what the request was.
  private var isPartOfRefusal: Bool {
    beginsAsRefusal && (try? readAccessDenied(file.bytes))?.resource == nil
  }

  /// Whether all that is there is a comment about the item that follows.
  private var isBeforeItem: Bool {
    guard tokens.isEmpty, let last = comments.last else { return false }
    return last.isDocumentation || file.text(of: last.span).hasPrefix("// smpc:")
  }
}

extension Keyword {
  /// The keyword that a word spells.
  init?(_ word: String) {
    guard word.utf8.count <= 16, let known = Self.byText[word] else { return nil }
    self = known
  }

  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.text, $0) })
}
