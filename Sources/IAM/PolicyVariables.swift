/// Policy variables, `${aws:username}`. Source: IAM User Guide, "IAM policy elements: Variables and tags".
extension String {
  /// Whether the text holds `${`.
  public var holdsVariable: Bool {
    let dollar = UInt8(ascii: "$")
    let holdsDollar = unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.contains(dollar) }
    guard holdsDollar ?? utf8.contains(dollar) else { return false }
    let bytes = Array(utf8)
    return zip(bytes, bytes.dropFirst()).contains { $0 == dollar && $1 == UInt8(ascii: "{") }
  }

  /// The keys of the policy variables in the text, as they are written.
  public var variableKeys: [String] {
    writtenVariables.filter { $0.mistake != .unclosed && $0.key.contains(":") }.map(\.key)
  }

  /// The text without its policy variables `${…}`.
  public var withoutVariables: String {
    guard holdsVariable else { return self }
    let bytes = Array(utf8)
    let last = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    var text: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let isVariable = offset < last && bytes[offset] == UInt8(ascii: "$") && bytes[offset + 1] == UInt8(ascii: "{")
      if isVariable, let end = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) {
        offset = end + 1
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text with `*` for each policy variable, for which anything may stand.
  public var variablesAsStars: String {
    guard holdsVariable else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "$") {
      text += rest[..<open]
      guard rest[open...].hasPrefix("${"), let close = rest[open...].firstIndex(of: "}") else { break }
      text += "*"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
