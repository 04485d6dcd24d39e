import Catalogue

/// Which actions of a list are wanted: `--level` and `--type`.
struct ActionFilter {
  /// The words for levels, of which the first means all; `write` means everything that changes something.
  static let levels = ["any", "list", "read", "write", "tagging", "permissions"]

  private let level: String?
  private let type: String?

  init(_ arguments: Arguments) {
    level = arguments[.level].flatMap { $0 == Self.levels[0] ? nil : $0 }
    type = arguments[.type]
  }

  /// The options that choose something.
  var options: [Option] { (level == nil ? [] : [.level]) + (type == nil ? [] : [.type]) }

  /// What is wanted, for messages and headings: ` of level write on bucket`.
  var words: String { (level.map { " of level \($0)" } ?? "") + (type.map { " on \($0)" } ?? "") }

  /// Returns those of the actions that are wanted.
  func chosen(of actions: [ServiceAction]) -> [ServiceAction] {
    actions.filter { admits($0.action.level) && takesType($0.action) }
  }

  /// Makes sure that a service has the wanted resource type.
  func check(for service: Service) throws(NoSuchFact) {
    if let type, service.resourceType(type) == nil { throw .resourceType(type, of: service) }
  }

  private func admits(_ found: AccessLevel) -> Bool {
    switch level {
    case nil: true
    case "write": found.isWrite
    case let word?: found.word == word
    }
  }

  private func takesType(_ action: Action) -> Bool {
    guard let wanted = type?.lowercased() else { return true }
    return action.resourceTypes.contains { $0.key.lowercased() == wanted }
  }
}
