import Catalogue
import Lexer
import Source

extension Program {
  /// Returns the actions of a name in whichever service: those of services that the sources speak of, the built-in pack
  /// among them, come first.
  func actions(named name: String) -> [String] {
    guard name.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else { return [] }
    return Catalogue.actions(named: name, first: spokenServices).map(\.name)
  }

  /// What stands before the colon of any word in the sources.
  private var spokenServices: Set<String> {
    var prefixes: Set<String> = []
    for file in sources.files {
      for token in tokenize(file).tokens where token.kind == .word {
        let word = file.text(of: token.span)
        if let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) { prefixes.insert(String(word[..<colon])) }
      }
    }
    return prefixes
  }
}

extension Compilation {
  /// Returns the actions of a name in whichever service, as `service:Action`: those of services that the sources speak of
  /// come first.
  public func actions(named name: String) -> [String] { program.actions(named: name) }
}
