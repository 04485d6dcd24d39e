/// Policy variables, `${aws:username}`. Source: IAM User Guide, "IAM policy elements: Variables and tags".
extension String {
  /// Whether the text holds `${`.
  public var holdsVariable: Bool {
    let dollar = UInt8(ascii: "$")
    let holdsDollar = unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.contains(dollar) }
    guard holdsDollar ?? utf8.contains(dollar) else { return false }
    var isDollar = false
    for byte in utf8 {
      if isDollar, byte == UInt8(ascii: "{") { return true }
      isDollar = byte == UInt8(ascii: "$")
    }
    return false
  }

  /// The text without its policy variables `${…}`.
  public var withoutVariables: String {
    guard holdsVariable else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      text += rest[..<open.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
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

extension Substring {
  /// Returns where `text` first stands.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
