extension Renderer {
  /// Renders the message, an excerpt for each file that it speaks of, and the help.
  mutating func renderBox(_ diagnostic: Diagnostic, _ paint: Paint) -> String {
    let severity = diagnostic.severity
    let head = paint.severity(severity, "\(severity.rawValue)[\(diagnostic.code)]")
    var text = head + paint.bold(": \(diagnostic.message.visible)") + "\n"
    let excerpts = excerpts(of: marks(of: diagnostic))
    let width = excerpts.map(\.numberWidth).max() ?? 1
    let gutter = String(repeating: " ", count: width + 1)
    if case .path(let path) = diagnostic.place { text += "  \(paint.frame("──▶")) \(path.visible)\n" }
    text += Self.box(excerpts, numberWidth: width, severity, paint)
    if let help = diagnostic.help {
      let words = help.visibleLines(indent: gutter + "        ")
      text += "\(gutter)\(paint.frame("=")) \(paint.help("help")): \(words)\n"
    }
    return text
  }

  /// Renders the lines of source at some places, each with its words below it.
  mutating func renderBox(_ places: [Label], _ paint: Paint) -> String {
    let marks = places.enumerated().map { Excerpt.Mark(span: $1.span, text: $1.text, isPrimary: $0 == 0) }
    let excerpts = excerpts(of: marks)
    return Self.box(excerpts, numberWidth: excerpts.map(\.numberWidth).max() ?? 1, .note, paint)
  }

  private static func box(_ excerpts: [Excerpt], numberWidth: Int, _ severity: Severity, _ paint: Paint) -> String {
    let gutter = String(repeating: " ", count: numberWidth + 1)
    var text = ""
    for (index, excerpt) in excerpts.enumerated() {
      let corner = index == 0 ? "┌─" : "├─"
      text += "\(gutter)\(paint.frame(corner)) \(excerpt.heading)\n\(gutter)\(paint.frame("│"))\n"
      text += excerpt.text(numberWidth: numberWidth, severity, paint)
    }
    return text
  }

  private func marks(of diagnostic: Diagnostic) -> [Excerpt.Mark] {
    let primary = diagnostic.place.span.map { Excerpt.Mark(span: $0, text: diagnostic.label, isPrimary: true) }
    let related = diagnostic.related.map { Excerpt.Mark(span: $0.span, text: $0.text, isPrimary: false) }
    return (primary.map { [$0] } ?? []) + related
  }

  /// Returns the excerpts to show: the first mark's file first.
  private mutating func excerpts(of marks: [Excerpt.Mark]) -> [Excerpt] {
    var order: [SourceFile] = []
    for mark in marks {
      let file = sources.file(at: mark.span.start)
      if !order.contains(where: { $0.start == file.start }) { order.append(file) }
    }
    return order.map { file in
      let own = marks.filter { sources.file(at: $0.span.start).start == file.start }
      return Excerpt(file: file, table: table(of: file), marks: own)
    }
  }
}
