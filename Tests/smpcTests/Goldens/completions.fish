# Completes command lines of smpc in fish: smpc completions fish > ~/.config/fish/completions/smpc.fish

# Whether the command is one of these; without any, whether there is none yet.
function __smpc_verb
    for word in (commandline -opc)[2..]
        contains -- $word new compile check fmt explain completions help; or continue
        contains -- $word $argv
        return
    end
    test (count $argv) -eq 0
end

complete -c smpc -f
complete -c smpc -n __smpc_verb -s h -l help -d 'show this help'
complete -c smpc -n __smpc_verb -l version -d 'show the versions of smpc and of its IAM facts'
complete -c smpc -n __smpc_verb -a new -d 'write a source to start from'
complete -c smpc -n __smpc_verb -a compile -d 'turn personas into IAM roles and policies'
complete -c smpc -n __smpc_verb -a check -d 'report mistakes and write nothing'
complete -c smpc -n __smpc_verb -a fmt -d 'lay out sources in the one canonical way'
complete -c smpc -n __smpc_verb -a explain -d 'explain the code of a diagnostic'
complete -c smpc -n __smpc_verb -a completions -d 'print what completes command lines in a shell'
complete -c smpc -n __smpc_verb -a help -d 'show how to use smpc or one of its commands'

complete -c smpc -n '__smpc_verb new' -a '(__fish_complete_directories)'
complete -c smpc -n '__smpc_verb new' -l force -d 'replace files that were changed or that smpc did not write'
complete -c smpc -n '__smpc_verb new' -l diagnostics -x -a 'text json sarif github' -d 'how mistakes are shown'
complete -c smpc -n '__smpc_verb new' -l plain -d 'show mistakes in one line of ASCII each, for logs'
complete -c smpc -n '__smpc_verb new' -l color -x -a 'auto always never' -d 'colour in what is shown'
complete -c smpc -n '__smpc_verb new' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb compile' -k -a '(__fish_complete_suffix .persona)'
complete -c smpc -n '__smpc_verb compile' -l persona -x -a '' -d 'only this persona; may be repeated'
complete -c smpc -n '__smpc_verb compile' -l environment -x -a '' -d 'one of the environments that the files declare'
complete -c smpc -n '__smpc_verb compile' -l account -x -a '' -d 'the account, whatever the files say: twelve digits'
complete -c smpc -n '__smpc_verb compile' -l region -x -a '' -d 'the Region, whatever the files say: eu-west-1'
complete -c smpc -n '__smpc_verb compile' -l partition -x -a '' -d 'the partition, whatever the files say: aws-cn'
complete -c smpc -n '__smpc_verb compile' -l pack-path -x -a '(__fish_complete_directories)' -d 'look for packs here, too; may be repeated'
complete -c smpc -n '__smpc_verb compile' -l allow-outside -x -a '(__fish_complete_directories)' -d 'let sources use files below this folder; may be repeated'
complete -c smpc -n '__smpc_verb compile' -l policy -d 'print one persona\'s policies as a single document'
complete -c smpc -n '__smpc_verb compile' -l minify -d 'write JSON without white space'
complete -c smpc -n '__smpc_verb compile' -s o -l output -x -a '(__fish_complete_directories)' -d 'write files below this folder instead'
complete -c smpc -n '__smpc_verb compile' -l check -d 'write nothing, list the files that would change, exit 2 if any'
complete -c smpc -n '__smpc_verb compile' -l force -d 'replace files that were changed or that smpc did not write'
complete -c smpc -n '__smpc_verb compile' -l deny-warnings -d 'make every warning an error'
complete -c smpc -n '__smpc_verb compile' -l deny -x -a '(smpc explain 2> /dev/null | string trim | string replace -r " +" \t)' -d 'make this warning or note an error; may be repeated'
complete -c smpc -n '__smpc_verb compile' -l diagnostics -x -a 'text json sarif github' -d 'how mistakes are shown'
complete -c smpc -n '__smpc_verb compile' -l plain -d 'show mistakes in one line of ASCII each, for logs'
complete -c smpc -n '__smpc_verb compile' -l color -x -a 'auto always never' -d 'colour in what is shown'
complete -c smpc -n '__smpc_verb compile' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb check' -k -a '(__fish_complete_suffix .persona)'
complete -c smpc -n '__smpc_verb check' -l environment -x -a '' -d 'one of the environments that the files declare'
complete -c smpc -n '__smpc_verb check' -l account -x -a '' -d 'the account, whatever the files say: twelve digits'
complete -c smpc -n '__smpc_verb check' -l region -x -a '' -d 'the Region, whatever the files say: eu-west-1'
complete -c smpc -n '__smpc_verb check' -l partition -x -a '' -d 'the partition, whatever the files say: aws-cn'
complete -c smpc -n '__smpc_verb check' -l pack-path -x -a '(__fish_complete_directories)' -d 'look for packs here, too; may be repeated'
complete -c smpc -n '__smpc_verb check' -l allow-outside -x -a '(__fish_complete_directories)' -d 'let sources use files below this folder; may be repeated'
complete -c smpc -n '__smpc_verb check' -l deny-warnings -d 'make every warning an error'
complete -c smpc -n '__smpc_verb check' -l deny -x -a '(smpc explain 2> /dev/null | string trim | string replace -r " +" \t)' -d 'make this warning or note an error; may be repeated'
complete -c smpc -n '__smpc_verb check' -l diagnostics -x -a 'text json sarif github' -d 'how mistakes are shown'
complete -c smpc -n '__smpc_verb check' -l plain -d 'show mistakes in one line of ASCII each, for logs'
complete -c smpc -n '__smpc_verb check' -l color -x -a 'auto always never' -d 'colour in what is shown'
complete -c smpc -n '__smpc_verb check' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb fmt' -k -a '(__fish_complete_suffix .persona)'
complete -c smpc -n '__smpc_verb fmt' -l check -d 'write nothing, list the files that would change, exit 2 if any'
complete -c smpc -n '__smpc_verb fmt' -l diff -d 'write nothing, show what would change as a unified diff'
complete -c smpc -n '__smpc_verb fmt' -l deny-warnings -d 'make every warning an error'
complete -c smpc -n '__smpc_verb fmt' -l deny -x -a '(smpc explain 2> /dev/null | string trim | string replace -r " +" \t)' -d 'make this warning or note an error; may be repeated'
complete -c smpc -n '__smpc_verb fmt' -l diagnostics -x -a 'text json sarif github' -d 'how mistakes are shown'
complete -c smpc -n '__smpc_verb fmt' -l plain -d 'show mistakes in one line of ASCII each, for logs'
complete -c smpc -n '__smpc_verb fmt' -l color -x -a 'auto always never' -d 'colour in what is shown'
complete -c smpc -n '__smpc_verb fmt' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb explain' -a '(smpc explain 2> /dev/null | string trim | string replace -r " +" \t)'
complete -c smpc -n '__smpc_verb explain' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb completions' -a 'bash zsh fish'
complete -c smpc -n '__smpc_verb completions' -s h -l help -d 'show this help'

complete -c smpc -n '__smpc_verb help' -a 'new compile check fmt explain completions help'
complete -c smpc -n '__smpc_verb help' -s h -l help -d 'show this help'
