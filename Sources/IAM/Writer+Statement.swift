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
    guard body.isShared else { return render(body) }
    let identity = ObjectIdentifier(body)
    if let rendered = cache.rendered[identity] { return raw(rendered.bytes) }
    var writer = Writer(layout, depth: depth)
    writer.render(body)
    cache.rendered[identity] = RenderedStatements.Entry(body: body, bytes: writer.bytes)
    raw(writer.bytes)
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

/// The renderings of shared statements at one depth and in one layout, so that each is rendered once.
public struct RenderedStatements {
  /// A rendering, and its statement, which has to live as long as its identity is used.
  struct Entry {
    let body: StatementBody
    let bytes: [UInt8]
  }

  var rendered: [ObjectIdentifier: Entry] = [:]

  /// Makes an empty cache, for one writer and one nesting of documents.
  public init() {}
}
