import Bytes
import IAM

/// What AWS says of the names of resources, type by type.
enum NameRule {
  /// Returns what is wrong with `name`, in words, or nil. What `*`, `?` and policy variables stand for is not known, so
  /// a name that holds them is only checked for characters.
  static func problem(with name: String, of type: String?) -> String? {
    if type == "s3:bucket", name.utf8.allSatisfy(\.isBucketCharacter) { return bucketShape(name) }
    let isWhole = !name.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "$") }
    let known = isWhole ? name : name.withoutVariables.filter { $0 != "*" && $0 != "?" }
    if let control = known.utf8.first(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x20 && type != nil }) {
      return control == 0x20 ? "it may not hold a space" : "it may not hold control characters"
    }
    switch type {
    case "s3:bucket": return known.utf8.allSatisfy(\.isBucketCharacter) ? nil : bucketCharacters(known)
    case "iam:role": return role(known)
    case "kms:key": return isWhole ? key(name) : nil
    case "ec2:subnet": return isWhole ? id(name, "subnet-") : nil
    case "ec2:security-group": return isWhole ? id(name, "sg-") : nil
    default: return nil
    }
  }

  /// Source: Amazon S3 User Guide, "General purpose bucket naming rules".
  private static func bucketShape(_ name: String) -> String? {
    if !(3...63).contains(name.utf8.count) { return "a bucket's name has 3 to 63 characters" }
    guard let first = name.utf8.first, let last = name.utf8.last else { return nil }
    if !(first.isLetter || first.isDigit) || !(last.isLetter || last.isDigit) {
      return "a bucket's name begins and ends with a letter or digit"
    }
    guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
    if name.holds("..") { return "a bucket's name has no two `.` side by side" }
    return ConditionValue.isAddressRange(name) ? "a bucket's name is not like an IP address" : nil
  }

  /// Returns which character of `name` a bucket's name cannot have.
  private static func bucketCharacters(_ name: String) -> String {
    let other = name.unicodeScalars.first { !$0.isASCII || !UInt8(ascii: $0).isBucketCharacter } ?? "/"
    return other == "/"
      ? "a bucket's name holds no `/`; a path within it is said by a statement on `\\(bucket.arn)/…`"
      : "a bucket's name is made of lower-case letters, digits, `-` and `.`, not of `\(other)`"
  }

  /// Source: IAM API Reference, CreateRole.
  private static func role(_ name: String) -> String? {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if name.hasPrefix("/") { return "it is written without a `/` before it: `path/Name`" }
    if last.isEmpty { return "the name after the last `/` is empty" }
    if name.utf8.count - last.utf8.count > Quota.path - 1 || name.holds("//") {
      return "a path has at most \(Quota.path) characters, between single slashes"
    }
    if last.utf8.count > Quota.roleName { return "a role's name has at most \(Quota.roleName) characters" }
    let isName = last.unicodeScalars.allSatisfy(\.isIAMNameCharacter)
    return isName ? nil : "a role's name is made of letters, digits and `+=,.@_-`"
  }

  /// Source: AWS KMS Developer Guide, "Key identifiers".
  private static func key(_ name: String) -> String? {
    let isMultiRegion =
      name.hasPrefix("mrk-") && name.utf8.count == 36 && name.utf8.dropFirst(4).allSatisfy(\.isHexadecimal)
    let groups = name.split(separator: "-", omittingEmptySubsequences: false)
    let isKey =
      groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.utf8.allSatisfy(\.isHexadecimal) }
    return isKey || isMultiRegion
      ? nil : "a key's id is like `1234abcd-12ab-34cd-56ef-1234567890ab` or `mrk-` and 32 digits"
  }

  /// Source: Amazon EC2 User Guide, "Resource IDs": 8 or 17 hexadecimal digits after the prefix.
  private static func id(_ name: String, _ prefix: String) -> String? {
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    let isID = name.hasPrefix(prefix) && [8, 17].contains(digits.count) && digits.allSatisfy(\.isHexadecimal)
    return isID ? nil : "its id is `\(prefix)` and 8 or 17 hexadecimal digits"
  }
}

extension UInt8 {
  /// Whether this may stand in the name of a bucket.
  fileprivate var isBucketCharacter: Bool {
    (97...122).contains(self) || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  /// Whether this is a hexadecimal digit in lower case.
  fileprivate var isHexadecimal: Bool { isDigit || (97...102).contains(self) }
}
