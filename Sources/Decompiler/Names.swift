/// The names given to declarations, or to the policies of one.
struct Names {
  private var taken: Set<String>

  /// Words that the language keeps from names of personas.
  private static let reserved: Set<String> = [
    "on", "when", "and", "as", "to", "given", "if", "ignoring", "with", "not", "no", "except", "every", "why", "who",
  ]

  init(without taken: [String] = []) { self.taken = Set(taken.map { $0.lowercased() }) }

  /// Returns a name like `text` that the language has and none has yet, whatever its case.
  mutating func name(for text: String) -> String {
    var base = String(text.unicodeScalars.map { $0.isNamePart ? Character($0) : "-" })
    if base.utf8.first?.isLetter != true { base = "P" + base }
    if Self.reserved.contains(base) { base += "-policy" }
    base = String(base.prefix(64))
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base.prefix(58))-\(number)"
      number += 1
    }
    return name
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool {
    isASCII && (UInt8(ascii: self).isLetter || UInt8(ascii: self).isDigit || self == "_" || self == "-")
  }
}
