import Catalogue
import JSON

/// The services that a pattern without a colon matches.
struct ServiceListAnswer: FactsAnswer {
  private let pattern: String
  private let services: [Service]

  init(_ pattern: String) throws(NoSuchFact) {
    self.pattern = pattern
    services = Catalogue.services(matching: pattern)
    guard !services.isEmpty else { throw .noService(like: pattern) }
  }

  var page: Page {
    var page = Page()
    page.add(.heading("\(pattern): \(counted(services.count, "service"))", level: 1))
    let rows = services.map { service in
      [
        service.prefix, "\(service.actions.count)", "\(service.resourceTypes.count)",
        service.isRetired ? "retired" : "",
      ]
    }
    page.add(.table(["service", "actions", "resource types", ""], rows, numeric: [1, 2]))
    return page
  }

  func writeMembers(to writer: inout Writer) {
    writer.member("services", services) { writer, service in
      writer.beginObject()
      writer.member("prefix", service.prefix)
      writer.flag("retired", service.isRetired)
      writer.key("actions")
      writer.number(service.actions.count)
      writer.key("resource_types")
      writer.number(service.resourceTypes.count)
      writer.endObject()
    }
  }
}
