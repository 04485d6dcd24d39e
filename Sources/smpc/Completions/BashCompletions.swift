/// The script for bash, from version 3.2 on.
var bashCompletions: String {
  bashFunctions + """


    _smpc() {
      local smpc=$1 cur=${COMP_WORDS[COMP_CWORD]} word= option= verb= ended= index
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ $word == = ]]; then continue # bash takes `--option=value` for three words.
        elif [[ $option ]]; then option=
        elif [[ $word == -- && ! $ended ]]; then ended=1
        elif [[ $word == -* && ! $ended ]]; then
          case $word in
            \(optionsWithValue.joined(separator: "|"))) option=$word ;;
          esac
        elif [[ ! $verb ]]; then verb=$word
        fi
      done
      if [[ $cur == = ]]; then cur=; fi

      case $option in
    \(Option.allCases.compactMap(values).indented(by: 4))
        ?*) return ;;
      esac
      if [[ $cur == -* && ! $ended ]]; then
        case $verb in
    \(Verb.allCases.map(options).indented(by: 6))
          '') \(offer(.words(Verb.generalOptions.flatMap(\.spellings)))) ;;
        esac
        return
      fi
      case $verb in
    \(Verb.allCases.map { "\($0.rawValue)) \(offer($0.candidates)) ;;" }.indented(by: 4))
        '') \(offer(.words(Verb.allCases.map(\.rawValue)))) ;;
      esac
    }

    complete -F _smpc smpc

    """
}

/// The parts that no table of ours has a say in.
private let bashFunctions = """
  # Completes command lines of smpc in bash. In ~/.bashrc: source <(smpc completions bash)

  # Offers those of the words in $1 that go on with what is typed.
  _smpc_words() {
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
  }

  # Offers the files that compgen finds by these options.
  _smpc_files() {
    compopt -o filenames 2> /dev/null || : # bash 3.2 has none.
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$cur")
  }

  _smpc_codes() {
    _smpc_words "$("$smpc" explain 2> /dev/null | while read -r word _; do echo "$word"; done)"
  }
  """

/// All spellings of the options that have a value.
private var optionsWithValue: [String] {
  Option.allCases.filter { $0.candidates != nil }.flatMap(\.spellings)
}

/// Returns the case of an option for whose value there is something to offer.
private func values(of option: Option) -> String? {
  guard let candidates = option.candidates else { return nil }
  if case .unknown = candidates { return nil }
  return "\(option.spellings.joined(separator: "|"))) \(offer(candidates)); return ;;"
}

/// Returns the case of a verb for whose options there is something to offer.
private func options(of verb: Verb) -> String {
  "\(verb.rawValue)) \(offer(.words(verb.options.flatMap(\.spellings)))) ;;"
}

private func offer(_ candidates: Candidates) -> String {
  switch candidates {
  case .unknown: ":"
  case .words(let words): "_smpc_words \(words.joined(separator: " ").shellQuoted)"
  case .sources: "_smpc_files -f -X '!*.persona'; _smpc_files -d"
  case .folders: "_smpc_files -d"
  case .codes: "_smpc_codes"
  }
}
