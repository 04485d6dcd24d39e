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
        --persona|--account|--region|--partition|--environment|--pack-path|--allow-outside|--level|--type|-c|--command|--policies|--boundary|--managed-policies|-o|--output|--deny|--baseline|--diagnostics|--color) option=$word ;;
      esac
    elif [[ ! $verb ]]; then verb=$word
    fi
  done
  if [[ $cur == = ]]; then cur=; fi

  case $option in
    --pack-path) _smpc_files -d; return ;;
    --allow-outside) _smpc_files -d; return ;;
    --level) _smpc_words 'any list read write tagging permissions'; return ;;
    --policies) _smpc_files -d; return ;;
    --boundary) _smpc_files -d; return ;;
    --managed-policies) _smpc_files -d; return ;;
    -o|--output) _smpc_files -d; return ;;
    --deny) _smpc_codes; return ;;
    --baseline) _smpc_files -d; return ;;
    --diagnostics) _smpc_words 'text json sarif github'; return ;;
    --color) _smpc_words 'auto always never'; return ;;
    ?*) return ;;
  esac
  if [[ $cur == -* && ! $ended ]]; then
    case $verb in
      new) _smpc_words '--force --diagnostics --plain --color -h --help' ;;
      compile) _smpc_words '--persona --environment --account --region --partition --pack-path --allow-outside --policy --minify -o --output --check --force --deny-warnings --deny --diagnostics --plain --color -h --help' ;;
      check) _smpc_words '--environment --account --region --partition --pack-path --allow-outside --no-silences --baseline --update-baseline --deny-warnings --deny --diagnostics --plain --color -h --help' ;;
      import) _smpc_words '-o --output --check --force --pack-path --allow-outside --diagnostics --plain --color -h --help' ;;
      list) _smpc_words '--json --markdown --environment --account --region --partition --pack-path --allow-outside --diagnostics --plain --color -h --help' ;;
      show) _smpc_words '--expanded --json --markdown --environment --account --region --partition --pack-path --allow-outside --diagnostics --plain --color -h --help' ;;
      facts) _smpc_words '--level --type --json -h --help' ;;
      ask) _smpc_words '--json --environment --account --region --partition --pack-path --allow-outside --managed-policies --ignore-unknown-policies --diagnostics --plain --color -h --help' ;;
      why-denied) _smpc_words '--json --environment --account --region --partition --pack-path --allow-outside --managed-policies --ignore-unknown-policies --diagnostics --plain --color -h --help' ;;
      repl) _smpc_words '-c --command --json --environment --account --region --partition --pack-path --allow-outside --managed-policies --ignore-unknown-policies --plain --color -h --help' ;;
      evaluate) _smpc_words '--policies --boundary --diagnostics --plain --color -h --help' ;;
      pack) _smpc_words '--pack-path --allow-outside --diagnostics --plain --color -h --help' ;;
      fmt) _smpc_words '--check --diff --deny-warnings --deny --diagnostics --plain --color -h --help' ;;
      explain) _smpc_words '-h --help' ;;
      completions) _smpc_words '-h --help' ;;
      help) _smpc_words '-h --help' ;;
      '') _smpc_words '-h --help --version' ;;
    esac
    return
  fi
  case $verb in
    new) _smpc_files -d ;;
    compile) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    check) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    import) _smpc_files -d ;;
    list) _smpc_words 'personas capabilities kinds templates lets packs' ;;
    show) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    facts) _smpc_words 'key arn managed principal region partition' ;;
    ask) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    why-denied) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    repl) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    evaluate) _smpc_files -d ;;
    pack) _smpc_words 'docs' ;;
    fmt) _smpc_files -f -X '!*.persona'; _smpc_files -d ;;
    explain) _smpc_codes ;;
    completions) _smpc_words 'bash zsh fish' ;;
    help) _smpc_words 'new compile check import list show facts ask why-denied repl evaluate pack fmt explain completions help' ;;
    '') _smpc_words 'new compile check import list show facts ask why-denied repl evaluate pack fmt explain completions help' ;;
  esac
}

complete -F _smpc smpc
