import JSON
import Source

extension PolicyReading {
  /// Reads the conditions of a statement.
  mutating func readConditions(_ members: Members, _ places: inout StatementPlaces) -> [ConditionBlock] {
    guard let member = members["Condition"] else { return [] }
    guard case .object(let operators) = member.value.content else {
      report(.wrongType("Condition", wants: "an object", member.value.content.noun, opening(member.value)))
      return []
    }
    if operators.isEmpty { report(.emptyCondition("Condition", span(member.value))) }
    var first: [ConditionOperator: Span] = [:]
    var blocks: [ConditionBlock] = []
    for block in operators {
      guard let name = ConditionOperator(named: block.key) else {
        report(.noSuchOperator(block.key, span(block.keyRange)))
        continue
      }
      let span = span(block.keyRange)
      if let earlier = first.updateValue(span, forKey: name) { report(.operatorTwice(name.name, span, first: earlier)) }
      var place = StatementPlaces.Block(operator: span)
      let entries = readEntries(of: block, &place)
      if entries.isEmpty { continue }
      blocks.append(ConditionBlock(name, entries))
      places.conditions.append(place)
    }
    return blocks
  }

  /// Reads the keys under an operator.
  private mutating func readEntries(of block: PlacedMember, _ place: inout StatementPlaces.Block) -> [ConditionEntry] {
    guard case .object(let keys) = block.value.content else {
      report(.wrongType(block.key, wants: "an object", block.value.content.noun, opening(block.value)))
      return []
    }
    if keys.isEmpty { report(.emptyCondition(block.key, span(block.value))) }
    var first: [String: Span] = [:]
    var entries: [ConditionEntry] = []
    for key in keys {
      let span = span(key.keyRange)
      if key.key.isEmpty { report(.emptyKey(span)) }
      let earlier = first.updateValue(span, forKey: key.key.lowercased())
      if let earlier { report(.keyTwice(key.key, span, first: earlier)) }
      guard let (texts, places) = conditionValues(key) else { continue }
      if texts.isEmpty { report(.noValues(key.key, self.span(key.value))) }
      entries.append(ConditionEntry(key.key, texts))
      place.entries.append(StatementPlaces.Entry(key: span, values: places))
    }
    return entries
  }

  /// Returns the values of a key: strings, numbers and Booleans, of which one may stand without brackets.
  private mutating func conditionValues(_ member: PlacedMember) -> (texts: [String], places: [Span])? {
    let values: [PlacedValue]
    if case .array(let elements) = member.value.content { values = elements } else { values = [member.value] }
    var texts: [String] = []
    for value in values {
      switch value.content {
      case .string(let text), .number(let text): texts.append(text)
      case .bool(let flag): texts.append(flag ? "true" : "false")
      case .null, .array, .object:
        report(.notAValue(member.key, value.content.noun, opening(value)))
        return nil
      }
    }
    return (texts, values.map { span($0) })
  }
}
