/// Turns diagnostics into text for people. One renderer serves many diagnostics, since it keeps the files' line tables.
public struct Renderer {
  /// How the text looks.
  public enum Style: Hashable, Sendable {
    /// Excerpts of the source in boxes, with ANSI colours or without.
    case box(colored: Bool)
    /// One line for the message, and lines for further places and the help: for logs, `grep` and editors.
    case plain
  }

  let sources: SourceMap
  let style: Style
  /// The line tables of the files spoken of so far, by where these begin: few, and rarely another one.
  private var tables: [(start: UInt32, table: LineTable)] = []
  private var columns: [UInt32: ColumnTable] = [:]

  /// Makes a renderer of diagnostics about `sources`.
  public init(_ sources: SourceMap, style: Style) {
    self.sources = sources
    self.style = style
  }

  /// Returns the text of `diagnostic`, ending with a newline.
  public mutating func render(_ diagnostic: Diagnostic) -> String {
    switch style {
    case .plain: renderPlain(diagnostic)
    case .box(let colored): renderBox(diagnostic, Paint(isOn: colored))
    }
  }

  /// Returns the lines of source at some places, each with its words, ending with a newline.
  public mutating func render(_ places: [Label]) -> String {
    switch style {
    case .plain: places.map { "\(prefix(.span($0.span))): \($0.text.visible)\n" }.joined()
    case .box(let colored): renderBox(places, Paint(isOn: colored))
    }
  }

  /// Returns where `position` is.
  public mutating func location(of position: UInt32) -> Location {
    location(of: position, in: sources.file(at: position))
  }

  /// Returns where `position` is, for whoever knows which of the sources holds it.
  public mutating func location(of position: UInt32, in file: SourceFile) -> Location {
    let table = table(of: file)
    let offset = Int(position - file.start)
    let line = table.line(of: offset)
    let column = columns[file.start, default: ColumnTable()]
      .column(of: offset, from: Int(table.starts[line]), in: file.bytes)
    return Location(file: file.name, line: line + file.firstLine, column: column)
  }

  /// Returns the lines of `file`, counted once.
  mutating func table(of file: SourceFile) -> LineTable {
    if let known = tables.last(where: { $0.start == file.start }) { return known.table }
    let table = LineTable(file.bytes)
    tables.append((file.start, table))
    return table
  }
}

extension Renderer {
  /// Renders `file:line:column: severity[CODE]: message`, then related places and help on lines of their own.
  private mutating func renderPlain(_ diagnostic: Diagnostic) -> String {
    var text = "\(prefix(diagnostic.place)): \(diagnostic.severity.rawValue)[\(diagnostic.code)]: "
    text += diagnostic.message.visible
    if !diagnostic.label.isEmpty { text += " (\(diagnostic.label.visible))" }
    text += "\n"
    for label in diagnostic.related {
      text += "  \(prefix(.span(label.span))): \(label.text.visible)\n"
    }
    if let help = diagnostic.help { text += "  help: \(help.visibleLines(indent: "        "))\n" }
    return text
  }

  /// Returns the place as the start of a line.
  mutating func prefix(_ place: Place) -> String {
    switch place {
    case .path(let path): return path.visible
    case .span(let span):
      let location = location(of: span.start)
      return "\(location.file.visible):\(location.line):\(location.column)"
    }
  }
}
