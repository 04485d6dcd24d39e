import Compiler
import JSON
import Source

/// The codes that a run's diagnostics have, as the rules that SARIF results refer to.
struct SARIFRules {
  /// The codes in their order, each with the gravest severity that it is reported with.
  private let rules: [(code: Code, severity: Severity)]
  private let indices: [Code: Int]

  init(_ diagnostics: [Diagnostic]) {
    var severities: [Code: Severity] = [:]
    for diagnostic in diagnostics {
      severities[diagnostic.code] = diagnostic.severity.graver(severities[diagnostic.code])
    }
    rules = severities.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
  }

  /// Returns where the rule of a code that occurs stands among them.
  func index(of code: Code) -> Int? { indices[code] }

  /// The rules as SARIF writes them.
  var descriptors: [Value] { rules.map { descriptor(of: $0.code, $0.severity) } }

  private func descriptor(of code: Code, _ severity: Severity) -> Value {
    let page = explanation(of: code)
    let title = page?.title ?? code.description
    return .members([
      "id": .string(code.description),
      "shortDescription": .text(title),
      "fullDescription": .text(String((page?.text ?? title).prefix(descriptionLimit))),
      "defaultConfiguration": .members(["level": .string(severity.rawValue)]),
      "help": .members([
        "text": .string(page?.plainText ?? title), "markdown": .string(page?.markdown ?? title),
      ]),
    ])
  }
}

/// The most characters that GitHub's code scanning shows of a description.
private let descriptionLimit = 1_024

extension Severity {
  /// Returns the graver of two, as `allCases` orders them.
  fileprivate func graver(_ other: Severity?) -> Severity {
    Severity.allCases.first { $0 == self || $0 == other } ?? self
  }
}

extension Explanation {
  /// The page as Markdown, its examples in fences.
  fileprivate var markdown: String {
    let examples = [("This is wrong:", failing), ("This is right:", mended)].filter { !$0.1.isEmpty }
    return text + examples.map { "\n\n\($0)\n\n```\n\($1)\n```" }.joined()
  }
}
