import Source

/// The most bytes of one string, quotes and all.
let stringLimit = 65_536

extension Lexing {
  /// Takes a string up to its closing quote, or to the end of its line if it has none.
  mutating func takeString() {
    let start = index
    var end = start + 1
    var isEscaped = false
    var isPlain = true
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") || byte == 0x0A { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        if at(end + 1) != 0x0A { end += 1 }
      }
      if byte < 0x20 || byte > 0x7E { isPlain = false }
      end += 1
    }
    guard at(end) == UInt8(ascii: "\"") else { return takeUnterminated(from: start, to: min(end, bytes.count)) }
    index = end + 1
    if !isPlain { checkText(start..<index) }
    if index - start > stringLimit {
      diagnostics.append(.stringTooLong(span(start, index)))
      return add(.brokenString, from: start)
    }
    add(isEscaped ? .escapedString : .string, from: start)
  }

  /// Takes a string without a closing quote; the punctuation that ends its line is probably not part of it.
  private mutating func takeUnterminated(from start: Int, to lineEnd: Int) {
    var end = lineEnd
    while end > start + 1, [0x20, 0x09, 0x0D, UInt8(ascii: ";"), UInt8(ascii: ">")].contains(bytes[end - 1]) { end -= 1 }
    index = end
    checkText(start..<end)
    diagnostics.append(.unterminatedString(span(start, start + 1), line: span(start, end)))
    add(.brokenString, from: start)
  }

  /// Takes a comment up to the end of its line.
  mutating func takeComment() {
    let start = index
    var isPlain = true
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] < 0x20 || bytes[index] > 0x7E { isPlain = false }
      index &+= 1
    }
    if !isPlain { checkText(start..<index) }
    let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
    let slash = UInt8(ascii: "/")
    let isDocumentation = at(start + 2) == slash && at(start + 3) != slash
    comments.append(Comment(span: span(start, end), isDocumentation: isDocumentation))
  }

  /// Takes all bytes up to a delimiter as one text that has to stand in quotes.
  mutating func takeUnquoted(from start: Int) {
    while index < bytes.count, ![.space, .punctuation, .quote, .control].contains(classes[Int(bytes[index])]) { index += 1 }
    let text = start..<index
    if let invalid = firstInvalid(text) {
      index = max(invalid.upperBound, start + 1)
      diagnostics.append(.notUTF8(span(invalid.lowerBound, index)))
      if invalid.lowerBound == start { return }
      index = invalid.lowerBound
      add(.unquoted, from: start)
      index = invalid.upperBound
      return
    }
    diagnostics.append(.needsQuotes(span(text.lowerBound, text.upperBound), in: file))
    add(.unquoted, from: start)
  }

  /// Skips a run of control characters.
  mutating func skipControl() {
    let start = index
    while index < bytes.count, classes[Int(bytes[index])] == .control { index += 1 }
    diagnostics.append(.controlCharacter(span(start, index), in: file))
  }
}
