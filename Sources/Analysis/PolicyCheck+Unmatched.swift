import Catalogue
import IAM
import Source

/// Values that IAM takes and no request has: private addresses that reach AWS through no public network, and texts that are no
/// address or ARN where the key is one.
extension PolicyCheck {
  /// Reports values that no request has.
  mutating func checkUnmatched(
    of condition: CheckedStatement.Condition, _ known: KnownKey, _ statement: CheckedStatement
  ) {
    let type = known.key.type
    guard known.rule == .publicAddress || condition.operator.base.comparesText(of: type) else { return }
    let privates = known.rule == .publicAddress ? condition.values.map(\.isPrivateAddress) : []
    for (number, text) in condition.values.enumerated() {
      let span = statement.places[.value(block: condition.block, entry: condition.entry, value: number)]
      if privates.indices.contains(number), privates[number] {
        report(.privateAddress(text, condition.key, isAll: !privates.contains(false), span))
      } else if condition.operator.base.comparesText(of: type), !isMatched(text, condition, type, statement.words) {
        report(.unmatchedText(text, condition.operator.base, condition.key, type, span))
      }
    }
  }

  /// Returns whether an address or ARN may be equal to a text, or match it.
  private func isMatched(
    _ text: String, _ condition: CheckedStatement.Condition, _ type: ConditionKey.ValueType,
    _ words: CheckedStatement.Words
  ) -> Bool {
    if text.isEmpty || text.holdsVariable { return true }
    let isPattern = text.isPattern
    // Those that stand for themselves in JSON are reported as such.
    if isPattern, !condition.operator.base.takesWildcards { return words == .json }
    if type == .arn { return isPattern ? Glob.intersects(text.utf8, "arn:?*:?*:*:*:?*".utf8) : ARN(text) != nil }
    return isPattern ? text.utf8.allSatisfy(\.isOfAddress) : !text.contains("/") && ConditionValue.isAddressRange(text)
  }
}

extension ConditionOperator.Base {
  /// Returns whether it compares addresses or ARNs as texts.
  fileprivate func comparesText(of type: ConditionKey.ValueType) -> Bool {
    operand == .string && (type == .arn || type == .ipAddress)
  }
}

extension String {
  /// Whether this is an address that no request through a public network comes from, or a range of them.
  fileprivate var isPrivateAddress: Bool { AddressRange(Array(utf8))?.isPrivate == true }
}

extension UInt8 {
  /// Whether an address, or a pattern of one, may hold this byte.
  fileprivate var isOfAddress: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."), UInt8(ascii: ":"): true
    default: isWildcard
    }
  }
}

extension Diagnostic {
  /// - Parameter isAll: whether all addresses of the condition are private.
  static func privateAddress(_ text: String, _ key: String, isAll: Bool, _ span: Span) -> Diagnostic {
    .warning(
      .unmatchedValue, "no request has the private address `\(text)` as `\(key)`", at: span,
      help: isAll
        ? "name the public addresses of the network; those through a VPC's endpoint carry `aws:VpcSourceIp` in its place"
        : "delete it; what comes through a VPC's endpoint carries `aws:VpcSourceIp` in place of this key")
  }

  static func unmatchedText(
    _ text: String, _ base: ConditionOperator.Base, _ key: String, _ type: ConditionKey.ValueType, _ span: Span
  ) -> Diagnostic {
    let isRange = type == .ipAddress && ConditionValue.isAddressRange(text)
    let fitting: ConditionOperator.Base =
      switch type {
      case .ipAddress: base.isNegated ? .notIpAddress : .ipAddress
      default: base.forARNs
      }
    return .warning(
      .unmatchedValue, "no request has `\(text)` as `\(key)`, which `\(base.rawValue)` compares as text", at: span,
      help: isRange || text.isPattern
        ? "write `\(fitting.rawValue)`" : "write \(type.operand.words), and compare by `\(fitting.rawValue)`")
  }
}
