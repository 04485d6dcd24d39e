import Catalogue
import JSON

/// The most actions that are shown one by one where several services have them.
private let shownActions = 60

/// What is known of a condition key, and the actions that take it.
struct KeyAnswer: FactsAnswer {
  private let name: String
  private let key: ConditionKey
  private let actions: [ServiceAction]
  private let filter: ActionFilter

  init(_ name: String, _ filter: ActionFilter) throws(NoSuchFact) {
    guard let key = conditionKey(name) ?? providerKey(name) else { throw .key(name) }
    self.name = name
    self.key = key
    self.filter = filter
    actions = filter.chosen(of: Catalogue.actions(takingKey: name))
  }

  var page: Page {
    var page = Page()
    page.add(.heading(key.name, level: 1))
    var rows = [["values", key.typeWords], ["carried by", key.presence.sentence]]
    if key.hasVariable { rows.append(["variable", "any text stands for \(key.variable)"]) }
    if let replacement = key.replacement { rows.append(["deprecated", "AWS replaced it by \(replacement)"]) }
    page.add(.table(["property", "value"], rows))
    if !actions.isEmpty || key.presence == .listed { addActions(to: &page) }
    return page
  }

  private func addActions(to page: inout Page) {
    let services = Dictionary(grouping: actions, by: \.service.prefix).mapValues(\.count).sorted { $0.key < $1.key }
    let places = services.count > 1 ? " of \(services.count) services" : ""
    page.add(.heading("Listed by \(counted(actions.count, "action"))\(filter.words)\(places)", level: 2))
    if services.count > 1, actions.count > shownActions {
      page.add(.table(["service", "actions"], services.map { [$0.key, "\($0.value)"] }, numeric: [1]))
      page.add(.sentences("As JSON, the answer names each of them."))
    } else if !actions.isEmpty {
      page.add(actions: actions)
    }
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("key")
    writer.beginObject()
    writer.members(of: key)
    writer.member("actions", actions) { writer, action in
      writer.beginObject()
      writer.members(of: action)
      writer.endObject()
    }
    writer.endObject()
  }
}

extension ConditionKey {
  /// The part of the name that differs, `${TagKey}` or `<key>`.
  fileprivate var variable: Substring { name[(name.firstIndex { $0 == "$" || $0 == "<" } ?? name.endIndex)...] }
}

extension ConditionKey.Presence {
  /// Which requests carry the key.
  var sentence: String {
    switch self {
    case .always: "every request for any action"
    case .anywhere: "some requests, whatever the action"
    case .listed: "some requests for the actions that list it"
    }
  }
}
