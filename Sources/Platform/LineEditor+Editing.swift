#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension EditLibrary {
  /// Adds an entry of one line to the history.
  func remember(_ entry: String) {
    _ = unsafe entry.withCString { unsafe addHistory($0) }
  }

  /// Reads a line.
  func readLine(prompt: String, complete: @escaping (String) -> Completions) throws(FileError) -> LineInput {
    let reading = EditedLine(library: self, prompt: prompt, complete: complete)
    unsafe current = reading
    // While no line was read, nobody noted a change.
    resize()
    try StandardStream.output.write(PastedKeys.request)
    defer {
      unsafe current = nil
      try? StandardStream.output.write(PastedKeys.release)
    }
    let line = unsafe prompt.withCString { unsafe readline($0) }
    defer { unsafe free(line) }
    let bytes = unsafe line.map { unsafe UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
    let input = reading.input(unsafe bytes.map { unsafe Array($0) })
    if input == .interrupted || input == .end { try StandardStream.output.write("\n") }
    return input
  }
}

/// The line that is being read; libedit's callbacks have no place for what they belong to. The unsafe code is right because
/// they are called by `readline` alone, on the thread that set this.
nonisolated(unsafe) private var current: EditedLine?

/// Gives libedit the next character that is typed, or -1 when there is none.
func nextKey(_ stream: OpaquePointer?) -> Int32 {
  unsafe current?.next() ?? -1
}

/// Shows the line anew after the terminal has got another size; libedit calls it by the key that tells where the cursor is.
func showResized(_ count: Int32, _ key: Int32) -> Int32 {
  unsafe current?.showResized()
  return 0
}

/// Does nothing: that there is a command for the key ends a search.
func endSearch(_ count: Int32, _ key: Int32) -> Int32 { 0 }

/// Gives libedit what to insert in place of all that is before the cursor, and shows what there is to choose among when the
/// key is pressed again. libedit would show it, too, but writes the line over the last of it where that has several rows.
func completeLine(_ text: EditLibrary.Text?, _ start: Int32, _ end: Int32) -> EditLibrary.Matches? {
  guard let reading = unsafe current else { return nil }
  unsafe reading.library.completionIsOver.pointee = 1
  // libedit hands over the whole line, but for one quotation mark alone, with which nothing of ours begins.
  guard start == 0, let text = unsafe text, let line = unsafe String(validatingCString: text) else { return nil }
  let meant = onSeveralLines(line)
  guard let step = CompletionStep(meant, reading.complete(meant)) else { return nil }
  guard let completed = step.line else {
    if reading.isCompletingAgain { reading.show(step.choices) }
    return nil
  }
  // libedit looks at the second match even if there is none, and frees all up to the first nil.
  let size = unsafe MemoryLayout<EditLibrary.OwnText?>.stride
  guard let matches = unsafe calloc(4, size) else { return nil }
  let list = unsafe matches.assumingMemoryBound(to: EditLibrary.OwnText?.self)
  unsafe list[0] = strdup(onOneLine(completed))
  return unsafe list
}
