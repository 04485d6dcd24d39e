/// Points of IAM's evaluation that AWS's documentation leaves open or contradicts itself about.
///
/// Each is read in one way by default, which is said here, and a decision that would be another with the other reading
/// says so.
public struct UndocumentedPoints: OptionSet, Hashable, Sendable {
  /// A bit for each point.
  public let rawValue: UInt16

  /// Makes the points of these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A plain operator meets several values of a key. The documentation asks for a set operator; without one the
  /// condition holds for none, not even negated. Read otherwise, one value that satisfies it is enough.
  public static let listUnderPlainOperator = UndocumentedPoints(rawValue: 1 << 0)
  /// A value of a policy has not the form that its operator compares. It equals nothing, so that a negated operator
  /// holds. Read otherwise, a condition with such a value never holds.
  public static let malformedPolicyValue = UndocumentedPoints(rawValue: 1 << 1)
  /// An ARN in a policy has fewer than six parts. It is a pattern like any other. Read otherwise, it matches nothing.
  public static let shortARN = UndocumentedPoints(rawValue: 1 << 2)
  /// A policy variable in `NotResource` has no value. The entry matches nothing, so that the statement applies. Read
  /// otherwise, it does not.
  public static let unresolvedInNotResource = UndocumentedPoints(rawValue: 1 << 3)
  /// A wildcard stands in the service of an action. It is one like any other. Read otherwise, the entry matches nothing.
  public static let wildcardInService = UndocumentedPoints(rawValue: 1 << 4)
  /// A date of four digits is a year. Read otherwise, it is seconds since 1970.
  public static let digitsAsDate = UndocumentedPoints(rawValue: 1 << 5)
  /// An empty text is a value like any other for a set operator. Read otherwise, it counts as no value.
  public static let emptyValue = UndocumentedPoints(rawValue: 1 << 6)
  /// A policy variable in the value of `Bool` is text, which is neither true nor false. Read otherwise, it is replaced.
  public static let variableInBool = UndocumentedPoints(rawValue: 1 << 7)

  /// All of them, in order.
  public static let all: [UndocumentedPoints] = allNames.indices.map { UndocumentedPoints(rawValue: 1 << $0) }

  /// What these points are called, in order.
  public var names: [String] { Self.allNames.indices.filter { rawValue & 1 << $0 != 0 }.map { Self.allNames[$0] } }

  private static let allNames = [
    "listUnderPlainOperator", "malformedPolicyValue", "shortARN", "unresolvedInNotResource", "wildcardInService",
    "digitsAsDate", "emptyValue", "variableInBool",
  ]
}
