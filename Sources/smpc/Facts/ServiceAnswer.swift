import Catalogue
import JSON

/// What a service has: its resource types, condition keys and actions.
struct ServiceAnswer: FactsAnswer {
  private let service: Service
  private let actions: [ServiceAction]

  init(_ prefix: String) throws(NoSuchFact) {
    guard let service = Catalogue.service(prefix) else { throw .service(prefix) }
    self.service = service
    actions = service.actions.map { ServiceAction(service: service, action: $0) }
  }

  var page: Page {
    var page = Page()
    page.add(.heading(service.prefix, level: 1))
    if service.isRetired { page.add(.paragraph("Retired: no longer listed since between \(retirementPeriod.words).")) }
    page.add(.table(["level", "actions"], counts, numeric: [1]))
    let types = service.resourceTypes
    if !types.isEmpty {
      page.add(.heading("Resource types", level: 2))
      page.add(.lines(types.flatMap { $0.lines(named: $0.key) }))
    }
    let keys = service.conditionKeys
    if !keys.isEmpty {
      page.add(.heading("Condition keys", level: 2))
      page.add(.table(["key", "type"], keys.map { [$0.name, $0.typeWords] }))
    }
    page.add(.heading("Actions", level: 2))
    page.add(actions: actions)
    return page
  }

  /// How many actions have each level, and all together; the retired ones apart.
  private var counts: [[String]] {
    let living = actions.filter { !$0.action.isRetired }
    let levels = AccessLevel.allCases.map { level in
      [level.word, "\(living.count { $0.action.level == level })"]
    }
    let retired = actions.count - living.count
    return levels + [["together", "\(living.count)"]] + (retired > 0 ? [["retired", "\(retired)"]] : [])
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("service")
    writer.beginObject()
    writer.member("prefix", service.prefix)
    writer.flag("retired", service.isRetired)
    if service.isRetired { writer.members(of: retirementPeriod) }
    writer.member("resource_types", service.resourceTypes) { writer, type in
      writer.beginObject()
      writer.member("type", type.key)
      writer.member("arns", type.arns) { $0.string($1.text) }
      writer.member("condition_keys", type.conditionKeys) { $0.string($1) }
      writer.endObject()
    }
    writer.member("condition_keys", service.conditionKeys) { writer, key in
      writer.beginObject()
      writer.members(of: key)
      writer.endObject()
    }
    writer.member("actions", actions) { $0.write($1) }
    writer.endObject()
  }
}
