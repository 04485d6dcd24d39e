import JSON
import Source

/// The findings that someone has accepted: for each file, by its path as given, how often it has each.
struct Baseline: Equatable {
  var files: [String: [Finding: Int]] = [:]

  /// The content of the baseline's file: in one order, so that a diff shows what was accepted.
  var bytes: [UInt8] {
    var writer = Writer(.pretty)
    writer.beginObject()
    writer.key("format_version")
    writer.number(Self.formatVersion)
    writer.key("files")
    writer.beginObject()
    for (path, findings) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.key(path)
      writer.beginArray()
      for (finding, count) in findings.sorted(by: { $0.key.precedes($1.key) }) { writer.write(finding, count) }
      writer.endArray()
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Returns how many findings this has that another has not.
  func surplus(over other: Baseline) -> Int {
    files.reduce(0) { total, file in
      let others = other.files[file.key] ?? [:]
      return total + file.value.reduce(0) { $0 + max(0, $1.value - (others[$1.key] ?? 0)) }
    }
  }

  static let formatVersion = 2
}

extension Writer {
  fileprivate mutating func write(_ finding: Finding, _ count: Int) {
    beginObject()
    key("code")
    string(finding.code.description)
    key("message")
    string(finding.message)
    for (name, text) in [("owner", finding.owner), ("text", finding.text), ("content", finding.content)]
    where !text.isEmpty {
      key(name)
      string(text)
    }
    key("count")
    number(count)
    endObject()
  }
}
