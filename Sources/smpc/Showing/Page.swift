import Source

/// What a verb shows to people: headings, paragraphs and tables, for a terminal or as Markdown.
struct Page {
  /// A part of a page.
  enum Block {
    case heading(String, level: Int)
    case paragraph(String)
    case table(Table)
    /// Lines as they are, further ones of a long item indented.
    case lines([String])
    /// The lines of a doc comment, which are Markdown.
    case documentation([String])
  }

  /// Rows of cells below a header.
  struct Table {
    let header: [String]
    var rows: [[String]] = []
    /// The columns that hold numbers and end at the right.
    var numeric: Set<Int> = []
  }

  /// How a page is written.
  enum Style {
    case text, markdown
  }

  private(set) var blocks: [Block] = []

  mutating func add(_ block: Block) { blocks.append(block) }

  /// Returns the page as it is written, with a line feed at its end; strangers' bytes are made visible.
  func rendered(_ style: Style) -> String {
    let parts = blocks.map { block in
      switch (block, style) {
      case (.heading(let text, _), .text): text.visible
      case (.heading(let text, let level), .markdown): String(repeating: "#", count: level) + " " + text.markdown
      case (.paragraph(let text), .text): text.visibleLines()
      case (.paragraph(let text), .markdown): text.markdown
      case (.lines(let lines), .text): lines.map(\.visible).joined(separator: "\n")
      case (.lines(let lines), .markdown): "```\n\(lines.map(\.visible).joined(separator: "\n"))\n```"
      case (.documentation(let lines), .text): lines.map(\.visible).joined(separator: "\n")
      case (.documentation(let lines), .markdown): containedMarkdown(lines)
      case (.table(let table), .text): table.text
      case (.table(let table), .markdown): table.markdown
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Page.Block {
  /// A table; the columns of numbers end at the right.
  static func table(_ header: [String], _ rows: [[String]], numeric: Set<Int> = []) -> Self {
    .table(Page.Table(header: header, rows: rows, numeric: numeric))
  }
}

extension Page.Table {
  /// Columns two spaces apart, as wide as their widest cell.
  fileprivate var text: String {
    let rows = ([header] + rows).map { $0.map(\.visible) }
    let widths = header.indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        return numeric.contains(column) ? padding + cell : cell + padding
      }
      let line = cells.joined(separator: "  ")
      return String(line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
    }.joined(separator: "\n")
  }

  /// A table of GitHub's Markdown.
  fileprivate var markdown: String {
    let rule = header.indices.map { numeric.contains($0) ? "---:" : "---" }
    let rows = [header.map(\.markdown), rule] + rows.map { $0.map(\.markdown) }
    return rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}

extension String {
  /// The text as Markdown shows it as it is: what Markdown or HTML would take for a sign of its own is escaped.
  fileprivate var markdown: String {
    var text = ""
    for character in visibleLines() {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "&", "~": text += "\\\(character)"
      case "\n": text += "<br>"
      default: text.append(character)
      }
    }
    return text
  }
}
