import Catalogue
import JSON

/// A resource type of a service, and the actions that take it.
struct TypeAnswer: FactsAnswer {
  private let service: Service
  private let type: ResourceType
  private let actions: [ServiceAction]
  private let filter: ActionFilter

  /// Finds the type of a name `service:type`; nil if it is no such name, or that of an action.
  init?(_ name: String, _ filter: ActionFilter) {
    let prefix = String(name.prefix { $0 != ":" })
    let rest = String(name.dropFirst(prefix.count + 1))
    guard let service = Catalogue.service(prefix), service.action(rest) == nil,
      let type = service.resourceType(rest)
    else { return nil }
    self.service = service
    self.type = type
    self.filter = filter
    actions = filter.chosen(
      of: service.actions(takingType: type.key).map { ServiceAction(service: service, action: $0) })
  }

  var page: Page {
    var page = Page()
    let name = "\(service.prefix):\(type.key)"
    page.add(.heading("\(name): a resource type, \(counted(actions.count, "action"))\(filter.words)", level: 1))
    page.add(.lines(type.arns.map(\.text)))
    if !type.conditionKeys.isEmpty {
      page.add(.sentences("Requests for one may carry \(type.conditionKeys.joined(separator: ", "))."))
    }
    if !actions.isEmpty { page.add(actions: actions) }
    return page
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("resource_type")
    writer.beginObject()
    writer.member("service", service.prefix)
    writer.member("type", type.key)
    writer.member("arns", type.arns) { $0.string($1.text) }
    writer.member("condition_keys", type.conditionKeys) { $0.string($1) }
    writer.member("actions", actions) { $0.write($1) }
    writer.endObject()
  }
}
