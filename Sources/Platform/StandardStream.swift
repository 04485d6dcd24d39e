#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One of the two streams that a program writes to.
public enum StandardStream: Sendable {
  /// Standard output, for results.
  case output
  /// Standard error, for diagnostics.
  case error

  var number: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
  var name: String { self == .output ? "standard output" : "standard error" }

  /// Writes all bytes at once, unbuffered.
  ///
  /// The problem `readerGone` means that the reader has seen enough, as `head` does: the program ends without a word.
  /// It needs `prepareProcess()`, else the system ends the program.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try naming(name) { () throws(FileError.Problem) in try writeAll(bytes, to: number) }
  }

  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  /// Whether a person is likely to be reading along.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// The width of the terminal in columns, or nil if it is none or does not say.
  public var width: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// Whether standard input is typed by a person.
public var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
