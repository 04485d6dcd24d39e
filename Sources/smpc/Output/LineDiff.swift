import Source

/// Returns the differences of two texts as `diff -u` shows them: nothing if there are none.
func unifiedDiff(of name: String, from old: [UInt8], to new: [UInt8]) -> String {
  let changes = changes(from: lines(of: old), to: lines(of: new))
  var text = ""
  for hunk in hunks(of: changes) { text += rendered(changes[hunk]) }
  return text.isEmpty ? "" : "--- \(name.visible)\n+++ \(name.visible)\n\(text)"
}

/// The lines shown before and after a difference.
private let context = 3

/// A line of a diff.
private struct Change {
  enum Kind: String {
    case kept = " "
    case removed = "-"
    case added = "+"
  }

  let kind: Kind
  /// The line; its own end is shown if it has none.
  let line: Line
  /// The lines of the texts before this one.
  let old: Int
  let new: Int
}

/// Returns the lines of a text, each with its line end.
private func lines(of bytes: [UInt8]) -> [Line] {
  var lines: [Line] = []
  var start = 0
  for index in bytes.indices where bytes[index] == 0x0A {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func changes(from old: [Line], to new: [Line]) -> [Change] {
  var changes: [Change] = []
  var next = 0
  for (index, match) in matches(of: old, in: new).enumerated() {
    while let match, next < match { add() }
    changes.append(Change(kind: match == nil ? .removed : .kept, line: old[index], old: index, new: next))
    if match != nil { next += 1 }
  }
  while next < new.count { add() }
  return changes

  func add() {
    changes.append(
      Change(
        kind: .added, line: new[next], old: changes.last.map { $0.old + ($0.kind == .added ? 0 : 1) } ?? 0, new: next))
    next += 1
  }
}

/// Returns the parts of a diff that hold differences and their context.
private func hunks(of changes: [Change]) -> [Range<Int>] {
  var hunks: [Range<Int>] = []
  for index in changes.indices where changes[index].kind != .kept {
    let hunk = max(0, index - context)..<min(changes.count, index + context + 1)
    if let last = hunks.last, last.upperBound >= hunk.lowerBound {
      hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
    } else {
      hunks.append(hunk)
    }
  }
  return hunks
}

private func rendered(_ hunk: ArraySlice<Change>) -> String {
  guard let first = hunk.first else { return "" }
  let old = range(from: first.old, count: hunk.count { $0.kind != .added })
  let new = range(from: first.new, count: hunk.count { $0.kind != .removed })
  var text = "@@ -\(old) +\(new) @@\n"
  for change in hunk {
    text += change.kind.rawValue + String(decoding: change.line, as: UTF8.self)
    if change.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
  }
  return text
}

/// Returns a hunk's lines as `diff` writes them: counted from 1, of no lines the one before.
private func range(from start: Int, count: Int) -> String {
  let first = count == 0 ? start : start + 1
  return count == 1 ? "\(first)" : "\(first),\(count)"
}
