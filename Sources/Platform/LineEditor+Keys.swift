#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

private let tab = UInt8(ascii: "\t")

/// What is pasted, which may be several lines. The unsafe code is right because lines are read on one thread.
nonisolated(unsafe) private var pastedKeys = PastedKeys()

/// A line that a person is typing: keys, signals, and what went wrong. A class, because libedit's callbacks mean this one.
final class EditedLine {
  let library: EditLibrary
  let complete: (String) -> Completions
  private let prompt: String
  private let watch = SignalWatch([SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGTERM, SIGHUP, SIGQUIT])
  private var size = 0
  private var pushedBack: UInt8?
  private var isInterrupted = false
  private var isInvalid = false
  private var isTooLong = false
  /// The width for which the line was shown.
  private var columns = terminalWidth()
  /// Whether the terminal has another size, and has not yet told where its cursor is.
  private var isResized = false
  /// Whether libedit has shown the line at once since it began.
  private var isShownAnew = false
  private var lastKey: UInt8?
  /// Whether the key for completion was pressed after itself.
  private(set) var isCompletingAgain = false

  init(library: EditLibrary, prompt: String, complete: @escaping (String) -> Completions) {
    self.library = library
    self.prompt = prompt
    self.complete = complete
  }

  /// Returns what came of the line, of which libedit returned the bytes, or nil.
  func input(_ line: [UInt8]?) -> LineInput {
    if isTooLong { return tooLong }
    if isInterrupted { return .interrupted }
    guard let line else { return .end }
    if isInvalid { return .invalidUTF8 }
    let input = lineInput(line)
    if case .line(let text) = input { return .line(onSeveralLines(text)) }
    return input
  }

  /// Returns the next character as its number, or -1 at the end.
  func next() -> Int32 {
    guard !isInterrupted, !isTooLong, let byte = nextByte() else { return -1 }
    if isResized, byte != PastedKeys.placeKey { showUntold() }
    isCompletingAgain = byte == tab && lastKey == tab
    lastKey = byte
    size += 1
    library.guardLineBuffer()
    return size > LineEditor.lineLimit ? skipLine() : scalar(startingWith: byte)
  }

  /// Throws away what is too long up to its end.
  private func skipLine() -> Int32 {
    isTooLong = true
    while let byte = nextByte(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {}
    return -1
  }

  /// Returns the scalar that begins with a byte. In place of one that is invalid stands U+FFFD, and a byte that does not
  /// belong to it is kept for the next.
  private func scalar(startingWith first: UInt8) -> Int32 {
    var bytes = [first]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    while bytes.count < length, let byte = nextByte() {
      guard byte & 0xC0 == 0x80 else {
        pushedBack = byte
        break
      }
      bytes.append(byte)
    }
    if isInterrupted { return -1 }
    if length > 0, let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first {
      return Int32(bitPattern: scalar.value)
    }
    isInvalid = true
    return 0xFFFD
  }

  private func nextByte() -> UInt8? {
    if let byte = pushedBack {
      pushedBack = nil
      return byte
    }
    return unsafe pastedKeys.next(readByte)
  }

  private func readByte() -> UInt8? {
    var byte: [UInt8] = [0]
    guard waitForKey(), let count = try? readSome(from: STDIN_FILENO, into: &byte), count == 1 else { return nil }
    return byte[0]
  }

  /// Waits for a key and does meanwhile what signals ask for; returns false if the line is at an end.
  private func waitForKey() -> Bool {
    while let signals = try? watch.wait() {
      if signals.isEmpty { return true }
      for signal in signals { answer(signal) }
      if isInterrupted { return false }
    }
    return false
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGINT: isInterrupted = true
    case SIGWINCH:
      isResized = true
      try? StandardStream.output.write(PastedKeys.placeRequest)
    case SIGCONT: showAnew { library.prepareTerminal(1) }
    default:
      library.restoreTerminal()
      watch.release(signal)
      library.prepareTerminal(1)
    }
  }

  /// Shows prompt and line in the place of those that were shown for another width.
  func showResized() {
    guard isResized, let column = unsafe pastedKeys.column else { return }
    let shown = ShownLine(
      blanks: library.blanks(of: prompt + library.textBeforeCursor()), width: columns, isWhole: isShownAnew)
    columns = terminalWidth()
    let rows = shown.rowsAbove(whereCursorIsIn: column - 1, of: columns)
    (isResized, isShownAnew) = (false, true)
    showAnew {
      try? StandardStream.output.write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
      library.resize()
    }
  }

  /// Shows what there is to choose among, and the line below it. What stands of the line behind the cursor goes first.
  func show(_ choices: [String]) {
    isShownAnew = true
    try? StandardStream.output.write("\u{1B}[J\n" + library.inColumns(choices, of: columns))
    showAnew {}
  }

  /// Does so where a terminal has told nothing until the next key: the line that was shown stays above.
  private func showUntold() {
    (isResized, isShownAnew) = (false, true)
    columns = terminalWidth()
    showAnew(library.resize)
  }

  /// Shows prompt and line from the left on, after a change of the terminal. Where there is none, nobody sees it.
  private func showAnew(_ change: () -> Void) {
    try? StandardStream.output.write("\r")
    change()
    library.redraw()
  }
}
