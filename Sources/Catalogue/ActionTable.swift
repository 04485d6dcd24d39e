/// The actions of a service, for whoever looks many of them up: where their lines begin is found once.
public struct ActionTable: Sendable {
  private let service: Service
  private let starts: [UInt32]

  /// Reads where the lines of the service's actions begin.
  public init(_ service: Service) {
    self.service = service
    starts = service.actionLines.lineStarts
  }

  /// Returns what the service does for the same pattern, whose letters are small.
  public func actions(matchingFolded glob: ArraySlice<UInt8>) -> [Action] {
    let lines = service.actionLines
    return service.actions(
      matchingFolded: glob, line: { lines.line(named: $0, among: starts) },
      lines: { lines.lines(beginningWith: $0, among: starts) })
  }
}
