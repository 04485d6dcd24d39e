#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads lines from standard input as they come, without editing.
struct PlainLines {
  /// What was read and not yet returned.
  private var rest: ArraySlice<UInt8> = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Reads a line; the prompt is shown to a person only.
  mutating func read(prompt: String) throws(FileError) -> LineInput {
    let isPerson = inputIsTerminal
    if isPerson, StandardStream.output.isTerminal { try StandardStream.output.write(prompt) }
    let watch = SignalWatch(isPerson ? [SIGINT] : [])
    let input = try naming("standard input") { () throws(FileError.Problem) in try readLine(watch) }
    if input == .interrupted { rest = [] }
    if input == .interrupted || input == .end, isPerson { try StandardStream.output.write("\n") }
    return input
  }

  private mutating func readLine(_ watch: borrowing SignalWatch) throws(FileError.Problem) -> LineInput {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      let part = rest[..<(end ?? rest.endIndex)]
      isTooLong = isTooLong || line.count + part.count > LineEditor.lineLimit
      if !isTooLong { line += part }
      rest = end.map { rest[($0 + 1)...] } ?? []
      if end != nil { return isTooLong ? tooLong : lineInput(line) }
      switch try more(watch) {
      case .some: continue
      case .interrupted: return .interrupted
      case .end: return isTooLong ? tooLong : line.isEmpty ? .end : lineInput(line)
      }
    }
  }

  private enum Arrival { case some, interrupted, end }

  private mutating func more(_ watch: borrowing SignalWatch) throws(FileError.Problem) -> Arrival {
    if try !watch.wait().isEmpty { return .interrupted }
    let count = try readSome(from: STDIN_FILENO, into: &chunk)
    rest = chunk[..<count]
    return count > 0 ? .some : .end
  }
}

/// Returns what the bytes of a line are.
func lineInput(_ bytes: [UInt8]) -> LineInput {
  if bytes.count > LineEditor.lineLimit { return tooLong }
  return String(validating: bytes, as: UTF8.self).map(LineInput.line) ?? .invalidUTF8
}

/// What comes of a line above the limit.
let tooLong = LineInput.tooLong(limit: LineEditor.lineLimit)
