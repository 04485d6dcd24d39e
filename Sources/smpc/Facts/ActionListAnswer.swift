import Catalogue
import JSON

/// Actions that a pattern matches, or a service's that a filter chooses.
struct ActionListAnswer: FactsAnswer {
  private let title: String
  private let actions: [ServiceAction]

  /// The actions that a pattern `service:Name` matches.
  init(matching pattern: String, _ filter: ActionFilter) throws(NoSuchFact) {
    let prefix = String(pattern.prefix { $0 != ":" })
    if !prefix.isPattern {
      guard let service = service(prefix) else { throw .service(prefix) }
      try filter.check(for: service)
    }
    actions = filter.chosen(of: Catalogue.actions(matching: pattern))
    guard !actions.isEmpty else { throw .noAction(like: pattern, filter) }
    title = "\(pattern)\(filter.words): \(counted(actions.count, "action"))"
  }

  /// The actions of a service.
  init(of prefix: String, _ filter: ActionFilter) throws(NoSuchFact) {
    try self.init(matching: "\(prefix):*", filter)
  }

  var page: Page {
    var page = Page()
    page.add(.heading(title, level: 1))
    page.add(actions: actions)
    return page
  }

  func writeMembers(to writer: inout Writer) {
    writer.member("actions", actions) { $0.write($1) }
  }
}

extension Page {
  /// Adds a table of actions with their levels and resource types.
  mutating func add(actions: [ServiceAction]) {
    add(
      .lists(
        ["action", "level", "resource types"], actions.map { ([$0.name, $0.action.levelWords], $0.action.typeWords) }))
    addSigns(of: actions)
  }

  /// Says what the signs mean that stand after names and levels.
  mutating func addSigns(of actions: [ServiceAction]) {
    if actions.contains(where: { $0.action.resourceTypes.contains(where: \.isRequired) }) {
      add(.paragraph("* Every request names a resource of this type."))
    }
    if actions.contains(where: \.action.isPermissionOnly) {
      add(.paragraph("+ Permission-only: no API operation has this name, only policies."))
    }
  }
}

extension Writer {
  /// Writes an action of a list.
  mutating func write(_ action: ServiceAction) {
    beginObject()
    members(of: action)
    member("resource_types", action.action.resourceTypes) { writer, use in
      writer.beginObject()
      writer.member("type", use.key)
      writer.flag("required", use.isRequired)
      writer.endObject()
    }
    endObject()
  }
}
