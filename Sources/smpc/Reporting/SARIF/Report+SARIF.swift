import JSON
import Platform
import Source

/// The number of results above which the rest is only counted: GitHub's code scanning keeps no more of one run.
private let sarifLimit = 5_000

extension Report {
  /// Writes one log of SARIF 2.1.0, the Static Analysis Results Interchange Format; `docs/diagnostics.md` describes it.
  func showSARIF(on stream: StandardStream) throws(FileError) {
    let told = shown(limit: sarifLimit)
    let shown = told + silenced.prefix(sarifLimit - told.count)
    let rules = SARIFRules(shown)
    var results = SARIFResults(shown, in: sources, rules)
    var writer = Writer(.pretty)
    writer.beginLog(rules)
    for diagnostic in shown {
      writer.value(results.result(of: diagnostic))
      if writer.bytes.count > 1 << 18 { try flush(&writer, to: stream) }
    }
    writer.endLog(omitted: diagnostics.count - told.count)
    try flush(&writer, to: stream)
  }

  private func flush(_ writer: inout Writer, to stream: StandardStream) throws(FileError) {
    try writer.flush { (bytes) throws(FileError) in try stream.write(bytes) }
  }
}

extension Writer {
  /// Begins a log of one run, up to its results.
  fileprivate mutating func beginLog(_ rules: SARIFRules) {
    beginObject()
    member("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json"))
    member("version", .string("2.1.0"))
    key("runs")
    beginArray()
    beginObject()
    member("tool", .members(["driver": driver(rules)]))
    member("columnKind", .string("unicodeCodePoints"))
    let root = Value.members(["description": .text("the folder that smpc was run in")])
    member("originalUriBaseIds", .members([sourceRoot: root]))
    key("results")
    beginArray()
  }

  /// Ends the log; results that are not in it become a notification.
  fileprivate mutating func endLog(omitted: Int) {
    endArray()
    if omitted > 0 { member("invocations", .array([invocation(omitted: omitted)])) }
    endObject()
    endArray()
    endObject()
    endLine()
  }

  private mutating func member(_ name: String, _ value: Value) {
    key(name)
    self.value(value)
  }
}

private func driver(_ rules: SARIFRules) -> Value {
  .members([
    "name": .string("smpc"), "version": .string(version), "semanticVersion": .string(version),
    "rules": .array(rules.descriptors),
  ])
}

private func invocation(omitted: Int) -> Value {
  let text = "\(counted(omitted, "further result")) left out: errors go first"
  return .members([
    "executionSuccessful": .bool(true),
    "toolExecutionNotifications": .array([.members(["level": .string("note"), "message": .text(text)])]),
  ])
}
