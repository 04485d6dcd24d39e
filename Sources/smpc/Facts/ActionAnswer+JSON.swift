import Catalogue
import JSON

extension ActionAnswer {
  func writeMembers(to writer: inout Writer) {
    writer.key("action")
    writer.beginObject()
    writer.members(of: ServiceAction(service: service, action: action))
    if action.isRetired { writer.members(of: retirementPeriod) }
    writer.member("resource_types", Array(zip(action.resourceTypes, types))) { $0.write($1.0, $1.1) }
    writer.member("condition_keys", keys) { writer, listed in
      writer.beginObject()
      writer.members(of: listed.key)
      writer.member("types", listed.types) { $0.string($1) }
      writer.endObject()
    }
    writer.member("dependent_actions", dependents) { writer, dependent in
      writer.beginObject()
      writer.member("name", dependent.name)
      writer.member("type", dependent.type)
      writer.endObject()
    }
    writer.member("dependent_actions_date", retirementPeriod.lastListed)
    writer.endObject()
  }
}

extension Writer {
  /// Writes what each action has in every list.
  mutating func members(of action: ServiceAction) {
    member("name", action.name)
    member("level", action.action.level.word)
    flag("permission_only", action.action.isPermissionOnly)
    flag("retired", action.action.isRetired)
  }

  /// Writes what is known of a condition key by itself.
  mutating func members(of key: ConditionKey) {
    member("name", key.name)
    member("type", key.type.rawValue)
    flag("multivalued", key.isMultivalued)
    member("presence", key.presence.word)
    member("replacement", key.replacement)
  }

  /// Writes when AWS stopped to list something.
  mutating func members(of period: RetirementPeriod) {
    member("last_listed", period.lastListed)
    member("first_missing", period.firstMissing)
  }

  /// Writes a member that is true or false.
  mutating func flag(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  fileprivate mutating func write(_ use: ResourceUse, _ type: ResourceType) {
    beginObject()
    member("type", use.key)
    flag("required", use.isRequired)
    member("arns", type.arns) { $0.string($1.text) }
    endObject()
  }
}

extension ConditionKey.Presence {
  fileprivate var word: String {
    switch self {
    case .always: "always"
    case .anywhere: "anywhere"
    case .listed: "listed"
    }
  }
}
