public import JSON

extension Writer {
  /// Writes a policy document; from the cache, if it recurs.
  public mutating func write(_ policy: Policy, _ cache: inout RenderedStatements) {
    guard let number = policy.number else { return writeDocument(policy, &cache) }
    let rendering = cache.policy(number) { cache in
      var writer = Writer(layout, depth: depth)
      writer.writeDocument(policy, &cache)
      return writer.bytes
    }
    raw(rendering[...])
  }

  private mutating func writeDocument(_ policy: Policy, _ cache: inout RenderedStatements) {
    beginObject()
    key(Keys.version)
    string(policy.version.rawValue)
    key(Keys.statement)
    beginArray()
    for statement in policy.statements { write(statement.body, &cache) }
    endArray()
    endObject()
  }

  /// Writes a statement in the order of elements that AWS prints; its frame from the cache, if it recurs.
  public mutating func write(_ body: StatementBody, _ cache: inout RenderedStatements) {
    guard let number = body.frame.number else {
      writeOpening(of: body.frame)
      writeResources(body.resources)
      return writeClosing(of: body.frame)
    }
    let frame = cache.frame(number) { render(body) }
    if frame.resources == body.resources { return raw(frame.whole[...]) }
    opening(frame.opening)
    writeResources(body.resources)
    closing(frame.closing)
  }

  /// Returns the frame of a statement as it is written at the current depth, and the whole statement.
  private func render(_ body: StatementBody) -> RenderedFrame {
    var writer = Writer(layout, depth: depth)
    writer.writeOpening(of: body.frame)
    let opening = writer.bytes
    writer.writeResources(body.resources)
    let beforeClosing = writer.bytes.count
    writer.writeClosing(of: body.frame)
    return RenderedFrame(
      opening: opening, closing: Array(writer.bytes[beforeClosing...]), resources: body.resources, whole: writer.bytes)
  }

  /// Writes what stands before the resources.
  private mutating func writeOpening(of frame: StatementFrame) {
    beginObject()
    if let sid = frame.sid { member(Keys.sid, sid) }
    member(Keys.effect, frame.effect.rawValue)
    if let principal = frame.principal {
      key(principal.isExcept ? Keys.notPrincipal : Keys.principal)
      beginObject()
      for part in principal.parts { member(part.kind.rawValue, part.values) }
      endObject()
    }
    member(frame.actions.isExcept ? Keys.notAction : Keys.action, frame.actions.patterns)
  }

  private mutating func writeResources(_ resources: Selection?) {
    guard let resources else { return }
    member(resources.isExcept ? Keys.notResource : Keys.resource, resources.patterns)
  }

  /// Writes what stands after the resources.
  private mutating func writeClosing(of frame: StatementFrame) {
    if !frame.conditions.isEmpty { write(frame.conditions) }
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

/// A frame as it is written: what stands before the resources, and what after; and the whole first statement that had
/// it, since many statements have the same resources, too. A class because it is one thing, handed out many times.
final class RenderedFrame: Sendable {
  let opening: [UInt8]
  let closing: [UInt8]
  let resources: Selection?
  let whole: [UInt8]

  init(opening: [UInt8], closing: [UInt8], resources: Selection?, whole: [UInt8]) {
    self.opening = opening
    self.closing = closing
    self.resources = resources
    self.whole = whole
  }
}

/// The renderings of the frames and policies that recur in one compilation, at one depth and in one layout.
public struct RenderedStatements {
  /// By the numbers of the policies.
  private var policies: [[UInt8]?] = []
  /// By the numbers of the frames.
  private var frames: [RenderedFrame?] = []

  /// Makes an empty cache, for one writer and one nesting of documents.
  public init() {}

  /// Returns the rendering of the policy with this number, made once.
  mutating func policy(_ number: Int, _ render: (inout RenderedStatements) -> [UInt8]) -> [UInt8] {
    if number >= policies.count { policies += Array(repeating: nil, count: number + 1 - policies.count) }
    if let known = policies[number] { return known }
    let policy = render(&self)
    policies[number] = policy
    return policy
  }

  /// Returns the rendering of the frame with this number, made once.
  mutating func frame(_ number: Int, _ render: () -> RenderedFrame) -> RenderedFrame {
    if number >= frames.count { frames += Array(repeating: nil, count: number + 1 - frames.count) }
    if let known = frames[number] { return known }
    let frame = render()
    frames[number] = frame
    return frame
  }
}
