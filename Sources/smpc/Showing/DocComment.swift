import Source

/// Returns the Markdown of a doc comment such that it changes nothing of the page around it: no heading of its own, no raw
/// HTML, no code block without an end.
func containedMarkdown(_ lines: [String]) -> String {
  var written: [String] = []
  var fence: Substring?
  for line in lines.map(\.visible) {
    let mark = line.fenceMark
    if let open = fence {
      written.append(line)
      if let mark, mark.hasPrefix(open), line.unindented == mark { fence = nil }
    } else {
      fence = mark
      written.append(mark == nil ? line.contained : line)
    }
  }
  if let fence { written.append(String(fence)) }
  return written.joined(separator: "\n")
}

extension String {
  /// The three or more backticks or tildes that begin the line, if any.
  fileprivate var fenceMark: Substring? {
    let line = unindented
    guard let first = line.first, first == "`" || first == "~" else { return nil }
    let mark = line.prefix { $0 == first }
    let isFence = mark.count >= 3 && (first == "~" || !line.dropFirst(mark.count).contains("`"))
    return isFence ? mark : nil
  }

  /// The line without the space before it.
  fileprivate var unindented: Substring { drop { $0 == " " } }

  /// The line without what begins a heading, underlines one, or begins HTML.
  fileprivate var contained: String {
    let line = unindented
    let isUnderline = !line.isEmpty && (line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" })
    let isHeading = line.first == "#" || isUnderline
    return String(repeating: " ", count: count - line.count) + (isHeading ? "\\" : "") + String(line).withoutHTML
  }

  /// The line with each `<` outside of code escaped.
  private var withoutHTML: String {
    var text = ""
    var rest = self[...]
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "`" }) {
      text += rest[..<next]
      rest = rest[next...]
      let end = rest.endOfCode ?? rest.index(after: next)
      text += rest[next] == "<" ? "\\<" : rest[..<end]
      rest = rest[end...]
    }
    return text + rest
  }
}

extension Substring {
  /// The end of the code that begins here, after as many backticks as began it; nil if there is none.
  fileprivate var endOfCode: Index? {
    let mark = prefix { $0 == "`" }
    guard !mark.isEmpty else { return nil }
    var rest = self[mark.endIndex...]
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == mark.count { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }
}
