import IAM
import Testing

@Suite struct `Values` {
  @Test(
    arguments: [
      "2026", "0000", "2026-01", "2024-02-29", "2000-02-29", "2026-12-31T23:59Z", "2026-12-31T23:59:59Z",
      "2026-12-31T23:59:59.123Z", "2026-12-31T00:00:00+14:00", "2026-12-31T00:00-05:30",
    ])
  func `dates are read`(text: String) { #expect(ConditionValue.isDate(text)) }

  @Test(
    arguments: [
      "", "26", "20260", "2026-13", "2026-00", "2026-1-1", "2026-02-29", "1900-02-29", "2026-04-31",
      "2026-01-01T24:00Z",
      "2026-01-01T00:60Z", "2026-01-01T00:00", "2026-01-01T00:00:00.Z", "2026-01-01T00Z", "2026-01-01 00:00Z",
      "2026-01-01T00:00+15:00", "2026-01-01T00:00Zx", "２０２６",
    ])
  func `what is no date is not`(text: String) { #expect(!ConditionValue.isDate(text)) }

  @Test func `epochs are longer than years`() {
    #expect(ConditionValue.isEpoch("1767225600") && ConditionValue.isEpoch("1767225600000"))
    #expect(!ConditionValue.isEpoch("2026") && !ConditionValue.isEpoch("-1767225600"))
  }

  @Test(
    arguments: [
      "0.0.0.0/0", "255.255.255.255", "10.0.0.0/32", "::", "::/0", "::1/128", "2001:db8::/32", "1:2:3:4:5:6:7:8",
      "::ffff:192.0.2.1", "1:2:3:4:5:6:1.2.3.4", "1::8", "2001:DB8::",
    ])
  func `address ranges are read`(text: String) { #expect(ConditionValue.isAddressRange(text)) }

  @Test(
    arguments: [
      "", "/", "10.0.0", "10.0.0.0.0", "10.0.0.256", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", ":",
      ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "g::", "::/129",
      "1.2.3.4::", "::1.2.3.4:5", "10.0.0.x", "fe80::1%eth0",
    ])
  func `what is no address range is not`(text: String) { #expect(!ConditionValue.isAddressRange(text)) }

  @Test(arguments: [("0", true), ("-1", true), ("0.5", true), ("-0.5", true), ("", false), ("-", false), (".5", false)])
  func `numbers are decimal`(text: String, isNumber: Bool) { #expect(ConditionValue.isNumber(text) == isNumber) }

  @Test(arguments: ["5.", "1.2.3", "1e3", "+1", "0x1", "١"])
  func `nothing else is a number`(text: String) { #expect(!ConditionValue.isNumber(text)) }

  @Test(arguments: [
    ("", true), ("QUJD", true), ("QUI=", true), ("QQ==", true), ("QQ=", false), ("Q===", false), ("Q-J_", false),
  ])
  func `base 64 has its padding`(text: String, isBase64: Bool) { #expect(ConditionValue.isBase64(text) == isBase64) }

  @Test(arguments: [("true", true), ("FALSE", true), ("yes", false), ("", false), ("1", false)])
  func `Booleans have two values`(text: String, isBool: Bool) { #expect(ConditionValue.isBool(text) == isBool) }

  @Test func `operators are 27, and know what they compare`() {
    #expect(ConditionOperator.Base.allCases.count == 27)
    #expect(ConditionOperator.Base.allCases.filter(\.isNegated).count == 8)
    #expect(ConditionOperator.Base.allCases.filter(\.isNegated).allSatisfy { $0.rawValue.contains("Not") })
    #expect(ConditionOperator.Base.allCases.filter(\.takesVariables).count == 10)
    let full = ConditionOperator(.stringLike, quantifier: .all, ifExists: true)
    #expect(full.name == "ForAllValues:StringLikeIfExists")
  }
}
