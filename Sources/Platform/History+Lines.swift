/// Returns an entry as a line of a history's file, without its end.
func historyLine(_ entry: String) -> String {
  entry.unicodeScalars.reduce(into: "") { line, scalar in
    switch scalar {
    case "\n": line += "\\n"
    case "\\": line += "\\\\"
    case _ where scalar.isUnprintable: line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: line.unicodeScalars.append(scalar)
    }
  }
}

/// Returns the entry that a line of a history's file stands for; nil if it is none.
func historyEntry(_ line: ArraySlice<UInt8>) -> String? {
  guard line.count <= 2 * History.entryLimit, let text = String(validating: line, as: UTF8.self) else { return nil }
  var rest = text.unicodeScalars[...]
  var entry = String.UnicodeScalarView()
  while let scalar = rest.popFirst() {
    if scalar.isUnprintable { return nil }
    guard let meant = scalar == "\\" ? escaped(&rest) : scalar else { return nil }
    entry.append(meant)
  }
  return entry.isEmpty ? nil : String(entry)
}

/// Returns what the characters after a backslash stand for and takes them away.
private func escaped(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
  switch rest.popFirst() {
  case "n": return "\n"
  case "\\": return "\\"
  case "u":
    guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}") else { return nil }
    let digits = rest[..<end]
    rest = rest[rest.index(after: end)...]
    guard digits.count <= 6 else { return nil }
    return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
  default: return nil
  }
}

extension Unicode.Scalar {
  /// Whether it may change what a terminal does or how text beside it looks: controls, format characters such as those
  /// that reverse the direction of writing, and the separators of lines and paragraphs.
  var isUnprintable: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return false
    }
  }
}
