import Lexer
import Source

/// Comments, and the lines between items.
extension Layout {
  /// Writes the comments before the next token, which starts an item, and starts its line.
  mutating func writeGap(_ indentation: Int, _ before: Neighbour, isSetOff: Bool) {
    var needsBlank = before != .none && isSetOff && (before == .tall || !hasBlankLine)
    var isFirst = before == .none
    var end = writeTrailingComment()
    while let comment = pendingComment {
      writeLineStart(indentation, keepingBlank: !isFirst, &needsBlank, from: end, to: comment.span.start)
      write(comment)
      end = comment.span.end
      isFirst = false
    }
    writeLineStart(indentation, keepingBlank: !isFirst, &needsBlank, from: end, to: tokens[next].span.start)
  }

  /// Writes the comments before the next token, which ends a block or the file.
  mutating func writeComments(_ indentation: Int, _ before: Neighbour) {
    var needsBlank = before == .tall && indentation == 0
    var isFirst = before == .none
    var end = writeTrailingComment()
    while let comment = pendingComment {
      writeLineStart(indentation, keepingBlank: !isFirst, &needsBlank, from: end, to: comment.span.start)
      write(comment)
      end = comment.span.end
      isFirst = false
    }
  }

  /// Writes the comments before the next token in an item and starts a new line; returns false if there are none.
  mutating func writeInnerComments(_ indentation: Int) -> Bool {
    guard source.gaps[next].contains(.comment), pendingComment != nil else { return false }
    _ = writeTrailingComment()
    while let comment = pendingComment {
      startLine(indentation)
      write(comment)
    }
    startLine(indentation)
    return true
  }

  /// The next comment, if it stands before the next token.
  private var pendingComment: Comment? {
    guard nextComment < source.comments.count else { return nil }
    let comment = source.comments[nextComment]
    return comment.span.start < tokens[next].span.start ? comment : nil
  }

  /// Where the token before the next one ends.
  private var previousEnd: UInt32 { next == 0 ? source.file.start : tokens[next - 1].span.end }

  /// Writes a comment that stands on the previous token's line; returns the end of what is written.
  private mutating func writeTrailingComment() -> UInt32 {
    guard next > 0, let comment = pendingComment,
      source.lineEnds(from: previousEnd, to: comment.span.start) == 0
    else { return previousEnd }
    writeSpace()
    write(comment)
    return comment.span.end
  }

  private mutating func write(_ comment: Comment) {
    output.append(contentsOf: source.text(of: comment))
    nextComment += 1
  }

  /// Starts a line, after a blank one if it is needed, or if the author wrote one and it is to be kept.
  private mutating func writeLineStart(
    _ indentation: Int, keepingBlank: Bool, _ needsBlank: inout Bool, from start: UInt32, to end: UInt32
  ) {
    if needsBlank || keepingBlank && source.lineEnds(from: start, to: end) > 1 { output.append(0x0A) }
    needsBlank = false
    startLine(indentation)
  }

  /// Whether the author left a blank line somewhere before the next token.
  private var hasBlankLine: Bool {
    var end = previousEnd
    var index = nextComment
    while index < source.comments.count, source.comments[index].span.start < tokens[next].span.start {
      if source.lineEnds(from: end, to: source.comments[index].span.start) > 1 { return true }
      end = source.comments[index].span.end
      index += 1
    }
    return source.lineEnds(from: end, to: tokens[next].span.start) > 1
  }
}
