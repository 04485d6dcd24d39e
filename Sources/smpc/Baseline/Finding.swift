import Source

/// What a diagnostic says, without the place where it says so: the same when lines move.
struct Finding: Hashable {
  let code: Code
  let message: String
  /// The role, policy or persona that it is of; empty where none has a name.
  let owner: String
  /// The beginning of the source that is meant, with one space for each white space; empty where a whole file is meant.
  let text: String
  /// A digest of the whole statement or item, so that one that is changed is looked at anew; empty where a file is meant.
  let content: String
}

extension Finding {
  /// Takes a diagnostic's place away.
  init(_ diagnostic: Diagnostic, in sources: SourceMap, _ items: inout FindingItems) {
    let span = diagnostic.place.span
    let item = span.map { items.item(at: $0, in: sources.file(at: $0.start)) } ?? FindingItem()
    self.init(
      code: diagnostic.code, message: diagnostic.message.visible, owner: item.owner,
      text: span.map { sources.excerpt(of: $0) } ?? "", content: item.content)
  }

  /// Whether a finding stands before another of the same file.
  func precedes(_ other: Finding) -> Bool {
    guard code == other.code else { return code.rawValue < other.code.rawValue }
    let own = [owner, message, text, content]
    let others = [other.owner, other.message, other.text, other.content]
    guard let (one, second) = zip(own, others).first(where: { $0 != $1 }) else { return false }
    return one.utf8.lexicographicallyPrecedes(second.utf8)
  }
}

extension SourceMap {
  /// Returns the name of the file that a place is in, or is.
  func fileName(of place: Place) -> String {
    switch place {
    case .path(let path): path
    case .span(let span): file(at: span.start).name
    }
  }

  /// Returns the first words below a span, in a form that lines, indents and comments within do not change.
  fileprivate func excerpt(of span: Span) -> String {
    let file = file(at: span.start)
    let own = file.isJSON ? [] : file.words(of: span)
    let bytes = own.isEmpty ? file.bytes(of: span) : own[...]
    let words = String(decoding: bytes.prefix(4 * excerptLimit), as: UTF8.self).split { $0.isWhitespace }
    return String(words.joined(separator: " ").prefix(excerptLimit)).visible
  }
}

/// The most characters that a baseline shows of a place: enough to tell the statements of a file apart.
private let excerptLimit = 120
