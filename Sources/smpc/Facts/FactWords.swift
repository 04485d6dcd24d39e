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

extension RetirementPeriod {
  /// `8 July and 27 October 2026`
  var words: String {
    let (last, first) = (Day(lastListed), Day(firstMissing))
    return "\(last.year == first.year ? last.dayAndMonth : last.words) and \(first.words)"
  }
}

/// A day of the catalogue's editions.
struct Day {
  fileprivate let year: Substring
  fileprivate let dayAndMonth: String

  /// Reads `2026-07-08`.
  init(_ text: String) {
    let parts = text.split(separator: "-")
    precondition(parts.count == 3, "the days of editions are written 2026-07-08")
    let month = Int(parts[1]).map { Self.months[($0 - 1) % 12] } ?? ""
    year = parts[0]
    dayAndMonth = "\(parts[2].drop { $0 == "0" }) \(month)"
  }

  /// `8 July 2026`
  var words: String { "\(dayAndMonth) \(year)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
