import IAM
import Source

extension StatementBody {
  /// The statement in words like those of the language, in lines of at most about 100 columns; conditions stand with the
  /// operators that they became.
  var lines: [String] {
    let word = effect == .allow ? "allow" : "deny"
    var lines = filledLines("\(word)\(actions.isExcept ? " except" : "")", actions.patterns)
    for part in principal?.parts ?? [] {
      lines += filledLines("  to \(principal?.isExcept == true ? "all but " : "")\(part.kind.rawValue)", part.values)
    }
    if let resources { lines += filledLines("  on\(resources.isExcept ? " except" : "")", resources.patterns) }
    var opening = "  when"
    for block in conditions {
      for entry in block.keys {
        lines += filledLines("\(opening) \(entry.key) \(block.operator.name)", entry.values.map { "\"\($0)\"" })
        opening = "   and"
      }
    }
    return lines
  }

  /// The same in one line.
  var line: String { lines.map { $0.drop { $0 == " " } }.joined(separator: " ") }
}

/// Returns a list after some words, with commas, broken where a line would become too long.
func filledLines(_ opening: String, _ values: [String]) -> [String] {
  var lines = [opening]
  for (index, value) in values.enumerated() {
    let text = index < values.count - 1 ? "\(value)," : value
    if index > 0, lines[lines.count - 1].utf8.count + 1 + text.utf8.count > 100 {
      lines.append("      \(text)")
    } else {
      lines[lines.count - 1] += " \(text)"
    }
  }
  return lines
}
