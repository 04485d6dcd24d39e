import Platform
import Source

/// The columns that an answer keeps to, where no single word is longer: those of a terminal, if it has less than 100.
private var width: Int { min(100, StandardStream.output.width ?? 100) }

extension Page.Block {
  /// A table whose last column holds lists, broken where a line would become too long.
  static func lists(_ header: [String], _ rows: [(cells: [String], list: [String])]) -> Self {
    let used = header.indices.dropLast().map { column in
      2 + (rows.map { $0.cells[column].visible.count } + [header[column].count]).reduce(0, max)
    }
    let room = max(width - used.reduce(0, +), 24)
    let broken = rows.flatMap { row -> [[String]] in
      let lines = row.list.joined(separator: ",\n").folded(at: room)
      let rest = lines.dropFirst().map { Array(repeating: "", count: row.cells.count) + [$0] }
      return [row.cells + [lines.first ?? ""]] + rest
    }
    return .table(header, broken)
  }

  /// Sentences, broken where a line would become too long.
  static func sentences(_ text: String) -> Self { .paragraph(text.wrapped(at: width)) }
}

extension String {
  /// The lines of this text joined while they fit.
  fileprivate func folded(at room: Int) -> [String] {
    split(separator: "\n").reduce(into: []) { lines, item in
      if let last = lines.last, last.count + 1 + item.count <= room {
        lines[lines.count - 1] += " \(item)"
      } else {
        lines.append(String(item))
      }
    }
  }
}
