extension Renderer {
  /// Renders the message, an excerpt for each file that it speaks of, and the help.
  mutating func renderBox(_ diagnostic: Diagnostic, _ paint: Paint) -> String {
    let severity = diagnostic.severity
    let head = paint.severity(severity, "\(severity.rawValue)[\(diagnostic.code)]")
    var text = head + paint.bold(": \(diagnostic.message.visible)") + "\n"
    let excerpts = excerpts(of: diagnostic)
    let width = excerpts.map(\.numberWidth).max() ?? 1
    let gutter = String(repeating: " ", count: width + 1)
    if case .path(let path) = diagnostic.place { text += "  \(paint.frame("──▶")) \(path.visible)\n" }
    for (index, excerpt) in excerpts.enumerated() {
      let corner = index == 0 ? "┌─" : "├─"
      text += "\(gutter)\(paint.frame(corner)) \(excerpt.heading)\n\(gutter)\(paint.frame("│"))\n"
      text += excerpt.text(numberWidth: width, severity, paint)
    }
    if let help = diagnostic.help {
      let words = help.visibleLines(indent: gutter + "        ")
      text += "\(gutter)\(paint.frame("=")) \(paint.help("help")): \(words)\n"
    }
    return text
  }

  /// Returns the excerpts to show: the primary place's file first, if it has one.
  private mutating func excerpts(of diagnostic: Diagnostic) -> [Excerpt] {
    var marks: [Excerpt.Mark] = []
    if let primary = diagnostic.place.span {
      marks.append(Excerpt.Mark(span: primary, text: diagnostic.label, isPrimary: true))
    }
    marks += diagnostic.related.map { Excerpt.Mark(span: $0.span, text: $0.text, isPrimary: false) }
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
