/// How names and texts are written in a question.
extension [String] {
  /// Some of the names, as one writes them in a question.
  var listedNames: String {
    isEmpty ? "nobody" : prefix(8).map { "`\($0.asTerm)`" }.joined(separator: ", ") + (count > 8 ? ", …" : "")
  }
}

extension String {
  /// The text as a term of the language: as a word where it is one.
  public var asTerm: String {
    let isWord = utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      }
    }
    return isWord && utf8.first.map { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") } == true ? self : quoted
  }

  /// The text as a string of the language; what cannot be seen as `\u{…}`.
  var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case _ where scalar.value < 0x20 || !scalar.isASCII: text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension [String] {
  /// The texts, each where it stands first.
  var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
