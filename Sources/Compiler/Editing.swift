import Parser
public import Source

extension Sources {
  /// Returns what `compile` would, had an edit been made in one of the inputs; nil if it was in none of them.
  ///
  /// What else there is stays as it was read, and the edited text stands behind it, so that places in the others hold.
  ///
  /// - Parameter edit: a change that leaves the items of the file as they are but for what is in them.
  public func compile(_ options: CompileOptions, with edit: Edit) -> Compilation? {
    edited(edit)?.compile(options)
  }

  private func edited(_ edit: Edit) -> Sources? {
    var loaded = loaded
    let number = loaded.mainFiles.first { loaded.files[$0].file.span.contains(edit.span) }
    guard let number else { return nil }
    let file = loaded.files[number].file
    let start = Int(edit.span.start - file.start)
    var bytes = file.bytes
    bytes.replaceSubrange(start..<start + edit.span.count, with: edit.replacement.utf8)
    guard let edited = loaded.sources.add(name: file.name, bytes: bytes) else { return nil }
    loaded.replace(number, with: parse(edited))
    return Sources(loaded)
  }
}

extension Loaded {
  /// Puts a file in the place of another that uses the same files.
  fileprivate mutating func replace(_ number: Int, with parsed: ParsedFile) {
    let old = files[number].file.span
    diagnostics.removeAll { $0.place.span.map(old.contains) ?? false }
    silences.removeAll { old.contains($0.comment) }
    let found = parsed.silences()
    diagnostics += parsed.diagnostics + found.diagnostics
    silences += found.silences
    let items = parsed.syntax.items.compactMap { if case .use(let item) = $0 { item } else { nil } }
    uses[number] = zip(items, uses[number]).map { Use(item: $0, file: $1.file) }
    files[number] = parsed
  }
}
