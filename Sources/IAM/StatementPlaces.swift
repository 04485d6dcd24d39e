public import Source

/// A part of a statement, by its place in the order of what the statement holds.
public enum StatementPart: Hashable, Sendable {
  /// All of it.
  case whole
  /// The `Sid`.
  case sid
  /// The word or member that says how actions are selected: `except`, `NotAction`.
  case actions
  /// The word or member that says how resources are selected.
  case resources
  /// The action pattern of this number.
  case action(Int)
  /// The resource pattern of this number.
  case resource(Int)
  /// A value of a part of the principal.
  case principal(part: Int, value: Int)
  /// The operator of a condition block.
  case `operator`(block: Int)
  /// The key of an entry of a condition block.
  case key(block: Int, entry: Int)
  /// A value of an entry of a condition block.
  case value(block: Int, entry: Int, value: Int)
}

/// Where the parts of a statement are written: in a persona, or in JSON. What has no place of its own has that of the
/// part around it.
public struct StatementPlaces: Hashable, Sendable {
  /// All of the statement.
  public var statement: Span
  /// The `Sid`.
  public var sid: Span?
  /// The word or member that says how actions are selected.
  public var actionSelection: Span?
  /// The word or member that says how resources are selected.
  public var resourceSelection: Span?
  /// The action patterns in order.
  public var actions: [Span] = []
  /// The resource patterns in order.
  public var resources: [Span] = []
  /// The principals by part.
  public var principals: [[Span]] = []
  /// The condition blocks in order.
  public var conditions: [Block] = []

  /// Where a condition block is written.
  public struct Block: Hashable, Sendable {
    /// The operator.
    public var `operator`: Span
    /// The entries in order.
    public var entries: [Entry] = []

    /// Makes the places of a block.
    public init(operator: Span, entries: [Entry] = []) {
      self.operator = `operator`
      self.entries = entries
    }
  }

  /// Where an entry of a condition block is written.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: Span
    /// The values in order.
    public var values: [Span]

    /// Makes the places of an entry.
    public init(key: Span, values: [Span]) {
      self.key = key
      self.values = values
    }
  }

  /// Makes places of which only the statement's own is known.
  public init(statement: Span) {
    self.statement = statement
  }

  /// Returns where a part is written.
  public subscript(part: StatementPart) -> Span {
    switch part {
    case .whole: statement
    case .sid: sid ?? statement
    case .actions: actionSelection ?? statement
    case .resources: resourceSelection ?? statement
    case .action(let number): actions.at(number) ?? statement
    case .resource(let number): resources.at(number) ?? statement
    case .principal(let part, let value): principals.at(part)?.at(value) ?? statement
    case .operator(let block): conditions.at(block)?.operator ?? statement
    case .key(let block, let entry): conditions.at(block)?.entries.at(entry)?.key ?? statement
    case .value(let block, let entry, let value):
      conditions.at(block)?.entries.at(entry)?.values.at(value) ?? self[.key(block: block, entry: entry)]
    }
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
