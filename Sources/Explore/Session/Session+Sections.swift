import Source

extension LoadedWorld {
  /// Shows each definition of a session as a text of its own, with the lines that its author typed: the session's source
  /// is divided where they meet, and every position means what it meant.
  mutating func divide(_ source: String, at sections: [(name: String, text: String)]) {
    sources = sources.dividing(source, into: sections)
    world?.sources = sources
  }
}

extension SourceMap {
  /// Returns the same positions, with the parts of one file in its place. One byte between two parts belongs to none, as
  /// between files.
  fileprivate func dividing(_ name: String, into sections: [(name: String, text: String)]) -> SourceMap {
    let size = sections.reduce(-1) { $0 + $1.text.utf8.count + 1 }
    var divided = SourceMap()
    for file in files {
      if file.name == name, file.bytes.count == size {
        for section in sections { _ = divided.add(name: section.name, bytes: Array(section.text.utf8)) }
      } else {
        _ = divided.add(name: file.name, bytes: file.bytes, firstLine: file.firstLine)
      }
    }
    return divided
  }
}
