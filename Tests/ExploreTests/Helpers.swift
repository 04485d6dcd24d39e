import Compiler
import Explore
import IAM
import Source

/// Returns the world of a source and of JSON files.
///
/// - Parameter documents: those of managed policies, by their names.
func world(
  _ source: String, _ policies: [String: String] = [:], documents: [String: String] = [:],
  unknown: ManagedPolicies.Unknown = .limits
) -> World? {
  let programs = source.isEmpty ? [] : [Input(name: "team.persona", bytes: Array(source.utf8))]
  let managed = documents.keys.sorted().map {
    Input(name: "managed/\($0).json", bytes: Array(documents[$0, default: ""].utf8))
  }
  return WorldInputs(programs: programs, policies: inputs(policies), documents: managed, unknown: unknown).load().world
}

private func inputs(_ texts: [String: String]) -> [Input] {
  texts.keys.sorted().map { Input(name: $0, bytes: Array(texts[$0, default: ""].utf8)) }
}

extension World {
  /// Returns the verdict on a question; nil if something is wrong with it.
  func verdict(_ question: String) -> Verdict? { answer(Array(question.utf8)).answer?.verdict }

  /// Returns the codes of what is wrong with a question.
  func mistakes(_ question: String) -> [Code] { answer(Array(question.utf8)).diagnostics.map(\.code) }

  /// Returns the first request of the answer to a question.
  func request(_ question: String) -> RequestAnswer? {
    answer(Array(question.utf8)).answer?.results.first?.requests.first
  }
}

/// Files that are only in memory.
final class MemoryFiles: SessionFiles, @unchecked Sendable {
  var texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  func read(_ names: [String]) -> (inputs: WorldInputs, diagnostics: [Diagnostic]) {
    let inputs = names.map { Input(name: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    let missing = names.filter { texts[$0] == nil }.map {
      Diagnostic(.cannotRead, .error, "`\($0)` does not exist", at: .path($0))
    }
    let programs = inputs.filter { !$0.name.hasSuffix(".json") }
    return (WorldInputs(programs: programs, policies: inputs.filter { $0.name.hasSuffix(".json") }), missing)
  }

  func path(_ name: String) -> String { name.hasPrefix("~/") ? "home/" + name.dropFirst(2) : name }

  func stamps(of names: [String]) -> [String] { names.map { texts[$0] ?? "" } }

  func write(_ text: String, to name: String, replacing earlier: String?) -> Diagnostic? {
    if texts[name] != nil, texts[name] != earlier {
      return Diagnostic(.cannotWrite, .error, "`\(name)` is there", at: .path(name))
    }
    texts[name] = text
    return nil
  }
}
