import Bytes

/// A condition key: what a policy can compare about a request.
public struct ConditionKey: Hashable, Sendable {
  /// What the key's values are, which decides the condition operators that fit.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case string
    /// An ARN.
    case arn
    /// `true` or `false`.
    case bool
    /// A number.
    case numeric
    /// A point in time.
    case date
    /// An IP address.
    case ipAddress
    /// Bytes, written in base 64. No key is of this type in the editions of today.
    case binary
  }

  /// Which requests carry a key.
  public enum Presence: Hashable, Sendable {
    /// Every request does, so that asking whether it is present has no point.
    case always
    /// A request for any action may.
    case anywhere
    /// Only a request for an action that lists it, or whose resource type does.
    case listed
  }

  /// The name as it is declared, a variable part included: `aws:RequestTag/${TagKey}`, `s3:ExistingObjectTag/<key>`.
  public let name: String
  /// What its values are.
  public let type: ValueType
  /// True where a request may carry several values, so that `ForAnyValue` and `ForAllValues` have a point.
  public let isMultivalued: Bool
  /// Which requests carry it, as AWS's page on global keys says.
  public let presence: Presence
  /// The key that replaces it, where AWS calls it deprecated: no action lists `sagemaker:OutputKmsKey` any longer.
  public let replacement: String?

  /// True where the name has a variable part.
  public var hasVariable: Bool { name.holds("${") || name.utf8.contains(UInt8(ascii: "<")) }

  /// Returns true where a name in a policy means this key: equal ignoring case, with any text for the variable part.
  public func covers(_ name: String) -> Bool {
    Catalogue.covers(self.name.utf8, folded: folded(name)[...])
  }
}
