extension Option {
  /// The one place where each option is declared.
  var declaration: Declaration {
    switch self {
    case .persona:
      Declaration(name: "persona", value: .text("NAME"), help: "only this persona; may be repeated", isRepeatable: true)
    case .account:
      Declaration(name: "account", value: .text("ID"), help: "the account, whatever the files say: twelve digits")
    case .region:
      Declaration(name: "region", value: .text("REGION"), help: "the Region, whatever the files say: eu-west-1")
    case .partition:
      Declaration(name: "partition", value: .text("NAME"), help: "the partition, whatever the files say: aws-cn")
    case .policy:
      Declaration(name: "policy", value: .none, help: "print one persona's policies as a single document")
    case .minify: Declaration(name: "minify", value: .none, help: "write JSON without white space")
    case .output:
      Declaration(name: "output", value: .text("DIR"), help: "write files below this folder instead", letter: "o")
    case .check:
      Declaration(name: "check", value: .none, help: "with -o: write nothing, list what would change, exit 2 if anything")
    case .force:
      Declaration(name: "force", value: .none, help: "with -o: replace files that smpc did not write or that were changed")
    case .denyWarnings: Declaration(name: "deny-warnings", value: .none, help: "make every warning an error")
    case .deny:
      Declaration(
        name: "deny", value: .text("CODE"), help: "make this warning or note an error; may be repeated",
        isRepeatable: true)
    case .diagnostics:
      Declaration(name: "diagnostics", value: .choice(["text", "json"]), help: "how mistakes are shown")
    case .plain: Declaration(name: "plain", value: .none, help: "show mistakes in one line of ASCII each, for logs")
    case .color: Declaration(name: "color", value: .choice(["auto", "always", "never"]), help: "colour in what is shown")
    case .help: Declaration(name: "help", value: .none, help: "show this help", letter: "h")
    case .version: Declaration(name: "version", value: .none, help: "show the versions of smpc and of its IAM facts")
    }
  }
}
