/// The script for zsh.
var zshCompletions: String {
  """
  #compdef smpc
  # Completes command lines of smpc in zsh. In ~/.zshrc, after compinit: source <(smpc completions zsh)

  _smpc_codes() {
    local -a codes=(${(f)"$(smpc explain 2> /dev/null)"})
    codes=(${${codes##[[:space:]]##}/[[:space:]]##/:})
    _describe code codes
  }

  _smpc() {
    setopt localoptions extendedglob
    local curcontext=$curcontext state line
    local -a verbs=(
  \(Verb.allCases.map(described).indented(by: 4))
    )
    _arguments -C \(Verb.generalOptions.map(specification).joined(separator: " ")) '1: :->verb' '*:: :->rest' && return
    if [[ $state == verb ]]; then
      _describe command verbs
      return
    fi
    case $words[1] in
  \(Verb.allCases.map(arguments).joined(separator: "\n"))
    esac
  }

  if [[ $funcstack[1] == _smpc ]]; then _smpc "$@"; else compdef _smpc smpc; fi

  """
}

private func described(_ verb: Verb) -> String {
  "\(verb.rawValue):\(verb.summary)".shellQuoted
}

/// Returns the case of a verb, with its options and what follows it.
private func arguments(of verb: Verb) -> String {
  let specifications = verb.options.map(specification) + ["'*:\(action(verb.candidates, named: "word"))'"]
  return """
        \(verb.rawValue))
          _arguments -s -S \\
    \(specifications.indented(by: 8).escapingLineEnds) ;;
    """
}

/// Returns what `_arguments` takes for an option: `'(-o --output)'{-o+,--output=}'[help]:DIR:_files -/'`.
private func specification(of option: Option) -> String {
  let declaration = option.declaration
  let value = option.candidates.map { ":" + action($0, named: declaration.name) } ?? ""
  let text = "[\(declaration.help.escaping("[]", with: "\\"))]\(value)".shellQuoted
  let long = option.spelling + (value.isEmpty ? "" : "=")
  if declaration.isRepeatable { return "'*'\(long)\(text)" }
  guard let letter = declaration.letter else { return long + text }
  let short = "-\(letter)" + (value.isEmpty ? "" : "+")
  return "'(\(option.spellings.joined(separator: " ")))'{\(short),\(long)}\(text)"
}

private func action(_ candidates: Candidates, named name: String) -> String {
  switch candidates {
  case .unknown: "\(name): "
  case .words(let words): "\(name):(\(words.joined(separator: " ")))"
  case .sources: "source:_files -g \"*.persona\""
  case .folders: "folder:_files -/"
  case .codes: "code:_smpc_codes"
  }
}

extension String {
  /// The lines as one command's.
  fileprivate var escapingLineEnds: String { split(separator: "\n").joined(separator: " \\\n") }
}
