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
    'new:write a source to start from'
    'compile:turn personas into IAM roles and policies'
    'check:report mistakes and write nothing'
    'import:turn IAM roles and policies into a source'
    'list:list personas, capabilities, kinds, templates or packs'
    'show:show what a persona may do, and why'
    'facts:look up actions, resource types, condition keys and ARNs'
    'ask:answer who can do what, and why'
    'why-denied:tell why AWS refused a request, from its own words'
    'repl:explore personas and roles in a conversation'
    'evaluate:decide requests as IAM does, line by line'
    'pack:write the documentation of a pack'
    'fmt:lay out sources in the one canonical way'
    'explain:explain the code of a diagnostic'
    'completions:print what completes command lines in a shell'
    'help:show how to use smpc or one of its commands'
  )
  _arguments -C '(-h --help)'{-h,--help}'[show this help]' --version'[show the versions of smpc and of its IAM facts]' '1: :->verb' '*:: :->rest' && return
  if [[ $state == verb ]]; then
    _describe command verbs
    return
  fi
  case $words[1] in
    new)
      _arguments -s -S \
        --force'[replace files that were changed or that smpc did not write]' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:folder:_files -/' ;;
    compile)
      _arguments -s -S \
        '*'--persona='[only this persona; may be repeated]:persona: ' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --policy'[print one persona'\''s policies as a single document]' \
        --minify'[write JSON without white space]' \
        '(-o --output)'{-o+,--output=}'[write files below this folder instead]:folder:_files -/' \
        --check'[write nothing, list the files that would change, exit 2 if any]' \
        --force'[replace files that were changed or that smpc did not write]' \
        --deny-warnings'[make every warning an error]' \
        '*'--deny='[make this warning or note an error; may be repeated]:code:_smpc_codes' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    check)
      _arguments -s -S \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --no-silences'[report also what comments of the sources silence]' \
        --baseline='[report only what this file does not hold yet]:folder:_files -/' \
        --update-baseline'[write what is found to the file of --baseline]' \
        --deny-warnings'[make every warning an error]' \
        '*'--deny='[make this warning or note an error; may be repeated]:code:_smpc_codes' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    import)
      _arguments -s -S \
        '(-o --output)'{-o+,--output=}'[write files below this folder instead]:folder:_files -/' \
        --check'[write nothing, list the files that would change, exit 2 if any]' \
        --force'[replace files that were changed or that smpc did not write]' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:folder:_files -/' ;;
    list)
      _arguments -s -S \
        --json'[print JSON]' \
        --markdown'[print Markdown]' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:word:(personas capabilities kinds templates lets packs)' ;;
    show)
      _arguments -s -S \
        --expanded'[show every statement, and the lines that it comes from]' \
        --json'[print JSON]' \
        --markdown'[print Markdown]' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    facts)
      _arguments -s -S \
        --level='[only actions of this level]:level:(any list read write tagging permissions)' \
        --type='[only actions that take this resource type: bucket]:type: ' \
        --json'[print JSON]' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:word:(key arn managed principal region partition)' ;;
    ask)
      _arguments -s -S \
        --json'[print JSON]' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        '*'--managed-policies='[documents of managed policies, as NAME.json; may be repeated]:folder:_files -/' \
        --ignore-unknown-policies'[answer as if policies whose document is not known were not there]' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    why-denied)
      _arguments -s -S \
        --json'[print JSON]' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        '*'--managed-policies='[documents of managed policies, as NAME.json; may be repeated]:folder:_files -/' \
        --ignore-unknown-policies'[answer as if policies whose document is not known were not there]' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    repl)
      _arguments -s -S \
        '*'--command='[handle this input and leave; may be repeated]:command: ' \
        --json'[print JSON]' \
        --environment='[one of the environments that the files declare]:environment: ' \
        --account='[the account, whatever the files say: twelve digits]:account: ' \
        --region='[the Region, whatever the files say: eu-west-1]:region: ' \
        --partition='[the partition, whatever the files say: aws-cn]:partition: ' \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        '*'--managed-policies='[documents of managed policies, as NAME.json; may be repeated]:folder:_files -/' \
        --ignore-unknown-policies'[answer as if policies whose document is not known were not there]' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    evaluate)
      _arguments -s -S \
        '*'--policies='[the policies for all lines, as JSON; may be repeated]:folder:_files -/' \
        --boundary='[the permissions boundary for all lines, as JSON]:folder:_files -/' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:folder:_files -/' ;;
    pack)
      _arguments -s -S \
        '*'--pack-path='[look for packs here, too; may be repeated]:folder:_files -/' \
        '*'--allow-outside='[let sources use files below this folder; may be repeated]:folder:_files -/' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:word:(docs)' ;;
    fmt)
      _arguments -s -S \
        --check'[write nothing, list the files that would change, exit 2 if any]' \
        --diff'[write nothing, show what would change as a unified diff]' \
        --deny-warnings'[make every warning an error]' \
        '*'--deny='[make this warning or note an error; may be repeated]:code:_smpc_codes' \
        --diagnostics='[how mistakes are shown]:diagnostics:(text json sarif github)' \
        --plain'[show mistakes in one line of ASCII each, for logs]' \
        --color='[colour in what is shown]:color:(auto always never)' \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:source:_files -g "*.persona"' ;;
    explain)
      _arguments -s -S \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:code:_smpc_codes' ;;
    completions)
      _arguments -s -S \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:word:(bash zsh fish)' ;;
    help)
      _arguments -s -S \
        '(-h --help)'{-h,--help}'[show this help]' \
        '*:word:(new compile check import list show facts ask why-denied repl evaluate pack fmt explain completions help)' ;;
  esac
}

if [[ $funcstack[1] == _smpc ]]; then _smpc "$@"; else compdef _smpc smpc; fi
