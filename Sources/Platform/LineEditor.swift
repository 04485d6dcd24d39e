/// Reads lines that a person types, with editing, history and completion by libedit, or plainly where that cannot be: in a
/// pipe, on a terminal that is `dumb`, or if there is no libedit.
///
/// libedit is asked for when the first editor is made (`dlopen`), so smpc needs neither its headers nor the library to be
/// built and started. GNU Readline, which has the same interface and another licence, is never loaded. A line of an entry
/// in the history that has several is shown with `␊` where the others begin, and what is sent has newlines again: libedit
/// cuts lines off at a newline. So nobody can enter that character itself, and an entry with it is not offered.
///
/// One editor at a time, on the main thread; libedit's state belongs to the process.
public struct LineEditor: ~Copyable {
  /// The size in bytes above which a line is not taken.
  public static let lineLimit = 1 << 20

  private let library: EditLibrary?
  private var plain = PlainLines()
  private var last = ""

  /// Makes an editor of standard input and output.
  ///
  /// - Parameter terminal: the kind of the terminal, the environment's `TERM`.
  public init(terminal: String?) {
    let isTerminal = inputIsTerminal && StandardStream.output.isTerminal
    let isDumb = terminal.map { $0.isEmpty || $0 == "dumb" } ?? true
    library = isTerminal && !isDumb ? EditLibrary.shared : nil
  }

  /// Whether lines can be edited.
  public var canEdit: Bool { library != nil }

  /// Offers an entry of the history from now on; the newest comes last.
  public mutating func remember(_ entry: String) {
    guard let library, entry != last, entry.utf8.count <= Self.lineLimit else { return }
    guard !entry.utf8.contains(0), !entry.unicodeScalars.contains(newlineSign) else { return }
    last = entry
    library.remember(onOneLine(entry))
  }

  /// Reads a line.
  ///
  /// While it waits, Ctrl-C (`SIGINT`) drops the input; handlers and the terminal are as before when it returns.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the input of a person; control characters are left out.
  ///   - complete: what could follow the text before the cursor, asked for when Tab is pressed.
  public mutating func readLine(
    prompt: String, complete: @escaping (String) -> Completions = { _ in .none }
  ) throws(FileError) -> LineInput {
    let prompt = String(String.UnicodeScalarView(prompt.unicodeScalars.filter { !$0.isUnprintable }))
    guard let library else { return try plain.read(prompt: prompt) }
    return try library.readLine(prompt: prompt, complete: complete)
  }
}

/// What came of reading a line.
public enum LineInput: Hashable, Sendable {
  /// A line, without the newline at its end; one from the history can have newlines within.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// The end: Ctrl-D on an empty line, or no more input.
  case end
  /// A line that is no UTF-8.
  case invalidUTF8
  /// A line of more bytes than the limit.
  case tooLong(limit: Int)
}

/// What stands for a newline in the line that is edited: SYMBOL FOR LINE FEED.
private let newlineSign: Unicode.Scalar = "\u{240A}"

/// Returns an entry as it is edited.
func onOneLine(_ entry: String) -> String {
  entry.replacing("\n", with: newlineSign)
}

/// Returns the entry that was edited.
func onSeveralLines(_ line: String) -> String {
  line.replacing(newlineSign, with: "\n")
}

extension String {
  fileprivate func replacing(_ old: Unicode.Scalar, with new: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(old) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == old ? new : $0 }))
  }
}
