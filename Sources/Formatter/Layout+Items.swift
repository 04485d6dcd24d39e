import Lexer
import Source

extension Layout {
  /// Writes an item, whose line is started.
  mutating func write(_ item: MeasuredItem, at indentation: Int) {
    switch item.shape {
    case .flat: writeFlat(before: item.end)
    case .broken: writeBroken(at: indentation)
    case .tall:
      writeBroken(at: indentation)
      writeBlock(at: indentation)
    }
  }

  /// Writes tokens on the line, as many at once as their author wrote in the same way.
  private mutating func writeFlat(before end: Int) {
    let base = source.file.start
    var range = source.range(of: tokens[next].span)
    next &+= 1
    while next < end {
      let span = tokens[next].span
      let start = Int(span.start &- base)
      let space = hasSpace(before: next) ? 1 : 0
      if start &- range.upperBound == space, space == 0 || bytes[range.upperBound] == 0x20 {
        range = range.lowerBound..<Int(span.end &- base)
      } else {
        output.append(contentsOf: bytes[range])
        if space > 0 { output.append(0x20) }
        range = source.range(of: span)
      }
      next &+= 1
    }
    output.append(contentsOf: bytes[range])
  }

  /// Writes `<`, items on lines of their own, `>`, and the semicolon after it, if there is one.
  private mutating func writeBlock(at indentation: Int) {
    writeToken()
    writeItems(indentation: indentation + 2)
    startLine(indentation)
    writeToken()
    guard tokens[next].kind == .semicolon else { return }
    _ = writeInnerComments(indentation + 2)
    writeToken()
  }

  /// Writes an item up to its `;`, which it takes, or its `<`, which it leaves, or its end.
  private mutating func writeBroken(at indentation: Int) {
    var breaking = Breaking(indentation: indentation)
    writeToken()
    while true {
      let kind = tokens[next].kind
      if kind == .greater || kind == .endOfFile { return }
      let place = place(of: next, &breaking)
      if writeInnerComments(place.indentation) {
        breaking.isOnFirstLine = false
      } else if place.startsLine {
        startLine(place.indentation)
        breaking.isOnFirstLine = false
      } else if hasSpace(before: next) {
        writeSpace()
      }
      if kind == .less { return }
      writeToken()
      if kind == .semicolon { return }
    }
  }
}
