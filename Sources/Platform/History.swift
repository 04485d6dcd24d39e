/// What was entered before, oldest first: whole statements, of which each may have several lines.
///
/// Entries are kept in memory and, once a file was opened, also there. The file is plain text, one entry a line. Within
/// an entry a newline is written as `\n`, a backslash as `\\`, and any other control character by its number as `\u{1B}`,
/// so that a file that someone else wrote cannot speak to the terminal when it is shown. A line that is no such text is
/// passed over. Each entry is appended at once and with one write, so that sessions at the same time lose nothing of each
/// other.
public struct History: ~Copyable {
  /// How many entries are kept, the newest.
  public static let countLimit = 10_000
  /// How many bytes of the file are read, the last ones.
  public static let fileLimit = 4 << 20
  /// The size in bytes above which an entry is not kept.
  public static let entryLimit = 1 << 20

  /// The entries, oldest first.
  public private(set) var entries: [String] = []
  private var file: HistoryFile?

  /// Makes a history without a file.
  public init() {}

  /// Takes over the entries of a file, which is made if it is missing, and appends to it from now on.
  ///
  /// The file is readable and writable by its owner alone, and so is its folder; where it was otherwise, it is changed.
  /// Neither may be a symbolic link. The folders around are made if they are missing.
  ///
  /// - Returns: what is in the way, if anything is; then the history stays in memory.
  public mutating func open(_ path: String) -> FileError? {
    do {
      var opened = try HistoryFile(path: path)
      entries = Array(try opened.read().suffix(Self.countLimit))
      file = consume opened
      return nil
    } catch { return error }
  }

  /// Adds an entry, unless it is blank, too large, or the same as the last.
  ///
  /// - Returns: what is in the way of writing it to the file, the first time; from then on the history stays in memory.
  public mutating func add(_ entry: String) -> FileError? {
    let isBlank = entry.utf8.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    guard !isBlank, entry.utf8.count <= Self.entryLimit, entry != entries.last else { return nil }
    entries.append(entry)
    if entries.count > Self.countLimit { entries.removeFirst(entries.count - Self.countLimit) }
    do {
      try file?.append(entry)
      return nil
    } catch {
      file = nil
      return error
    }
  }
}

/// Returns where the history is kept: `$XDG_STATE_HOME/smpc/history`, or `~/.local/state/smpc/history` where that is not
/// set or not absolute; nil if there is no home either.
///
/// Source: XDG Base Directory Specification 0.8.
public func historyPath(in environment: [String: String]) -> String? {
  func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
  let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { "\($0)/.local/state" }
  return state.map { "\($0)/smpc/history" }
}
