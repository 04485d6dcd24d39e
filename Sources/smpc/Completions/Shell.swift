/// A shell that smpc writes completions for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that completes command lines of smpc.
  var completions: String {
    switch self {
    case .bash: bashCompletions
    case .zsh: zshCompletions
    case .fish: fishCompletions
    }
  }
}

extension String {
  /// The text in single quotes, as bash and zsh read it.
  var shellQuoted: String { "'\(escaping("'", with: #"'\'"#))'" }

  /// Returns the text with something before each of some characters.
  func escaping(_ special: String, with escape: String) -> String {
    reduce(into: "") { text, character in
      if special.contains(character) { text += escape }
      text.append(character)
    }
  }
}

extension [String] {
  /// The lines of a script, this many columns further in.
  func indented(by columns: Int) -> String {
    map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }
}
