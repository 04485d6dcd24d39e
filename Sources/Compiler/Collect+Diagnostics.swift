import Source

extension Diagnostic {
  /// Returns what is wrong with a declared name, if anything is.
  static func nameProblem(_ name: String, _ declaration: Declaration, _ span: Span) -> Diagnostic? {
    guard name.isName else {
      return .error(
        .invalidName, "`\(name)` cannot be the name of a \(declaration.rawValue)", at: span,
        help: "a name is a letter and up to 63 letters, digits, `_` or `-`")
    }
    guard isReserved(name, declaration) else { return nil }
    return .error(
      .reservedName, "no \(declaration.rawValue) can be called `\(name)`", at: span,
      help: "the word means something else where a \(declaration.rawValue) is used; take another name")
  }

  private static func isReserved(_ name: String, _ declaration: Declaration) -> Bool {
    switch declaration {
    case .pack, .capability, .template, .environment: false
    case .persona: reservedWords.contains(name)
    case .let: reservedWords.contains(name) || valueWords.contains(name)
    case .kind: reservedWords.contains(name) || valueWords.contains(name) || personaKeywords.contains(name)
    }
  }

  private static let reservedWords = [
    "on", "when", "and", "as", "to", "given", "if", "ignoring", "with", "not", "no", "except", "every", "why", "who",
  ]
  private static let valueWords = ["account", "region", "partition", "environment", "self", "true", "false"]
  /// The words that begin the items of a persona.
  static let personaKeywords = [
    "capability", "policy", "allow", "deny", "managed", "trust", "role", "boundary", "session", "tag", "attach",
    "without",
  ]

  static func duplicateDeclaration(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateDeclaration, "`\(name)` is declared twice", at: span, related: [Label(first, "first declared here")],
      help: "give one of them another name, or delete it")
  }

  static func duplicateItem(_ word: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateItem, "`\(word)` is given twice", at: span, related: [Label(first, "first given here")],
      help: "delete one of them")
  }

  static func shadowedCapability(_ name: String, _ span: Span, pack: String) -> Diagnostic {
    .warning(
      .shadowedCapability, "`\(name)` is also a capability of the pack `\(pack)`", at: span,
      help: "this file's personas get this one; to have the pack's, write `\(pack).\(name)` or take another name here")
  }

  static func misplacedInPack(_ word: String, _ span: Span) -> Diagnostic {
    .error(
      .misplacedInPack, "a pack may not hold `\(word)`", at: span,
      help: "a pack is for many accounts: what is one account's belongs into the files that use the pack")
  }

  static func unknownLanguage(_ version: String, _ span: Span) -> Diagnostic {
    .error(
      .unknownLanguage, "the language has no version `\(version)`", at: span, help: "this smpc reads version `1`")
  }

}

extension String {
  /// Whether this is a NAME: a letter and up to 63 letters, digits, `_` or `-`.
  var isName: Bool {
    guard let first = utf8.first, first.isLetter, utf8.count <= 64 else { return false }
    return utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }
}

extension UInt8 {
  /// Whether this is a letter of ASCII.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }

  /// Whether this is a digit of ASCII.
  var isDigit: Bool { (48...57).contains(self) }
}
