import Analysis
import Catalogue
import Compiler
import IAM
import Source

/// What may be added to a persona for some requests; whether it helps is not yet known.
struct EditCandidates {
  /// The persona's declaration.
  let declaration: Span
  /// Lists of lines, the shortest first: of each, the first that helps is enough.
  let alternatives: [[[String]]]

  init?(
    _ compilation: Compilation, _ persona: String, _ requests: [RequestAnswer],
    _ context: [(key: String, values: [String])]
  ) {
    guard let action = requests.first?.action else { return nil }
    let resources = requests.map(\.resource).withoutRepetitions
    let found = resources.compactMap { compilation.candidates(granting: action, on: $0, to: persona) }
    guard let first = found.first else { return nil }
    declaration = first.declaration
    let lines = ResourceLines(found.map(\.resources))
    let statement = Self.statement(requests.map(\.action).withoutRepetitions, resources, context)
    let capabilities = first.capabilities.sorted { ($0.actionCount, $0.name) < ($1.actionCount, $1.name) }
    alternatives =
      (statement.map { [[[$0]]] } ?? []) + lines.ofUse.map { [[$0]] }
      + capabilities.map { Self.alternatives($0, lines) }
  }

  /// Returns a capability by itself, if the persona can have it so, and then with what is asked for as one of its
  /// resources.
  private static func alternatives(
    _ capability: GrantCandidates.Capability, _ lines: ResourceLines
  ) -> [[String]] {
    let line = "capability \(capability.name);"
    let needed = capability.lacks.compactMap(lines.line)
    guard needed.count == capability.lacks.count else { return [] }
    let others = capability.kinds.filter { !capability.lacks.contains($0) }.compactMap(lines.line)
    return [[line] + needed] + others.map { [line] + needed + [$0] }
  }

  /// Returns a statement that allows all actions on all resources; nil if these cannot be written.
  private static func statement(
    _ actions: [String], _ resources: [String], _ context: [(key: String, values: [String])]
  ) -> String? {
    guard (actions + resources).allSatisfy(\.isPlainText) else { return nil }
    let names = actions.map { name in
      ServiceActionName(name).known.map { "\($0.service.prefix):\($0.action.name)" } ?? "\"\(name)\""
    }
    let places = resources.map { $0 == "*" ? $0 : "\"\($0)\"" }
    // No statement passes roles to whichever service asks.
    let receivers = receivers(context)
    if names.contains("iam:PassRole"), names.count > 1 || receivers == nil { return nil }
    let clause = receivers.map { names == ["iam:PassRole"] ? " when iam:PassedToService is \($0)" : "" } ?? ""
    return "allow \(names.joined(separator: ", ")) on \(places.joined(separator: ", "))\(clause);"
  }

  /// The services to which a role is passed, if the question says so: no statement should leave that open.
  private static func receivers(_ context: [(key: String, values: [String])]) -> String? {
    let values = context.first { $0.key.lowercased() == "iam:passedtoservice" }?.values
    guard let values, !values.isEmpty, values.allSatisfy(\.isPlainText) else { return nil }
    return values.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

/// The lines that give a persona what is asked for as resources of a kind.
private struct ResourceLines {
  /// The terms of each kind, as the language writes them.
  private var values: [String: [String]] = [:]
  /// The lines that may help by themselves.
  private(set) var ofUse: [String] = []

  init(_ resources: [[GrantCandidates.Resource]]) {
    for resource in resources.joined() {
      for term in resource.defaults + ["\"\(resource.value)\""] where values[resource.kind]?.contains(term) != true {
        values[resource.kind, default: []].append(term)
      }
    }
    ofUse = resources.joined().filter(\.isOfUse).map(\.kind).withoutRepetitions.compactMap(line)
  }

  func line(_ kind: String) -> String? {
    values[kind].map { "\(kind) \($0.joined(separator: ", "));" }
  }
}

extension String {
  /// Whether this can stand in a string of the language as it is.
  fileprivate var isPlainText: Bool {
    unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != "\\" }
  }
}
