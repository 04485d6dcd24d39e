#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// libedit, loaded while smpc runs.
///
/// It is used by its interface for programs that were written for Readline and not by its own: `el_set` and `history` take
/// variable arguments, which cannot be passed through a pointer on every machine (Apple's processors want them elsewhere).
/// Keys come from us (`rl_getc_function`), so that signals, invalid bytes and lengths are in our hands.
///
/// The unsafe code is right because the types below are those that libedit's `readline.h` declares for these names, and
/// because a library without one of the names is not used at all. It is used on one thread at a time.
@safe
struct EditLibrary: @unchecked Sendable {
  typealias Text = UnsafePointer<CChar>
  typealias OwnText = UnsafeMutablePointer<CChar>
  typealias Matches = UnsafeMutablePointer<OwnText?>
  typealias KeySource = @convention(c) (OpaquePointer?) -> Int32
  typealias KeyFunction = @convention(c) (Int32, Int32) -> Int32
  typealias Completer = @convention(c) (Text?, Int32, Int32) -> Matches?

  /// Reads a line, whose memory is the caller's.
  let readline: @convention(c) (Text?) -> OwnText?
  /// Adds an entry to the history.
  let addHistory: @convention(c) (Text?) -> Int32
  /// Makes the terminal hand over each key.
  let prepareTerminal: @convention(c) (Int32) -> Void
  /// Makes the terminal as it was.
  let restoreTerminal: @convention(c) () -> Void
  /// Takes note of the size of the terminal.
  let resize: @convention(c) () -> Void
  /// Shows prompt and line anew.
  let redraw: @convention(c) () -> Void
  /// Returns a part of the line, whose memory is the caller's. Some versions lack its last byte.
  private let copyText: @convention(c) (Int32, Int32) -> OwnText?
  /// How many bytes of the line stand before the cursor, as long as a key of ours is answered.
  private let point: UnsafeMutablePointer<Int32>
  /// Returns how many columns a scalar takes, as the system counts them; less than none for control characters.
  private let columnsOfScalar: @convention(c) (wchar_t) -> Int32
  /// Whether libedit shall not go on to complete names of files; it resets this each time.
  let completionIsOver: UnsafeMutablePointer<Int32>

  private let lineBuffer: UnsafeMutablePointer<OwnText?>
  private let ownBuffer: OwnText

  /// Gives libedit a place of ours to end its copy of the line at. It would take memory that it may have moved since, when
  /// the line takes more bytes than it has characters; ours is larger than any line, and costs nothing while it is not used.
  func guardLineBuffer() {
    unsafe lineBuffer.pointee = ownBuffer
  }

  /// The library, or nil if there is none that can be used, or no locale for UTF-8. It is loaded when first asked for.
  static let shared: EditLibrary? = useUTF8() ? load() : nil

  private static func load() -> EditLibrary? {
    for name in ["libedit.so.2", "libedit.so.0", "libedit.so", "libedit.3.dylib", "libedit.dylib"] {
      guard let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) else { continue }
      if let library = unsafe EditLibrary(handle) { return library }
      _ = unsafe dlclose(handle)
    }
    return nil
  }

  private init?(_ handle: UnsafeMutableRawPointer) {
    guard let readline = unsafe dlsym(handle, "readline"), let addHistory = unsafe dlsym(handle, "add_history"),
      let prepare = unsafe dlsym(handle, "rl_prep_terminal"), let restore = unsafe dlsym(handle, "rl_deprep_terminal"),
      let resize = unsafe dlsym(handle, "rl_resize_terminal"),
      let redraw = unsafe dlsym(handle, "rl_forced_update_display"),
      let over = unsafe dlsym(handle, "rl_attempted_completion_over"),
      let copyText = unsafe dlsym(handle, "rl_copy_text"),
      let point = unsafe dlsym(handle, "rl_point"), let width = unsafe dlsym(handle, "wcwidth"),
      let lineBuffer = unsafe dlsym(handle, "rl_line_buffer"),
      let room = unsafe calloc(1, 64 * LineEditor.lineLimit)
    else { return nil }
    unsafe self.readline = unsafeBitCast(readline, to: (@convention(c) (Text?) -> OwnText?).self)
    unsafe self.addHistory = unsafeBitCast(addHistory, to: (@convention(c) (Text?) -> Int32).self)
    unsafe prepareTerminal = unsafeBitCast(prepare, to: (@convention(c) (Int32) -> Void).self)
    unsafe restoreTerminal = unsafeBitCast(restore, to: (@convention(c) () -> Void).self)
    unsafe self.resize = unsafeBitCast(resize, to: (@convention(c) () -> Void).self)
    unsafe self.redraw = unsafeBitCast(redraw, to: (@convention(c) () -> Void).self)
    unsafe self.copyText = unsafeBitCast(copyText, to: (@convention(c) (Int32, Int32) -> OwnText?).self)
    unsafe columnsOfScalar = unsafeBitCast(width, to: (@convention(c) (wchar_t) -> Int32).self)
    unsafe self.point = point.assumingMemoryBound(to: Int32.self)
    unsafe completionIsOver = over.assumingMemoryBound(to: Int32.self)
    unsafe self.lineBuffer = lineBuffer.assumingMemoryBound(to: OwnText?.self)
    unsafe ownBuffer = room.assumingMemoryBound(to: CChar.self)
    guard unsafe setUp(handle) else { return nil }
  }
}

extension EditLibrary {
  /// Tells libedit, before it begins, who gives it keys and completions, and that neither breaks words nor catches signals.
  private func setUp(_ handle: UnsafeMutableRawPointer) -> Bool {
    guard unsafe isLibedit(handle), let begin = unsafe dlsym(handle, "rl_initialize") else { return false }
    let isKnown =
      unsafe set(handle, "rl_getc_function", to: nextKey as KeySource?)
      && set(handle, "rl_attempted_completion_function", to: completeLine as Completer?)
      && set(handle, "rl_readline_name", to: strdup("smpc"))
      && set(handle, "rl_basic_word_break_characters", to: strdup(""))
      && set(handle, "rl_completion_append_character", to: 0 as Int32)
      && set(handle, "rl_completion_query_items", to: Int32.max)
      && set(handle, "rl_catch_signals", to: 0 as Int32)
    guard isKnown, unsafe unsafeBitCast(begin, to: (@convention(c) () -> Int32).self)() == 0 else { return false }
    guard let define = unsafe dlsym(handle, "rl_add_defun") else { return false }
    typealias Definer = @convention(c) (Text?, KeyFunction?, Int32) -> Int32
    let add = unsafe unsafeBitCast(define, to: Definer.self)
    return unsafe add("smpc-resized", showResized, Int32(PastedKeys.placeKey)) == 0
      && add("smpc-search-end", endSearch, Int32(PastedKeys.searchEnd)) == 0
  }

  /// Returns the columns that a text takes, and of each whether it is blank.
  func blanks(of text: String) -> [Bool] {
    text.unicodeScalars.flatMap { scalar in
      repeatElement(scalar == " ", count: max(0, Int(columnsOfScalar(wchar_t(truncatingIfNeeded: scalar.value)))))
    }
  }

  /// Returns texts as lines of a terminal, in columns from the top to the bottom, for a width.
  func inColumns(_ texts: [String], of width: Int) -> String {
    let widths = texts.map { blanks(of: $0).count }
    let column = (widths.max() ?? 0) + 2
    let rows = (texts.count + max(1, width / column) - 1) / max(1, width / column)
    return (0..<rows).map { row in
      let places = stride(from: row, to: texts.count, by: rows)
      let cells = places.map { place in
        let isLast = place + rows >= texts.count
        return texts[place] + String(repeating: " ", count: isLast ? 0 : column - widths[place])
      }
      return cells.joined() + "\n"
    }.joined()
  }

  /// Returns the text of the line that stands before the cursor; to be asked for while a key of ours is answered.
  func textBeforeCursor() -> String {
    let size = Int(unsafe point.pointee)
    guard size > 0, let text = unsafe copyText(0, Int32(size)) else { return "" }
    defer { unsafe free(text) }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
    let copied = unsafe String(decoding: bytes, as: UTF8.self)
    // The byte that is lacking is a character, or the end of one that is counted already.
    return copied.utf8.count < size ? copied + "x" : copied
  }

  /// Whether it says of itself to be libedit, and not Readline under its name.
  private func isLibedit(_ handle: UnsafeMutableRawPointer) -> Bool {
    guard let place = unsafe dlsym(handle, "rl_library_version") else { return false }
    guard let name = unsafe place.assumingMemoryBound(to: Text?.self).pointee else { return false }
    return unsafe String(cString: name).hasPrefix("EditLine")
  }

  private func set<Value>(_ handle: UnsafeMutableRawPointer, _ name: String, to value: Value) -> Bool {
    guard let place = unsafe dlsym(handle, name) else { return false }
    unsafe place.assumingMemoryBound(to: Value.self).pointee = value
    return true
  }
}

/// Makes the process write UTF-8, as the user's locale does or, where it does not, a neutral one; returns false if there is
/// none. libedit takes all else for control characters.
private func useUTF8() -> Bool {
  for name in ["", "C.UTF-8", "en_US.UTF-8"] {
    guard unsafe setlocale(LC_CTYPE, name) != nil, let codes = unsafe nl_langinfo(nl_item(CODESET)) else { continue }
    if ["UTF-8", "utf8", "UTF8"].contains(unsafe String(cString: codes)) { return true }
  }
  return false
}
