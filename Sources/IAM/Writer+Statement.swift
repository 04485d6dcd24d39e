public import JSON

extension Writer {
  /// Writes a policy document.
  public mutating func write(_ policy: Policy, _ cache: inout RenderedStatements) {
    beginObject()
    key(Keys.version)
    string("2012-10-17")
    key(Keys.statement)
    beginArray()
    for statement in policy.statements { write(statement.body, &cache) }
    endArray()
    endObject()
  }

  /// Writes a statement, from the cache if it is shared.
  mutating func write(_ body: StatementBody, _ cache: inout RenderedStatements) {
    guard let number = body.number else { return render(body) }
    if number >= cache.rendered.count {
      cache.rendered += Array(repeating: [], count: number + 1 - cache.rendered.count)
    }
    if cache.rendered[number].isEmpty {
      var writer = Writer(layout, depth: depth)
      writer.render(body)
      cache.rendered[number] = writer.bytes
    }
    raw(cache.rendered[number])
  }

  /// Writes a statement in the order of elements that AWS prints.
  private mutating func render(_ body: StatementBody) {
    beginObject()
    if let sid = body.sid { member(Keys.sid, sid) }
    member(Keys.effect, body.effect.rawValue)
    if let principal = body.principal {
      key(Keys.principal)
      beginObject()
      member(principal.kind.rawValue, principal.values)
      endObject()
    }
    member(body.actions.isExcept ? Keys.notAction : Keys.action, body.actions.patterns)
    if let resources = body.resources {
      member(resources.isExcept ? Keys.notResource : Keys.resource, resources.patterns)
    }
    if !body.conditions.isEmpty { write(body.conditions) }
    endObject()
  }

  private mutating func write(_ conditions: [ConditionBlock]) {
    key(Keys.condition)
    beginObject()
    for block in conditions {
      key(block.operator.name)
      beginObject()
      for entry in block.keys { member(entry.key, entry.values) }
      endObject()
    }
    endObject()
  }

  /// Writes a member whose value is a string.
  mutating func member(_ name: Key, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes a member whose value is a string, or an array of several.
  private mutating func member(_ name: Key, _ values: [String]) {
    key(name)
    write(oneOrMore: values)
  }

  private mutating func member(_ name: String, _ values: [String]) {
    key(name)
    write(oneOrMore: values)
  }

  private mutating func write(oneOrMore values: [String]) {
    if values.count == 1 { return string(values[0]) }
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}

/// The renderings of shared statements of one compilation, at one depth and in one layout, so that each is rendered once.
public struct RenderedStatements {
  /// By the numbers of the statements; empty where there is none yet.
  var rendered: [[UInt8]] = []

  /// Makes an empty cache, for one writer and one nesting of documents.
  public init() {}
}
