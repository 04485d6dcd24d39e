/// The lines of one file that a diagnostic speaks of, with marks below them.
struct Excerpt {
  /// A place to underline.
  struct Mark {
    let span: Span
    let text: String
    let isPrimary: Bool
  }

  private let file: SourceFile
  private let table: LineTable
  private let marks: [Mark]

  init(file: SourceFile, table: LineTable, marks: [Mark]) {
    self.file = file
    self.table = table
    self.marks = marks
  }

  /// `team.persona:9:14`, of the first mark.
  var heading: String {
    let location = file.location(of: marks[0].span.start, in: table)
    return "\(location.file.visible):\(location.line):\(location.column)"
  }

  /// The digits of the greatest line number shown.
  var numberWidth: Int { String((marks.map(line).max() ?? 0) + file.firstLine).count }

  /// Returns the lines in order, each followed by its marks; a gap between them is a line with `·`.
  func text(numberWidth: Int, _ severity: Severity, _ paint: Paint) -> String {
    var text = ""
    var previous: Int?
    let gutter = String(repeating: " ", count: numberWidth + 1)
    for number in Set(marks.map(line)).sorted() {
      if let previous, number > previous + 1 { text += gutter + paint.frame("·") + "\n" }
      previous = number
      let digits = String(number + file.firstLine)
      let padding = String(repeating: " ", count: numberWidth - digits.count)
      for (window, own) in windows(of: number) {
        text += "\(padding)\(paint.frame(digits)) \(paint.frame("│")) \(window.text)\n"
        for mark in own {
          text += "\(gutter)\(paint.frame("│")) " + underline(mark, in: window, severity, paint) + "\n"
        }
      }
    }
    return text
  }

  /// Returns what to show of a line: one window, or more where its marks are too far apart; the primary mark's first.
  private func windows(of number: Int) -> [(LineWindow, [Mark])] {
    var rest = marks.filter { line($0) == number }.sorted { $0.span.start < $1.span.start }
    var windows: [(LineWindow, [Mark])] = []
    while let center = rest.first(where: \.isPrimary) ?? rest.first {
      let window = LineWindow(range: table.range(of: number, in: file.bytes), in: file.bytes, around: offset(center))
      let isShown = { (mark: Mark) in mark.span == center.span || window.shows(offset(mark)) }
      windows.append((window, rest.filter(isShown)))
      rest.removeAll(where: isShown)
    }
    return windows
  }

  /// Returns the carets or dashes below `mark`, with its words.
  private func underline(_ mark: Mark, in window: LineWindow, _ severity: Severity, _ paint: Paint) -> String {
    let start = offset(mark)
    let indent = window.columns(before: start)
    let width = max(1, window.columns(before: start + mark.span.count) - indent)
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: width)
    let words = mark.text.isEmpty ? "" : " " + mark.text.visible
    let painted = mark.isPrimary ? paint.severity(severity, line + words) : paint.frame(line + words)
    return String(repeating: " ", count: indent) + painted
  }

  private func offset(_ mark: Mark) -> Int { Int(mark.span.start - file.start) }
  private func line(_ mark: Mark) -> Int { table.line(of: offset(mark)) }
}
