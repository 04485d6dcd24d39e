import Source

/// The most bytes between the quotes of one string.
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
    if end - start - 1 > stringLimit {
      diagnostics.append(.stringTooLong(span(start, index)))
      return add(.brokenString, from: start)
    }
    add(isEscaped ? .escapedString : .string, from: start)
  }

  /// Takes a string without a closing quote; the punctuation that ends its line is probably not part of it.
  private mutating func takeUnterminated(from start: Int, to lineEnd: Int) {
    var end = lineEnd
    while end > start + 1, [0x20, 0x09, 0x0D, UInt8(ascii: ";"), UInt8(ascii: ">")].contains(bytes[end - 1]) {
      end -= 1
    }
    index = end
    checkText(start..<end)
    diagnostics.append(.unterminatedString(span(start, start + 1)))
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
    if !isPlain { checkText(start..<withoutReturns(index, from: start)) }
    let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
    let slash = UInt8(ascii: "/")
    let isDocumentation = at(start + 2) == slash && at(start + 3) != slash
    comments.append(Comment(span: span(start, end), isDocumentation: isDocumentation))
  }

  /// Takes all bytes up to a delimiter as one text that has to stand in quotes.
  mutating func takeUnquoted(from start: Int) {
    index = max(index, quotedEnd(from: start) ?? index)
    while index < bytes.count, !classes[Int(bytes[index])].endsText { index += 1 }
    if let invalid = firstInvalid(start..<index) {
      reportInvalid(start..<index)
      if invalid.lowerBound == start { index = invalid.upperBound } else { add(.unquoted, from: start) }
      return
    }
    let text = span(start, index)
    if let bracket = Bracket(file.bytes(of: text)) {
      diagnostics.append(.wrongBracket(text, bracket, in: file))
      return add(bracket.kind, from: start)
    }
    diagnostics.append(.needsQuotes(text, in: file))
    add(.unquoted, from: start)
  }

  /// Returns the end of the text that begins with a quote of another kind at `start`, if its line has
  /// the closing one not far from it.
  private func quotedEnd(from start: Int) -> Int? {
    let quotes: [(open: [UInt8], close: [UInt8])] = [
      ([0x27], [0x27]), ([0x60], [0x60]), (Array("\u{201C}".utf8), Array("\u{201D}".utf8)),
      (Array("\u{2018}".utf8), Array("\u{2019}".utf8)),
    ]
    guard let quote = quotes.first(where: { bytes[start...].starts(with: $0.open) }) else { return nil }
    var end = start + quote.open.count
    let limit = min(bytes.count, start + 256)
    while end < limit, bytes[end] != 0x0A, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end...].starts(with: quote.close) { return end + quote.close.count }
      end += 1
    }
    return nil
  }

  /// Returns where the CRs begin that stand before an end of a line or of the file.
  private func withoutReturns(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Skips CRs: one that ends no line makes a terminal write over what stands before it.
  private mutating func skipReturns() {
    let start = index
    while at(index) == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] != 0x0A { diagnostics.append(.hiddenCharacter("\r", span(start, start + 1))) }
  }

  /// Skips a run of control characters.
  mutating func skipControl() {
    if bytes[index] == 0x0D { return skipReturns() }
    let start = index
    while index < bytes.count, classes[Int(bytes[index])] == .control { index += 1 }
    diagnostics.append(.controlCharacter(span(start, index), in: file))
  }
}
