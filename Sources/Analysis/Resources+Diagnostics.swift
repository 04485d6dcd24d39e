import Catalogue
import IAM
import Source

/// What is wrong with the resources of a statement.
extension Diagnostic {
  static func takesNoResource(_ statement: CheckedStatement, _ actions: [Int]) -> Diagnostic {
    let names = actions.map { statement.body.actions.patterns[$0] }
    return .warning(
      .actionWithoutResource, "\(names.listed(upTo: 5)) \(names.count == 1 ? "takes" : "take") no resource",
      at: statement.places[.action(actions[0])], label: "only `*` stands for none",
      related: statement.labels(actions.dropFirst(), "takes none, either"),
      help: "give \(names.count == 1 ? "it" : "them") a statement of \(names.count == 1 ? "its" : "their") own on `*`")
  }

  static func actionWithoutResource(_ statement: CheckedStatement, _ actions: [Int], _ formats: String?) -> Diagnostic {
    let names = actions.map { statement.body.actions.patterns[$0] }
    return .warning(
      .actionWithoutResource, "none of the resources is one that \(names.listed(upTo: 5)) can have",
      at: statement.places[.action(actions[0])],
      related: statement.labels(actions.dropFirst(), "nor can this one"),
      help: formats.map { "write a resource such as \($0), or give it a statement of its own" })
  }

  static func resourceWithoutAction(
    _ statement: CheckedStatement, _ resource: Int, _ formats: String?
  ) -> Diagnostic {
    let pattern = statement.body.resources?.patterns[resource] ?? ""
    return .warning(
      .resourceWithoutAction, "no action of the statement can have the resource `\(pattern)`",
      at: statement.places[.resource(resource)], help: formats.map { "they take \($0)" } ?? "delete it")
  }

  static func broaderThanNeeded(_ actions: [String], _ span: Span, isAll: Bool) -> Diagnostic {
    .note(
      .broaderThanNeeded, "\(actions.listed(upTo: 5)) could be limited to some resources", at: span,
      help: isAll
        ? "name the resources that are meant" : "give these a statement of their own that names the resources")
  }
}

extension CheckedStatement {
  /// Returns labels at the first few of some actions that are not written at one place.
  fileprivate func labels(_ actions: ArraySlice<Int>, _ text: String) -> [Label] {
    let spans = actions.map { places[.action($0)] }.filter { $0 != places.statement }
    return spans.prefix(3).map { Label($0, text) }
  }
}

extension KnownActions {
  /// Returns the formats of the resources that the actions of some patterns take, for a message; nil if none takes any.
  func formats(of numbers: [Int]) -> String? {
    var formats: [String] = []
    for number in numbers {
      guard let (service, actions) = self[number].meaning.described else { continue }
      for type in actions.flatMap(\.resourceTypes) {
        for format in service.resourceType(type.key)?.arns ?? [] where !formats.contains(format.text) {
          formats.append(format.text)
          if formats.count > 3 { return formats.listed(upTo: 3) }
        }
      }
    }
    return formats.isEmpty ? nil : formats.listed(upTo: 3)
  }
}
