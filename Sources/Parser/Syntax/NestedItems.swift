public import Source

extension Item {
  /// The spans of the item and of all items in it, each before those within it.
  public var nested: [Span] {
    switch self {
    case .persona(let item): [span] + item.items.flatMap(\.nested)
    case .capability(let item): [span] + item.items.flatMap(\.nested)
    case .test(let item): [span] + item.claims.map(\.span)
    default: [span]
    }
  }
}

extension PersonaItem {
  fileprivate var nested: [Span] {
    if case .policy(let block) = self { return [span] + block.statements.map(\.span) }
    return [span]
  }
}

extension CapabilityItem {
  fileprivate var nested: [Span] {
    if case .given(let block) = self { return [span] + block.statements.map(\.span) }
    return [span]
  }
}
