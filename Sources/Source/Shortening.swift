extension String {
  /// The text of a message without more of what it quotes than is read: strangers' names may have megabytes.
  ///
  /// What stands between backticks ends after 200 characters, a sentence around it after 1,000, and all after 4,000.
  public var shortened: String {
    if utf8.count <= 200 { return self }
    let parts = utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false).map { Substring($0) }
    if parts.allSatisfy({ $0.utf8.count <= 200 }), utf8.count <= 4_000 { return self }
    let cut = parts.enumerated().map { number, part in part.cut(after: number.isMultiple(of: 2) ? 1_000 : 200) }
    return cut.joined(separator: "`")[...].cut(after: 4_000)
  }
}

extension Substring {
  /// Returns the text, or what it begins with and an ellipsis.
  fileprivate func cut(after limit: Int) -> String {
    guard utf8.count > limit else { return String(self) }
    let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex
    return end == endIndex ? String(self) : String(self[..<end]) + "…"
  }
}
