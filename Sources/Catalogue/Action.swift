/// What an action may do, as the service authorization reference says.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  /// Sees that resources exist, and not what is in them.
  case list
  /// Reads what is in resources.
  case read
  /// Creates, changes or deletes resources.
  case write
  /// Changes who may do what.
  case permissionsManagement
  /// Changes only tags.
  case tagging

  /// True where the action changes anything: managing permissions and tagging are writes as well.
  public var isWrite: Bool { self != .list && self != .read }

  /// Reads the letter of the generated text, all of which the generator knows.
  init(code: UInt8) {
    switch code {
    case UInt8(ascii: "L"): self = .list
    case UInt8(ascii: "R"): self = .read
    case UInt8(ascii: "T"): self = .tagging
    case UInt8(ascii: "P"): self = .permissionsManagement
    default: self = .write
    }
  }
}

/// An action of a service.
///
/// It is a line of the generated text; a fact is read when it is asked for.
public struct Action: Sendable {
  /// `NAME|LEVEL[p][r]|USE;USE|KEYS|DEPENDENT,DEPENDENT`.
  let line: Text
  /// The prefix of its service.
  let prefix: Text

  /// The name after the colon, written as AWS writes it.
  public var name: String { line.field(0).string }
  /// What it may do.
  public var level: AccessLevel {
    let code = line.field(1)
    return AccessLevel(code: code[code.startIndex])
  }
  /// The resource types that its `Resource` may name. Where there are none, only `*` matches.
  ///
  /// A statement takes effect where at least one of them matches; each required one must be matchable.
  public var resourceTypes: [ResourceUse] {
    line.field(2).parts(separatedBy: UInt8(ascii: ";")).map { ResourceUse($0, prefix: prefix) }
  }
  /// Whether each request for it names a resource: of a type that is required, or of one of several.
  public var namesResource: Bool {
    let uses = line.field(2)
    return uses.holds(UInt8(ascii: ";")) || !uses.isEmpty && ResourceUse(uses, prefix: prefix).isRequired
  }
  /// Returns whether one of its resource types fits, without keeping them.
  func hasType(where fits: (ResourceUse) -> Bool) -> Bool {
    line.field(2).hasPart(separatedBy: UInt8(ascii: ";")) { fits(ResourceUse($0, prefix: prefix)) }
  }
  /// The condition keys that a request for it may carry whatever the resource, by their declared names.
  public var conditionKeys: [String] { keys.names }
  /// Actions that it may need as well, as `iam:PassRole`; of July 2026, for AWS lists them no longer.
  public var dependentActions: [String] { line.field(4).commaList }
  /// The actions that it may need as well, for whatever resource it requires; each once.
  public var neededActions: [String] {
    let isOfTypes = line.holds(UInt8(ascii: "+"))
    guard isOfTypes || !line.field(4).isEmpty else { return [] }
    let uses = isOfTypes ? resourceTypes : []
    let all = dependentActions + uses.filter(\.isRequired).flatMap(\.dependentActions)
    return all.count < 2 ? all : all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// True where it is no API operation and only a policy knows it; of July 2026, for AWS lists them no longer.
  public var isPermissionOnly: Bool { line.field(1).contains(UInt8(ascii: "p")) }
  /// True where AWS described it in July 2026 and no longer in October: only its name and level are kept.
  public var isRetired: Bool { line.field(1).contains(UInt8(ascii: "r")) }

  var keys: KeyList { KeyList(line.field(3), prefix: prefix) }
}

/// A resource type as one action uses it.
public struct ResourceUse: Sendable {
  /// `TYPE[*][=KEYS][+DEPENDENT,DEPENDENT]`.
  private let text: Text
  private let prefix: Text
  let keyText: Text

  init(_ text: Text, prefix: Text) {
    self.text = text
    self.prefix = prefix
    let end = text.firstIndex { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") }
    keyText = text[text.startIndex..<(end ?? text.endIndex)]
  }

  /// The key of the service's resource type.
  public var key: String { keyText.string }
  /// True where every request names a resource of this type.
  public var isRequired: Bool { text[keyText.endIndex...].first == UInt8(ascii: "*") }
  /// The condition keys that a request carries for a resource of this type, by their declared names.
  public var conditionKeys: [String] { keys.names }
  /// Actions that may be needed as well for a resource of this type; of July 2026.
  public var dependentActions: [String] { text.halves(around: UInt8(ascii: "+")).after.commaList }

  var keys: KeyList {
    KeyList(text.halves(around: UInt8(ascii: "+")).before.halves(around: UInt8(ascii: "=")).after, prefix: prefix)
  }
}

/// An action is known by its line, of which there is one.
extension Action: Hashable {
  /// Returns whether both are the same line of the same service.
  public static func == (a: Action, b: Action) -> Bool {
    a.line.elementsEqual(b.line) && a.prefix.elementsEqual(b.prefix)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ResourceUse: Hashable {
  /// Returns whether both say the same of the same type.
  public static func == (a: ResourceUse, b: ResourceUse) -> Bool {
    a.key == b.key && a.isRequired == b.isRequired && a.conditionKeys == b.conditionKeys
      && a.dependentActions == b.dependentActions
  }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
