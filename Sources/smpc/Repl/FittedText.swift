import Platform
import Source

extension StandardStream {
  /// Writes a text for people: to a terminal with its lines broken between words, elsewhere as it is.
  func write(fitted text: String) throws(FileError) {
    try write(isTerminal ? width.map { text.fitted(to: $0) } ?? text : text)
  }
}

extension String {
  /// The text with lines of at most so many columns, where words are not longer by themselves. Lines of source and the
  /// frames around them stay as they are, for what stands below them points into them.
  func fitted(to width: Int) -> String {
    if utf8.count <= width { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { $0.fitted(to: width) }.joined(separator: "\n")
  }
}

/// The least columns for what stands beside something, as a table's last cell; where there are less it goes below.
private let leastRoom = 24

extension Substring {
  fileprivate func fitted(to width: Int) -> String {
    guard utf8.count > width, shownColumns > width, !isExcerpt else { return String(self) }
    let margin = hangingIndent(within: width)
    var lines: [String] = []
    var (line, columns) = ("", -1)
    for word in words {
      let size = word.shownColumns
      if columns + 1 + size <= width || line.allSatisfy({ $0 == " " }) {
        line += (columns < 0 ? "" : " ") + word
        columns += 1 + size
      } else if size > 0 {
        lines.append(String(line.withoutSpacesAtEnd))
        line = String(repeating: " ", count: margin) + word
        columns = margin + size
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// What stands between spaces; a few words between backticks are one.
  private var words: [Substring] {
    var words: [Substring] = []
    var start: Index?
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let isMark = !word.utf8.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2)
      if isMark, let begin = start, self[begin..<word.endIndex].utf8.count <= leastRoom {
        words.removeLast(words.reversed().prefix { $0.startIndex >= begin }.count)
        words.append(self[begin..<word.endIndex])
      } else {
        words.append(word)
      }
      if isMark { start = start == nil ? word.startIndex : nil }
    }
    return words
  }

  /// Whether it belongs to an excerpt: a frame begins it, after the number of a line where it has one.
  private var isExcerpt: Bool {
    let first = withoutColors.unicodeScalars.first { $0 != " " && !("0"..."9").contains($0) }
    return first.map { ("\u{2500}"..."\u{257F}").contains($0) || $0 == "·" } ?? false
  }

  /// Where further lines begin: below the words of a help or the last cell of a row, else a little farther in.
  private func hangingIndent(within width: Int) -> Int {
    let text = withoutColors
    let indent = text.prefix { $0 == " " }
    let head = ["= help: ", "help: "].first { text.dropFirst(indent.count).hasPrefix($0) }
    let beside = head.map { indent.count + $0.count } ?? text.lastCell
    if let beside, beside + leastRoom <= width { return beside }
    return Swift.max(0, Swift.min(indent.count + 2, width - leastRoom))
  }

  /// The columns that it takes, without its colours.
  private var shownColumns: Int {
    withoutColors.unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  private var withoutColors: Substring {
    guard utf8.contains(0x1B) else { return self }
    var (text, isColor) = ("", false)
    for character in self {
      if character == "\u{1B}" { isColor = true }
      if !isColor { text.append(character) }
      if character == "m" { isColor = false }
    }
    return text[...]
  }

  /// The column of the last cell, where cells are two spaces apart or more; nil if there is one alone.
  private var lastCell: Int? {
    var (column, gap, hasText, cell) = (0, 0, false, Int?.none)
    for scalar in unicodeScalars {
      if scalar != " " {
        if hasText, gap > 1 { cell = column }
        (hasText, gap) = (true, -1)
      }
      gap += 1
      column += scalar.columns
    }
    return cell
  }
}

extension String {
  fileprivate var withoutSpacesAtEnd: Substring { self[...(lastIndex { $0 != " " } ?? startIndex)] }
}
