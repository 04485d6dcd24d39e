extension Verb {
  /// Command lines to copy, and what each does.
  var examples: [(line: String, meaning: String)] {
    switch self {
    case .compile:
      [
        ("smpc compile team.persona", "print every role as JSON"),
        ("smpc compile --persona MLOps --policy team.persona", "print one persona's policy document"),
        ("smpc compile -o iam team.persona", "write each role and policy to a file below iam/"),
        ("smpc compile -o iam --check team.persona", "find out in CI whether those files are up to date"),
        ("smpc compile - < team.persona", "read standard input"),
      ]
    case .check:
      [
        ("smpc check *.persona", "check all files as one program"),
        ("smpc check --deny-warnings --plain *.persona", "check strictly, for a log"),
        ("smpc check --diagnostics json team.persona", "print what is wrong as JSON"),
      ]
    case .explain:
      [("smpc explain SMP0204", "explain one code"), ("smpc explain", "list all codes")]
    case .help:
      [("smpc help compile", "show the options of compile")]
    }
  }

  /// What else one has to know.
  var remarks: String {
    switch self {
    case .compile:
      """
      The files form one program; only their personas are compiled. `-` is standard
      input. A file named twice is read once. If there is any error, nothing is
      printed and no file is written.

      Standard output gets one JSON object with a role for each persona, in the
      order of the source. With -o, smpc writes DIR/PERSONA/role.json, trust.json
      and policies/NAME.json, and keeps a list of them in DIR/.smpc-manifest.json.
      All of them change together. Files that it wrote and no longer produces are
      removed. A file that you changed, or that smpc did not write, is an error
      unless --force is given. With --persona, the files of other personas stay as
      they are.
      """
    case .check:
      """
      The files form one program. `-` is standard input. The claims of tests are
      read, but this version does not decide them yet. With --diagnostics json the
      answer goes to standard output.
      """
    case .explain:
      "A code may be written with or without SMP."
    case .help:
      ""
    }
  }
}
