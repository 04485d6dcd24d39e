import Source

/// How texts are written in the language.
extension String {
  /// The text as a word, if it is one that no keyword could be taken for, and otherwise in quotes.
  var wordOrQuoted: String { isWord && contains(":") ? self : inQuotes }

  /// The text in quotes, with its escapes. `${…}` stays as it is: there, too, it is a policy variable.
  var inQuotes: String {
    let escaped = unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.needsEscape: text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  /// Whether the text is one word of the language.
  var isWord: Bool {
    guard let first = utf8.first, first.isWordPart, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else {
      return false
    }
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let joins = byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
      guard byte.isWordPart || joins && rest.first?.isWordPart == true else { return false }
    }
    return true
  }

  /// Whether the text can be the name of a declaration.
  var isName: Bool {
    guard let first = utf8.first, first.isLetter, utf8.count <= 64 else { return false }
    return utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }
}

extension UInt8 {
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  var isDigit: Bool { (48...57).contains(self) }

  /// Whether a word may go on with this.
  fileprivate var isWordPart: Bool { isLetter || isDigit || "_-.*?".utf8.contains(self) }
}
