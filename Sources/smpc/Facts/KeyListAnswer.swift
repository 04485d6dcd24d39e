import Catalogue
import JSON

/// The condition keys that begin with a prefix which is that of no service, as `aws`.
struct KeyListAnswer: FactsAnswer {
  private let prefix: String
  private let keys: [ConditionKey]

  /// Finds the keys; nil if it is a service's prefix, or none of keys.
  init?(_ prefix: String) {
    guard service(prefix) == nil else { return nil }
    let names = Set(conditionKeyNames(prefix: prefix))
    keys = generalConditionKeys().filter { names.contains($0.name) }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
    guard let first = keys.first else { return nil }
    self.prefix = String(first.name.prefix { $0 != ":" })
  }

  var page: Page {
    var page = Page()
    page.add(.heading("\(prefix): \(counted(keys.count, "general condition key"))", level: 1))
    page.add(.table(["key", "type", "carried by"], keys.map { [$0.name, $0.typeWords, $0.presence.sentence] }))
    return page
  }

  func writeMembers(to writer: inout Writer) {
    writer.member("keys", keys) { writer, key in
      writer.beginObject()
      writer.members(of: key)
      writer.endObject()
    }
  }
}
