import Parser
import Source

/// A text of the source with its names resolved, to be filled in for each persona.
struct Template: Hashable {
  /// The pieces in order.
  let pieces: [Piece]
  /// Where the text is written.
  let span: Span
  /// The kinds mentioned, each once, in order.
  let kinds: [Int]

  /// A piece of a template.
  enum Piece: Hashable {
    case text(String)
    case setting(Setting.Name)
    /// A kind's resource: its name or its ARN.
    case kind(Int, isARN: Bool)
    /// The role of a persona, or of the persona that is compiled: its path and name, or its ARN.
    case role(persona: Int?, isARN: Bool)
  }

  init(_ pieces: [Piece], _ span: Span) {
    self.pieces = pieces
    self.span = span
    var kinds: [Int] = []
    for case .kind(let kind, _) in pieces where !kinds.contains(kind) { kinds.append(kind) }
    self.kinds = kinds
  }

  init(_ text: String, _ span: Span) {
    self.init([.text(text)], span)
  }

  /// The whole text, if nothing has to be filled in.
  var literal: String? {
    switch pieces.count {
    case 0: return ""
    case 1:
      if case .text(let text) = pieces[0] { return text }
      return nil
    default: return nil
    }
  }

  /// Whether the text is the same for all personas with the same settings.
  var isStatic: Bool {
    pieces.allSatisfy {
      switch $0 {
      case .text, .setting: true
      case .kind, .role: false
      }
    }
  }

  /// The kind that is all of the text, if one is.
  var onlyKind: (kind: Int, isARN: Bool)? {
    guard pieces.count == 1, case .kind(let kind, let isARN) = pieces[0] else { return nil }
    return (kind, isARN)
  }

  /// Whether the text mentions the role of a persona.
  var mentionsRole: Bool { pieces.contains { if case .role = $0 { true } else { false } } }

  /// Whether the text is an ARN, as far as can be told before its gaps are filled.
  var startsARN: Bool {
    switch pieces.first {
    case .text(let text): text.hasPrefix("arn:")
    case .kind(_, let isARN), .role(_, let isARN): isARN
    case .setting, nil: false
    }
  }

  /// The text with a likely value in each gap, to check its form.
  var sample: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .setting(.account): text += "111122223333"
      case .setting(.region): text += "eu-west-1"
      case .setting(.partition): text += "aws"
      case .kind(_, let isARN), .role(_, let isARN): text += isARN ? "arn:aws:iam::111122223333:role/x" : "x"
      }
    }
  }
}
