/// The most words that are proposed at once.
private let wordLimit = 200

extension [Completion.Word] {
  /// Returns the words that go on from what is typed, whatever its case, in order and each once. What is in quotes goes on
  /// from the text without them, too. A capital letter that is typed is meant where some words have it.
  ///
  /// Where there are too many, the parts up to their next boundary are proposed in their place: `ec2:Describe`.
  func narrowed(to typed: String) -> [Completion.Word] {
    let prefix = typed.lowercased()
    let quoted = "\"" + prefix
    let found = filter { word in
      let text = word.text.lowercased()
      return text.hasPrefix(prefix) || text.hasPrefix(quoted)
    }
    let exact = prefix == typed ? [] : found.filter { $0.text.hasPrefix(typed) || $0.text.hasPrefix("\"" + typed) }
    let sorted = (exact.isEmpty ? found : exact).sortedOnce
    if sorted.count <= wordLimit { return sorted }
    let stems = sorted.map { $0.stem(after: typed.utf8.count) }.sortedOnce
    // What all words begin with is what the first and the last begin with.
    return stems.count <= wordLimit ? stems : stems.prefix(wordLimit - 1) + stems.suffix(1)
  }

  private var sortedOnce: [Completion.Word] {
    var sorted: [Completion.Word] = []
    let order = self.sorted { ($0.text, $0.isOpen ? 0 : 1) < ($1.text, $1.isOpen ? 0 : 1) }
    for word in order where sorted.last?.text != word.text { sorted.append(word) }
    return sorted
  }
}

extension Completion.Word {
  /// Returns the word up to the first boundary that is more than `count` bytes in.
  fileprivate func stem(after count: Int) -> Completion.Word {
    let bytes = Array(text.utf8)
    var end = count + 1
    while end < bytes.count {
      if !bytes[end - 1].isPartOfWord { break }
      if bytes[end].isCapital, !bytes[end - 1].isCapital { break }
      end += 1
    }
    guard end < bytes.count else { return self }
    return Completion.Word(String(decoding: bytes[..<end], as: UTF8.self), isOpen: true)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }

  /// Whether this is a letter, digit or a part of a character that is not ASCII.
  fileprivate var isPartOfWord: Bool {
    isCapital || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
      || self >= 0x80
  }
}
