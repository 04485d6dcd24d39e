extension Service {
  /// Every action, retired ones too, sorted ignoring case. Reads all of the service: ask for one action where one will do.
  public var actions: [Action] {
    actionLines.lines.map(action(line:))
  }

  /// The names of the actions that are not retired, sorted ignoring case.
  public var actionNames: [String] {
    actionLines.lines.filter { !$0.field(1).contains(UInt8(ascii: "r")) }.map { $0.field(0).string }
  }

  /// Returns the action of this name, ignoring case as IAM does, or nil.
  public func action(_ name: String) -> Action? {
    actionLines.line(named: folded(name)).map(action(line:))
  }

  /// Returns the actions, retired ones too, whose whole name matches a pattern with `*` and `?`, ignoring case as IAM does.
  public func actions(matching pattern: String) -> [Action] {
    actions(matchingFolded: folded(pattern)[...])
  }

  /// Returns the same for the bytes of a pattern whose letters are small.
  public func actions(matchingFolded glob: ArraySlice<UInt8>) -> [Action] {
    actions(
      matchingFolded: glob, line: { actionLines.line(named: $0) }, lines: { actionLines.lines(beginningWith: $0) })
  }

  /// Returns the same, where lines are found by a name, and by what it begins with.
  func actions(
    matchingFolded glob: ArraySlice<UInt8>, line: (ArraySlice<UInt8>) -> Text?, lines: (ArraySlice<UInt8>) -> [Text]
  ) -> [Action] {
    let wildcard = glob.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    guard let wildcard else { return line(glob).map { [action(line: $0)] } ?? [] }
    let head = glob[..<wildcard]
    let lines = lines(head)
    if glob.count == head.count + 1, glob.last == UInt8(ascii: "*") { return lines.map(action(line:)) }
    return lines.filter { matches($0.field(0), glob: glob) }.map(action(line:))
  }

  /// Returns the actions that take resources of a type, by its key, ignoring case.
  public func actions(takingType key: String) -> [Action] {
    let sought = folded(key)
    return actions.filter { $0.resourceTypes.contains { folded($0.key) == sought } }
  }

  private func action(line: Text) -> Action { Action(line: line, prefix: prefixText) }
}
