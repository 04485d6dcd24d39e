import Catalogue

extension AccessLevel {
  /// The level in one word, as `--level` takes it.
  var word: String { self == .permissionsManagement ? "permissions" : rawValue }
}

extension Action {
  /// The level, a plus after it where the action is permission-only, and whether it is retired.
  var levelWords: String { level.word + (isPermissionOnly ? "+" : "") + (isRetired ? ", retired" : "") }

  /// The keys of its resource types, a star after those that every request names.
  var typeWords: [String] { resourceTypes.map { $0.key + ($0.isRequired ? "*" : "") } }
}

extension ConditionKey {
  /// What its values are: `string`, `several ARNs`.
  var typeWords: String { isMultivalued ? "several \(type.word)s" : type.word }
}

extension ConditionKey.ValueType {
  fileprivate var word: String {
    switch self {
    case .string: "string"
    case .arn: "ARN"
    case .bool: "boolean"
    case .numeric: "number"
    case .date: "date"
    case .ipAddress: "IP address"
    case .binary: "binary"
    }
  }
}
