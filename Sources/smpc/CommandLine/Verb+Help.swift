extension Verb {
  /// Command lines to copy, and what each does.
  var examples: [(line: String, meaning: String)] {
    switch self {
    case .new:
      [
        ("smpc new team.persona", "write a commented source to start from"),
        ("smpc new", "print it, to see what the language looks like"),
      ]
    case .compile:
      [
        ("smpc compile team.persona", "print every role as JSON"),
        ("smpc compile --persona MLOps --policy team.persona", "print one persona's policy document"),
        ("smpc compile -o iam team.persona", "write each role and policy to a file below iam/"),
        ("smpc compile --environment prod team.persona", "print the roles of one environment"),
        ("smpc compile -o iam --check team.persona", "find out in CI whether those files are up to date"),
        ("smpc compile - < team.persona", "read standard input"),
      ]
    case .check:
      [
        ("smpc check *.persona", "check all files as one program"),
        ("smpc check --deny-warnings --plain *.persona", "check strictly, for a log"),
        ("smpc check --diagnostics json team.persona", "print what is wrong as JSON"),
        ("smpc check policy.json role.json", "check policies and roles as IAM takes them"),
        ("smpc check --diagnostics sarif *.persona > smpc.sarif", "write what code scanning takes"),
        ("smpc check --baseline accepted.json --update-baseline *.json", "accept all that is found now"),
        ("smpc check --baseline accepted.json *.json", "report only what is new since"),
        ("smpc check --diagnostics github *.persona", "annotate a pull request from GitHub Actions"),
      ]
    case .import:
      [
        ("smpc import role.json", "print the source of a role or policy"),
        ("smpc import -o team.persona roles/*.json", "write one source for all"),
        ("aws iam get-account-authorization-details | smpc import -", "read a whole account"),
      ]
    case .list:
      [
        ("smpc list capabilities", "list what the built-in pack has"),
        ("smpc list personas *.persona", "list the personas of some files"),
        ("smpc list kinds --markdown team.persona", "write a table for a document"),
      ]
    case .show:
      [
        ("smpc show MLOps team.persona", "show a persona's role, capabilities and policies"),
        ("smpc show MLOps --expanded team.persona", "show every statement with its lines"),
        ("smpc show ManageJobs", "show what a capability of the built-in pack grants"),
      ]
    case .facts:
      [
        ("smpc facts sagemaker:CreateTrainingJob", "show what is known of an action"),
        ("smpc facts 's3:Get*'", "list the actions that a pattern matches"),
        ("smpc facts s3", "show a service with all that it has"),
        ("smpc facts s3:bucket", "show a resource type, and which actions take it"),
        ("smpc facts s3 --level write --type bucket", "list what can change a bucket"),
        ("smpc facts key sagemaker:VpcSubnets", "show a condition key, and which actions take it"),
        ("smpc facts arn 'arn:aws:s3:::b/k'", "show what an ARN can be, and which actions take that"),
        ("smpc facts managed ViewOnlyAccess", "show a policy that AWS manages"),
        ("smpc facts principal lambda.amazonaws.com", "tell whether a service can assume roles"),
        ("smpc facts region eu-west-1", "show which partition a Region is in"),
        ("smpc facts partition aws-cn", "show the Regions of a partition"),
      ]
    case .ask:
      [
        ("smpc ask team.persona 'MLOps can s3:GetObject on \"arn:aws:s3:::data/x\"'", "ask about a persona"),
        ("smpc ask team.persona 'why MLOps can sagemaker:CreateModel'", "ask for the reason, too"),
        ("smpc ask *.persona 'who can s3:GetObject on \"arn:aws:s3:::data/x\"'", "list who can"),
        ("smpc ask role.json '\"role.json\" can s3:ListAllMyBuckets'", "ask about a role of JSON"),
      ]
    case .whyDenied:
      [
        ("smpc why-denied 'User: … is not authorized to perform: …' *.persona", "ask the same of the sources"),
        ("aws s3 cp x s3://b/ 2>&1 | smpc why-denied - team.persona", "read what a command printed"),
      ]
    case .repl:
      [
        ("smpc repl team.persona", "explore the personas of a file"),
        ("smpc repl -c 'who can iam:PassRole on Admin' *.persona", "ask once, as `smpc ask` does"),
        ("smpc repl --json team.persona < questions.txt", "answer each input by a JSON object in a line"),
      ]
    case .evaluate:
      [
        ("smpc evaluate requests.jsonl", "decide the requests of a file, each by the policies in its line"),
        ("smpc evaluate --policies role.json < requests.jsonl", "decide all by the policies of a role"),
      ]
    case .pack:
      [
        ("smpc pack docs", "write what the built-in pack has, as Markdown"),
        ("smpc pack docs warehouse.persona > warehouse.md", "document a pack of one's own"),
      ]
    case .fmt:
      [
        ("smpc fmt *.persona", "lay out files in place"),
        ("smpc fmt --check *.persona", "find out in CI whether all files are laid out"),
        ("smpc fmt --check --diagnostics github *.persona", "the same, shown at each file by GitHub Actions"),
        ("smpc fmt --diff team.persona", "show what would change"),
        ("smpc fmt - < team.persona", "lay out standard input, for an editor"),
      ]
    case .explain:
      [("smpc explain SMP0204", "explain one code"), ("smpc explain", "list all codes")]
    case .completions:
      [
        ("source <(smpc completions bash)", "complete in this bash; in ~/.bashrc, in all"),
        ("source <(smpc completions zsh)", "the same for zsh, after compinit"),
        ("smpc completions fish > ~/.config/fish/completions/smpc.fish", "install for fish"),
      ]
    case .help:
      [("smpc help compile", "show the options of compile")]
    }
  }

  /// What else one has to know.
  var remarks: String {
    switch self {
    case .new:
      """
      The source has two personas, and a comment at each idea of the language. It
      compiles as it is. Without FILE it is printed. FILE ends in .persona; one that
      is there already stays, unless --force is given.
      """
    case .compile:
      """
      The files form one program; only their personas are compiled. `-` is standard
      input. A file named twice is read once. If there is any error, nothing is
      printed and no file is written.

      Standard output gets one JSON object with a role for each persona, in the
      order of the source. With -o, smpc writes DIR/PERSONA/role.json, trust.json
      and policies/NAME.json, and keeps a list of them in DIR/.smpc-manifest.json.
      Where the files declare environments, each is written below DIR/ENVIRONMENT,
      and standard output needs one, chosen with --environment; with -o and
      --environment the files of the others stay as they are.
      All of them change together. Files that it wrote and no longer produces are
      removed. A file that you changed, or that smpc did not write, is an error
      unless --force is given. With --persona, the files of other personas stay as
      they are. --check and --force need -o.

      `use NAME` in a file means the pack in NAME.persona, in a folder of
      --pack-path or of the variable SMPC_PACK_PATH, whose folders colons divide.
      """
    case .check:
      """
      The files form one program. `-` is standard input. Where they declare
      environments, each is checked, or the one of --environment. The claims of
      tests are read, but this version does not decide them yet. With
      --diagnostics json, sarif or github the answer goes to standard output.

      Files that end in .json, and standard input that begins with { or [, are
      policies or roles: documents, what compile writes, and what aws iam prints of
      roles, policies and accounts. Each is checked by itself.

      The comment `// smpc:allow CODE reason` silences the warnings and notes of that
      code in the next item; --no-silences reports them all the same. A baseline is
      a file that holds findings of all files, so that only new ones are reported:
      warnings, notes and, of JSON, errors about what a policy means.
      """
    case .import:
      """
      Takes what `smpc check` takes as JSON. A role becomes a persona, and a policy
      that is no role's becomes a template, which says nothing of who has it. Where
      a capability of the built-in pack, or of a pack in a folder of --pack-path,
      grants exactly what a policy says, the source names the capability.

      What is written is compiled again and compared, statement by statement, and
      standard error gets a verdict on each policy. What the language cannot say is
      left out with all of its role, and the verdict says why. The exit code is 2
      unless all are equal. With --diagnostics json the verdicts are part of the
      object that standard error gets.
      """
    case .list:
      """
      Lists what the files declare and use, and what the built-in pack has; of the
      personas only those that are compiled. Without a file, the built-in pack.
      """
    case .show:
      """
      NAME is a persona, template, capability, kind or pack, in this order;
      `pack.NAME` is one of a pack. Where the files declare environments,
      --environment says which persona is meant.
      """
    case .facts:
      """
      Answers from the catalogue of IAM that smpc compiles with; `smpc --version`
      says of which day it is. NAME is a service, an action, a pattern of either with
      `*` and `?`, or a resource type; case counts nothing. After `key`, `arn` and
      the like it is the name of such a thing. An ARN may hold `*`, `?` and policy
      variables.

      --level write chooses every action that changes something: tagging and managing
      permissions are writes as well. The other levels are exact. --level and --type
      choose among the actions of a service or pattern, --level also of a resource
      type, a key or an ARN.

      What is not known ends with exit code 2, and a guess at what was meant.
      """
    case .ask:
      """
      SENTENCE is a question:

        [why] NAME can|cannot ACTION, … [on RESOURCE, …] [with KEY = VALUE]
        who can ACTION, … [on RESOURCE, …] [with KEY = VALUE and KEY = VALUE]

      NAME is a persona, a role or user of a JSON file, the ARN of one in quotes, or a
      file's name in quotes. RESOURCE is an ARN in quotes, or a kind, which means all
      resources of it that the persona has. This version answers for exact actions
      and resources. Keys that `with` does not fix may have any value: an answer that
      hangs on them is `depends`, and says with which values it is yes and no; `with
      KEY absent` fixes that there is none.

      The exit code is 0 for yes, 2 for no and 3 for depends; of "who", 0 if somebody
      can and 2 if nobody. A managed policy or boundary whose document is not known
      limits what can be said; --managed-policies gives documents.
      """
    case .whyDenied:
      """
      TEXT is what AWS says when it refuses a request: a message of the AWS command
      line, an SDK or CloudTrail, or what `aws sts decode-authorization-message`
      prints; `-` is standard input. Who was refused is found among the personas,
      roles and users of the files by name, and the same request is asked about:
      with the statements that come nearest, and the smallest changes of a persona
      that would allow it. The exit code is that of `smpc ask`.
      """
    case .repl:
      """
      The input is the language: a declaration defines or redefines, a question asks,
      a name shows what it means. Commands begin with a colon: :help lists them. Files
      that change on disk are read again before each answer; where they no longer
      check, the prompt says `stale` and the last world that did stays. A mistake
      loses nothing.

      What is typed is kept in $XDG_STATE_HOME/smpc/history. With -c, or where
      standard input is no terminal, there is no prompt, each input has one answer,
      and the exit code is that of the last.
      """
    case .evaluate:
      """
      Each line is an object:

        {"id": …, "policies": […], "boundary": {…},
         "request": {"action": …, "resource": …, "context": {…}}}

      `id` and `boundary` may be missing, and `policies` where --policies gives them.
      The context is all that the request has. The answer is a line, too:

        {"id": …, "decision": …, "statement": {"policy": 0, "index": 1}}

      The decision is allowed, explicitDeny or implicitDeny, and the statement is the
      first that makes it so. `undocumented` lists the points that AWS leaves open and
      with which the decision would change.

      Without a file, standard input is read; answers come in order, as lines come. A
      line with a mistake is reported with its number, and the others are answered;
      the exit code is then 1.
      """
    case .pack:
      """
      Writes Markdown made from the pack's own declarations and doc comments. NAME is
      a pack that is part of smpc; a word with a `/`, one that ends in `.persona`,
      or `-`, is a file. Without either, the built-in pack.
      """
    case .fmt:
      """
      There is one layout and no option for it; docs/language.md describes it. Only
      white space is changed, and every text is held against its source before
      it is written. `-` reads standard input and writes standard output.

      A file that changes is replaced whole or not at all and keeps its mode; of a
      symbolic link, the file that it leads to. A file with mistakes of syntax is
      left alone, and the others are laid out. With --diff, --check lists no
      files and only sets the exit code.
      """
    case .explain:
      "A code may be written with or without SMP."
    case .completions:
      """
      Commands, options, the words that options take, folders, files that end in
      .persona, and the codes of diagnostics are completed.
      """
    case .help:
      ""
    }
  }
}
