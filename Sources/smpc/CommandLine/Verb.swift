import Compiler

/// What smpc can be asked to do.
enum Verb: String, CaseIterable {
  case new, compile, check, `import`, list, show, facts, ask, whyDenied = "why-denied", repl, evaluate, pack, fmt,
    explain, completions, help

  /// One line on what it does.
  var summary: String {
    switch self {
    case .new: "write a source to start from"
    case .compile: "turn personas into IAM roles and policies"
    case .check: "report mistakes and write nothing"
    case .import: "turn IAM roles and policies into a source"
    case .list: "list personas, capabilities, kinds, templates or packs"
    case .show: "show what a persona may do, and why"
    case .facts: "look up actions, resource types, condition keys and ARNs"
    case .ask: "answer who can do what, and why"
    case .whyDenied: "tell why AWS refused a request, from its own words"
    case .repl: "explore personas and roles in a conversation"
    case .evaluate: "decide requests as IAM does, line by line"
    case .pack: "write the documentation of a pack"
    case .fmt: "lay out sources in the one canonical way"
    case .explain: "explain the code of a diagnostic"
    case .completions: "print what completes command lines in a shell"
    case .help: "show how to use smpc or one of its commands"
    }
  }

  /// The words after the verb, as help shows them.
  var operands: String {
    switch self {
    case .new: "[FILE]"
    case .compile, .check, .fmt: "FILE…"
    case .import: "FILE.json…"
    case .list: "\(Entry.Category.allCases.map(\.rawValue).joined(separator: "|")) [FILE…]"
    case .show: "NAME [FILE…]"
    case .facts: "[\(FactsQuestion.Subject.allCases.map(\.rawValue).joined(separator: "|"))] NAME"
    case .pack: "docs [NAME|FILE]"
    case .ask: "FILE… SENTENCE"
    case .whyDenied: "TEXT FILE…"
    case .evaluate, .repl: "[FILE…]"
    case .explain: "[CODE]"
    case .completions: Shell.allCases.map(\.rawValue).joined(separator: "|")
    case .help: "[COMMAND]"
    }
  }

  /// The options that it takes, in the order of its help.
  var options: [Option] {
    let settings: [Option] = [.environment, .account, .region, .partition, .packPath, .allowOutside]
    let showing: [Option] = [.denyWarnings, .deny, .diagnostics, .plain, .color]
    let reporting: [Option] = [.diagnostics, .plain, .color]
    return switch self {
    case .new: [.force, .diagnostics, .plain, .color, .help]
    case .compile:
      [.persona] + settings + [.policy, .minify, .output, .check, .force] + showing + [.help]
    case .check: settings + [.noSilences, .baseline, .updateBaseline] + showing + [.help]
    case .import: [.output, .check, .force, .packPath, .allowOutside] + reporting + [.help]
    case .list: [.json, .markdown] + settings + reporting + [.help]
    case .show: [.expanded, .json, .markdown] + settings + reporting + [.help]
    case .facts: [.level, .type, .json, .help]
    case .ask, .whyDenied: [.json] + settings + [.managedPolicies, .ignoreUnknownPolicies] + reporting + [.help]
    case .repl: [.command, .json] + settings + [.managedPolicies, .ignoreUnknownPolicies, .plain, .color, .help]
    case .evaluate: [.policies, .boundary] + reporting + [.help]
    case .pack: [.packPath, .allowOutside] + reporting + [.help]
    case .fmt: [.check, .diff] + showing + [.help]
    case .explain, .completions, .help: [.help]
    }
  }
}
