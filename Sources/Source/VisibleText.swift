extension StringProtocol {
  /// The text as a terminal may safely show it: control, bidirectional and invisible characters as `\u{…}`.
  ///
  /// Strangers' bytes could otherwise move the cursor or reorder what is read (CVE-2021-42574, "Trojan Source").
  public var visible: String {
    guard unicodeScalars.contains(where: \.needsEscape) else { return String(self) }
    var text = ""
    for scalar in unicodeScalars { text += scalar.visible }
    return text
  }
}

extension String {
  /// Returns the text made visible, with its line ends kept and further lines indented.
  public func visibleLines(indent: String = "") -> String {
    guard utf8.contains(0x0A) else { return visible }
    return split(separator: "\n", omittingEmptySubsequences: false).map(\.visible).joined(separator: "\n" + indent)
  }
}

extension Unicode.Scalar {
  /// Whether showing this scalar raw could hide or reorder text.
  public var needsEscape: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0..<0xA0: true
    case 0xAD, 0x61C, 0x180E, 0xFEFF, 0xFFF9...0xFFFC: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xE0000...0xE0FFF: true
    default: properties.generalCategory == .unassigned
    }
  }

  /// The scalar itself, or its escape.
  var visible: String {
    needsEscape ? "\\u{\(String(value, radix: 16, uppercase: true))}" : String(self)
  }

  /// The columns that the scalar takes on a terminal: 0 for combining marks, 2 for wide ones (UAX 11), else 1.
  public var columns: Int {
    guard value >= 0x300 else { return 1 }
    if properties.isEmojiPresentation { return 2 }
    switch value {
    case 0x1160...0x11FF:
      return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      let category = properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
    }
  }
}

extension String {
  /// The columns that the text takes on a terminal.
  var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}
