import Catalogue

/// A service of which actions are looked up; once they are many, by a table.
struct NamedService: Sendable {
  private static let few = 4
  private let service: Service?
  private var count = 0
  private var table: ActionTable?

  init(_ service: Service?) { self.service = service }

  /// Returns the service and the actions that a name or pattern matches; nil if there is no such service.
  mutating func actions(matching name: ArraySlice<UInt8>) -> (Service, [Action])? {
    guard let service else { return nil }
    count += 1
    if count > Self.few, table == nil { table = ActionTable(service) }
    return (service, table?.actions(matchingFolded: name) ?? service.actions(matchingFolded: name))
  }
}
