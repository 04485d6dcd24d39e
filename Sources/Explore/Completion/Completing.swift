import Compiler
import Lexer
import Parser
import Source

/// The state of finding out what can be written at the end of a text.
struct Completing {
  let world: World
  /// The source to which items belong.
  let source: String?
  /// The tokens before the cursor of the item that it is in, without what is being typed.
  private(set) var item: [TypedToken] = []
  /// What is being typed.
  private(set) var typed = ""
  private var typedStart = 0
  private var isInComment = false
  /// Whether the cursor stands at the end of a string, which a space has to follow.
  private var isAfterString = false
  private var labels: [CompletionAutomaton.Label] = []
  /// Whether a block or an item came before, so that no question is typed.
  private(set) var isInItems = false

  /// A token and its text.
  struct TypedToken {
    let kind: Token.Kind
    let text: String
    let keyword: Keyword?
  }

  /// - Parameter lineStart: where the line begins in the text, so that offsets count from there.
  init(_ world: World, _ text: String, lineStart: Int, _ source: String?) {
    (self.world, self.source) = (world, source)
    let file = SourceFile(name: "input", bytes: Array(text.utf8))
    let found = tokenize(file)
    var tokens = found.tokens.dropLast()
    typedStart = file.bytes.count - lineStart
    isInComment = found.comments.last?.span.end == UInt32(file.bytes.count)
    if let last = tokens.last, Int(last.span.end) == file.bytes.count, last.kind.canBeTypedOn {
      typed = file.text(of: last.span)
      typedStart = Int(last.span.start) - lineStart
      tokens.removeLast()
    }
    isAfterString = typed.isEmpty && file.bytes.last == UInt8(ascii: "\"")
    walk(
      tokens.map { token in
        let text = file.text(of: token.span)
        return TypedToken(kind: token.kind, text: text, keyword: token.kind == .word ? Keyword(text) : nil)
      })
  }

  /// Follows the rules. A mistake costs its own item alone: the walk goes on after the next `;`, in the list of items that
  /// it was in.
  private mutating func walk(_ tokens: [TypedToken]) {
    let automaton = CompletionAutomaton.input
    var states = [automaton.start]
    var lastList = states
    for token in tokens {
      states = automaton.states(after: states, token.kind, token.keyword)
      item.append(token)
      guard [.semicolon, .less, .greater].contains(token.kind) else { continue }
      if states.isEmpty, token.kind == .semicolon { states = lastList }
      lastList = states.isEmpty ? lastList : states
      (item, isInItems) = ([], true)
    }
    labels = automaton.labels(after: states)
  }

  func completion() -> Completion {
    if isInComment { return .none }
    if typed.hasPrefix("\""), item.last?.keyword == .use, labels.contains(.slot(.pack)) {
      return .path(from: typedStart + 1)
    }
    if let interpolation { return interpolation }
    if isAfterString { return .words(from: typedStart, [Completion.Word(" ", isOpen: true)]) }
    return .words(from: typedStart, (labels.flatMap(words) + shownWords).narrowed(to: typed))
  }

  /// What can stand in the `\(…)` that is open in a string.
  private var interpolation: Completion? {
    let bytes = Array(typed.utf8)
    let open = bytes.indices.last { bytes[$0] == UInt8(ascii: "(") && $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\\") }
    guard typed.hasPrefix("\""), let open, !bytes[open...].contains(UInt8(ascii: ")")) else { return nil }
    let name = String(decoding: bytes[(open + 1)...], as: UTF8.self)
    let words = interpolationWords.map { Completion.Word($0 + ")", isOpen: true) }
    return .words(from: typedStart + typed.utf8.count - name.utf8.count, words.narrowed(to: name))
  }

  /// What can stand alone to be shown, once there is something of it.
  private var shownWords: [Completion.Word] {
    let isFirst = item.isEmpty && !isInItems && !typed.isEmpty
    return isFirst ? world.declarationWords(typed, in: .items, of: source) : []
  }

  private func words(for label: CompletionAutomaton.Label) -> [Completion.Word] {
    switch label {
    case .word(_, let proposal): [Completion.Word(proposal)]
    case .slot(let slot): words(for: slot)
    case .mark(.equals): [Completion.Word("=")]
    case .mark(.less): [Completion.Word("<")]
    case .mark: []
    }
  }
}

extension Token.Kind {
  /// Whether a token of this kind may go on at the cursor: a word, or a string that is not closed.
  fileprivate var canBeTypedOn: Bool { self == .word || self == .unquoted || self == .brokenString }
}
