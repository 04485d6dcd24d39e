import Analysis
import Compiler
import IAM
import Source

/// The JSON files that a command line names, read as policies and roles.
struct PolicyInputs {
  /// What the files hold; where they are only checked, those that say something of accounts, for the others would take much
  /// memory.
  private(set) var files: [PolicyFile] = []
  private var roleCount = 0
  private var policyCount = 0
  private var userCount = 0
  private var groupCount = 0

  /// Reads files into the map of `report`, after those that are there, and reports what is wrong with them, to the
  /// catalogue as well.
  init(checking inputs: [Input], _ report: inout Report) {
    var check = PolicyCheck()
    self.init(inputs, &report, keeping: .accounts) { file in
      check.check(file)
      return check.takeFindings()
    }
    check.checkAccounts(of: files)
    report.add(check.takeFindings())
  }

  /// Reads files, and reports what keeps them from being read: what AWS has, the catalogue need not know.
  init(reading inputs: [Input], _ report: inout Report) {
    self.init(inputs, &report) { _ in [] }
  }

  /// Reads files for what they say, whether IAM would take it or not.
  init(evaluating inputs: [Input], _ report: inout Report) {
    self.init(inputs, &report, judging: .structure) { _ in [] }
  }

  /// What is kept of files that were read.
  private enum Kept {
    case files, accounts
  }

  private init(
    _ inputs: [Input], _ report: inout Report, judging judgement: PolicyJudgement = .everything,
    keeping kept: Kept = .files,
    _ findings: (PolicyFile) -> [Diagnostic]
  ) {
    for input in inputs {
      guard let source = report.sources.add(name: input.name, bytes: input.bytes) else {
        report.add(.sourcesTooLarge(at: input.name, limit: SourceMap.limit))
        continue
      }
      let file = readPolicyFile(source, judging: judgement)
      let diagnostics = inSourceOrder(file.diagnostics + findings(file))
      if !diagnostics.isEmpty, let value = file.value { report.tables.keep(value, of: source) }
      report.add(diagnostics)
      count(file)
      if kept == .files || file.saysAccounts { files.append(file) }
    }
  }

  private mutating func count(_ file: PolicyFile) {
    roleCount += file.roles.count
    policyCount += file.policies.count
    userCount += file.identities.count { $0.kind == .user }
    groupCount += file.identities.count { $0.kind == .group }
  }

  /// The numbers of what was read, for the line at the end; a role's own policies are counted with it.
  var counts: [String] {
    let nouns = [(roleCount, "role"), (userCount, "user"), (groupCount, "group")]
    return nouns.filter { $0.0 > 0 }.map { counted($0, $1) }
      + (policyCount > 0 ? ["\(policyCount) \(policyCount == 1 ? "policy" : "policies")"] : [])
  }
}

/// Returns diagnostics of one file in the order of their places.
private func inSourceOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard diagnostics.count > 1 else { return diagnostics }
  let starts = diagnostics.map { $0.place.span?.start ?? 0 }
  return diagnostics.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { diagnostics[$0] }
}

extension Input {
  /// Whether it is JSON and no program.
  var isJSON: Bool { isNamedOrWrittenAsJSON(name, bytes) }
}

extension SourceFile {
  /// Whether it is JSON.
  var isJSON: Bool { isNamedOrWrittenAsJSON(name, bytes) }
}

/// Returns whether a file is JSON: by the end of its name, or, as standard input has none, by its first character.
private func isNamedOrWrittenAsJSON(_ name: String, _ bytes: [UInt8]) -> Bool {
  guard name == "-" else { return name.hasSuffix(".json") }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}

extension PolicyFile {
  /// Whether it holds more than documents by themselves.
  fileprivate var saysAccounts: Bool {
    !roles.isEmpty || !identities.isEmpty
      || policies.contains { if case .account = $0.owner { true } else { false } }
  }
}
