import JSON

/// A difference between the policies that AWS made and ours, and its reason: `Tests/Specification/corrections.json`.
struct Correction {
  let reason: String
  /// The variants of each activity that it is about.
  let policies: [(activity: String, variants: [String])]
  private let edits: [Value]

  init(_ value: Value) throws {
    reason = try value.text("because")
    policies = try value.members("policies").map { ($0.key, try $0.value.texts()) }
    edits = try value.values("edits")
  }

  /// Returns the policy after all edits; each of them has to change something, and to find what it says that it changes.
  func applied(to policy: Value) throws -> Value {
    try edits.reduce(policy) { policy, edit in
      let changed = try Self.apply(edit, to: policy)
      if changed == policy { throw Mistake("\(reason): \(edit) changes nothing") }
      return changed
    }
  }

  /// `add`, `remove`, `replace` and `move` as in RFC 6902, but that the last three name what they find; `substitute`
  /// replaces texts and keys wherever they stand.
  private static func apply(_ edit: Value, to policy: Value) throws -> Value {
    switch try edit.text("op") {
    case "add": return try policy.changed(at: edit.path("path"), .insert(edit.member("value")))
    case "remove":
      try policy.expect(edit.member("value"), at: edit.path("path"))
      return try policy.changed(at: edit.path("path"), .remove)
    case "replace":
      try policy.expect(edit.member("value"), at: edit.path("path"))
      return try policy.changed(at: edit.path("path"), .replace(edit.member("by")))
    case "move":
      let moved = try policy.found(at: edit.path("from"))
      return try policy.changed(at: edit.path("from"), .remove).changed(at: edit.path("path"), .insert(moved))
    case "substitute": return policy.substituting(try edit.text("from"), by: try edit.text("to"))
    case let name: throw Mistake("there is no edit \(name)")
    }
  }
}

/// What is wrong with a file of the specification.
struct Mistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What happens to the value at a path.
private enum Change {
  case insert(Value), replace(Value), remove
}

extension Value {
  func member(_ key: String) throws -> Value {
    guard let value = self[key] else { throw Mistake("\(self) has no \(key)") }
    return value
  }

  func text(_ key: String) throws -> String {
    guard case .string(let text) = try member(key) else { throw Mistake("\(key) is no text") }
    return text
  }

  func values(_ key: String) throws -> [Value] { try member(key).values() }

  func values() throws -> [Value] {
    guard case .array(let values) = self else { throw Mistake("\(self) is no list") }
    return values
  }

  func texts() throws -> [String] {
    try values().map {
      guard case .string(let text) = $0 else { throw Mistake("\($0) is no text") }
      return text
    }
  }

  func members(_ key: String) throws -> [Member] {
    guard case .object(let members) = try member(key) else { throw Mistake("\(key) is no object") }
    return members
  }

  /// Returns the steps of a path `/a/0/b`.
  fileprivate func path(_ key: String) throws -> ArraySlice<Substring> { try text(key).split(separator: "/")[...] }

  fileprivate func found(at path: ArraySlice<Substring>) throws -> Value {
    guard let step = path.first else { return self }
    guard case .array(let values) = self else { return try member(String(step)).found(at: path.dropFirst()) }
    guard let index = Int(step), values.indices.contains(index) else { throw Mistake("there is no \(step)") }
    return try values[index].found(at: path.dropFirst())
  }

  fileprivate func expect(_ value: Value, at path: ArraySlice<Substring>) throws {
    let found = try found(at: path)
    if unordered(found) != unordered(value) { throw Mistake("\(path) is \(found)") }
  }

  fileprivate func changed(at path: ArraySlice<Substring>, _ change: Change) throws -> Value {
    guard let step = path.first else { throw Mistake("a path is empty") }
    switch self {
    case .object(let members): return .object(try members.changed(String(step), path.dropFirst(), change))
    case .array(var values):
      guard let index = Int(step), index <= values.count else { throw Mistake("there is no \(step)") }
      let rest = path.dropFirst()
      if !rest.isEmpty {
        values[index] = try values[index].changed(at: rest, change)
      } else {
        if case .insert(let value) = change { values.insert(value, at: index) } else { values.remove(at: index) }
        if case .replace(let value) = change { values.insert(value, at: index) }
      }
      return .array(values)
    default: throw Mistake("\(self) has no \(step)")
    }
  }

  fileprivate func substituting(_ text: String, by other: String) -> Value {
    switch self {
    case .string(text): .string(other)
    case .array(let values): .array(values.map { $0.substituting(text, by: other) })
    case .object(let members):
      .object(members.map { Member($0.key == text ? other : $0.key, $0.value.substituting(text, by: other)) })
    default: self
    }
  }
}

extension [Member] {
  fileprivate func changed(_ key: String, _ rest: ArraySlice<Substring>, _ change: Change) throws -> [Member] {
    let index = firstIndex { $0.key == key }
    var members = self
    switch (index, change) {
    case (let index?, _) where !rest.isEmpty:
      members[index] = Member(key, try members[index].value.changed(at: rest, change))
    case (nil, .insert(let value)) where rest.isEmpty: members.append(Member(key, value))
    case (let index?, .replace(let value)): members[index] = Member(key, value)
    case (let index?, .remove): members.remove(at: index)
    default: throw Mistake("\(key) cannot change so")
    }
    return members
  }
}
