import JSON
import Source

extension PolicyReading {
  /// Reads the conditions of a statement.
  mutating func readConditions(_ members: Members, _ places: inout StatementPlaces) -> [ConditionBlock] {
    guard let operators = members["Condition"].flatMap({ conditionMembers($0) }) else { return [] }
    var seen: [(name: ConditionOperator, span: Span)] = []
    var blocks: [ConditionBlock] = []
    for block in operators {
      guard let name = readOperator(of: block, &seen) else { continue }
      var place = StatementPlaces.Block(operator: span(block.keyRange))
      let entries = readEntries(of: block, &place)
      if entries.isEmpty { continue }
      blocks.append(ConditionBlock(name, entries))
      places.conditions.append(place)
    }
    return blocks
  }

  /// Reads the operator of a block, which may stand once.
  private mutating func readOperator(
    of block: PlacedMember, _ seen: inout [(name: ConditionOperator, span: Span)]
  ) -> ConditionOperator? {
    let span = span(block.keyRange)
    guard let name = ConditionOperator(named: block.key) else {
      report(.noSuchOperator(block.key, span))
      return nil
    }
    if let earlier = seen.firstIndex(where: { $0.name == name }) {
      if judgement == .everything { report(.operatorTwice(name.name, span, first: seen[earlier].span)) }
      seen[earlier].span = span
    } else {
      seen.append((name, span))
    }
    return name
  }

  /// Returns the members of a member that has to be an object, and should not be an empty one.
  private mutating func conditionMembers(_ member: PlacedMember) -> PlacedMembers? {
    guard member.value.kind == .object else {
      report(.wrongType(member.key, wants: "an object", member.value.kind.noun, opening(member.value)))
      return nil
    }
    if member.value.members.isEmpty { report(.emptyCondition(member.key, span(member.value))) }
    return member.value.members
  }

  /// Reads the keys under an operator.
  private mutating func readEntries(of block: PlacedMember, _ place: inout StatementPlaces.Block) -> [ConditionEntry] {
    guard let keys = conditionMembers(block) else { return [] }
    var first: [String: Span] = [:]
    let isSingle = keys.underestimatedCount == 1
    var entries: [ConditionEntry] = []
    for member in keys {
      let span = span(member.keyRange)
      let key = member.key
      if key.isEmpty { report(.emptyKey(span)) }
      let earlier = isSingle ? nil : first.updateValue(span, forKey: key.lowercased())
      if judgement == .everything, let earlier { report(.keyTwice(key, span, first: earlier)) }
      guard let (texts, places) = conditionValues(member) else { continue }
      if texts.isEmpty { report(.noValues(key, self.span(member.value))) }
      entries.append(ConditionEntry(key, texts))
      place.entries.append(StatementPlaces.Entry(key: span, values: places))
    }
    return entries
  }

  /// Returns the values of a key: strings, numbers and Booleans, of which one may stand without brackets.
  private mutating func conditionValues(_ member: PlacedMember) -> (texts: [String], places: [Span])? {
    var texts: [String] = []
    var places: [Span] = []
    for value in member.value.items {
      switch value.content {
      case .string(let text), .number(let text): texts.append(text)
      case .bool(let flag): texts.append(flag ? "true" : "false")
      case .null, .array, .object:
        report(.notAValue(member.key, value.kind.noun, opening(value)))
        return nil
      }
      places.append(span(value))
    }
    return (texts, places)
  }
}
