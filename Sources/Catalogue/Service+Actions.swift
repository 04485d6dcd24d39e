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
    let glob = folded(pattern)
    let isName = !glob.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    if isName { return actionLines.line(named: glob).map { [action(line: $0)] } ?? [] }
    return actionLines.lines.filter { matches($0.field(0), glob: glob) }.map(action(line:))
  }

  /// Returns the actions that take resources of a type, by its key, ignoring case.
  public func actions(takingType key: String) -> [Action] {
    let sought = folded(key)
    return actions.filter { $0.resourceTypes.contains { folded($0.key) == sought } }
  }

  /// Reads `NAME|LEVEL[p][r]|USE;USE|KEYS|DEPENDENT,DEPENDENT`.
  private func action(line: Text) -> Action {
    let fields = line.parts(separatedBy: UInt8(ascii: "|"))
    func field(_ number: Int) -> Text { number < fields.count ? fields[number] : line[line.endIndex..<line.endIndex] }
    return Action(
      name: fields[0].string,
      level: AccessLevel(code: fields[1][fields[1].startIndex]),
      resourceTypes: field(2).parts(separatedBy: UInt8(ascii: ";")).map(resourceUse),
      conditionKeys: keyNames(field(3)),
      dependentActions: field(4).commaList,
      isPermissionOnly: fields[1].contains(UInt8(ascii: "p")),
      isRetired: fields[1].contains(UInt8(ascii: "r")))
  }

  /// Reads `TYPE[*][=KEYS][+DEPENDENT,DEPENDENT]`.
  private func resourceUse(_ text: Text) -> ResourceUse {
    let (facts, depends) = text.halves(around: UInt8(ascii: "+"))
    let (type, keys) = facts.halves(around: UInt8(ascii: "="))
    return ResourceUse(
      key: type.halves(around: UInt8(ascii: "*")).before.string,
      isRequired: type.contains(UInt8(ascii: "*")),
      conditionKeys: keyNames(keys),
      dependentActions: depends.commaList)
  }
}
