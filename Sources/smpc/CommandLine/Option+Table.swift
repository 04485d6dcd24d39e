extension Option {
  /// The one place where each option is declared.
  var declaration: Declaration {
    switch self {
    case .persona: .list("persona", of: "NAME", "only this persona; may be repeated")
    case .account: .text("account", "ID", "the account, whatever the files say: twelve digits")
    case .region: .text("region", "REGION", "the Region, whatever the files say: eu-west-1")
    case .partition: .text("partition", "NAME", "the partition, whatever the files say: aws-cn")
    case .environment: .text("environment", "NAME", "one of the environments that the files declare")
    case .packPath: .list("pack-path", of: "DIR", "look for packs here, too; may be repeated")
    case .allowOutside: .list("allow-outside", of: "DIR", "let sources use files below this folder; may be repeated")
    case .json: .flag("json", "print JSON")
    case .markdown: .flag("markdown", "print Markdown")
    case .expanded: .flag("expanded", "show every statement, and the lines that it comes from")
    case .level: .choice("level", ActionFilter.levels, "only actions of this level")
    case .type: .text("type", "TYPE", "only actions that take this resource type: bucket")
    case .command:
      Declaration(
        name: "command", value: .text("INPUT"), help: "handle this input and leave; may be repeated", letter: "c",
        isRepeatable: true)
    case .policies: .list("policies", of: "FILE", "the policies for all lines, as JSON; may be repeated")
    case .boundary: .text("boundary", "FILE", "the permissions boundary for all lines, as JSON")
    case .managedPolicies:
      .list("managed-policies", of: "DIR", "documents of managed policies, as NAME.json; may be repeated")
    case .ignoreUnknownPolicies:
      .flag("ignore-unknown-policies", "answer as if policies whose document is not known were not there")
    case .policy: .flag("policy", "print one persona's policies as a single document")
    case .minify: .flag("minify", "write JSON without white space")
    case .output: .text("output", "DIR", "write files below this folder instead", letter: "o")
    case .check: .flag("check", "write nothing, list the files that would change, exit 2 if any")
    case .diff: .flag("diff", "write nothing, show what would change as a unified diff")
    case .force: .flag("force", "replace files that were changed or that smpc did not write")
    case .denyWarnings: .flag("deny-warnings", "make every warning an error")
    case .deny: .list("deny", of: "CODE", "make this warning or note an error; may be repeated")
    case .noSilences: .flag("no-silences", "report also what comments of the sources silence")
    case .baseline: .text("baseline", "FILE", "report only what this file does not hold yet")
    case .updateBaseline: .flag("update-baseline", "write what is found to the file of --baseline")
    case .diagnostics: .choice("diagnostics", ["text", "json", "sarif", "github"], "how mistakes are shown")
    case .plain: .flag("plain", "show mistakes in one line of ASCII each, for logs")
    case .color: .choice("color", ["auto", "always", "never"], "colour in what is shown")
    case .help: .flag("help", "show this help", letter: "h")
    case .version: .flag("version", "show the versions of smpc and of its IAM facts")
    }
  }
}

/// The forms of declarations.
extension Option.Declaration {
  fileprivate static func flag(_ name: String, _ help: String, letter: Character? = nil) -> Self {
    Self(name: name, value: .none, help: help, letter: letter)
  }

  fileprivate static func text(_ name: String, _ value: String, _ help: String, letter: Character? = nil) -> Self {
    Self(name: name, value: .text(value), help: help, letter: letter)
  }

  fileprivate static func list(_ name: String, of value: String, _ help: String) -> Self {
    Self(name: name, value: .text(value), help: help, isRepeatable: true)
  }

  fileprivate static func choice(_ name: String, _ words: [String], _ help: String) -> Self {
    Self(name: name, value: .choice(words), help: help)
  }
}
