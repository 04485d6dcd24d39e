import Lexer
import Source

/// The tokens and comments of a file, and the white space between them as far as it counts.
struct SpacedTokens {
  let file: SourceFile
  let tokens: [Token]
  let comments: [Comment]
  /// What stands before each token.
  let gaps: [Gap]

  /// What may stand between two tokens.
  struct Gap: OptionSet {
    let rawValue: UInt8
    static let lineEnd = Gap(rawValue: 1)
    static let comment = Gap(rawValue: 2)
  }

  init(_ tokens: Tokens, of file: SourceFile) {
    self.file = file
    self.tokens = tokens.tokens
    comments = tokens.comments
    gaps = Self.gaps(of: tokens, in: file)
  }

  private static func gaps(of tokens: Tokens, in file: SourceFile) -> [Gap] {
    let bytes = file.bytes
    let comments = tokens.comments
    var gaps: [Gap] = []
    gaps.reserveCapacity(tokens.tokens.count)
    var nextComment = 0
    var end = 0
    for token in tokens.tokens {
      let start = Int(token.span.start &- file.start)
      var gap: Gap = []
      for index in end..<start where bytes[index] == 0x0A { gap = .lineEnd }
      while nextComment < comments.count, comments[nextComment].span.start < token.span.start {
        gap.insert(.comment)
        nextComment &+= 1
      }
      end = Int(token.span.end &- file.start)
      gaps.append(gap)
    }
    return gaps
  }

  /// The bytes of the file that `span` is of, as indices.
  func range(of span: Span) -> Range<Int> {
    Int(span.start &- file.start)..<Int(span.end &- file.start)
  }

  /// Returns the number of line ends between two positions.
  func lineEnds(from start: UInt32, to end: UInt32) -> Int {
    file.bytes[Int(start &- file.start)..<Int(end &- file.start)].count { $0 == 0x0A }
  }

  /// Returns the bytes of a comment without the white space at its end.
  func text(of comment: Comment) -> ArraySlice<UInt8> {
    let text = file.bytes(of: comment.span)
    let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return text[..<((end ?? text.startIndex) + 1)]
  }
}

extension SpacedTokens {
  /// Returns whether the tokens are those of `other`, by kind and text.
  func hasTokens(of other: SpacedTokens) -> Bool {
    guard tokens.count == other.tokens.count else { return false }
    for index in tokens.indices {
      let token = tokens[index]
      let counterpart = other.tokens[index]
      guard token.kind == counterpart.kind, token.span.count == counterpart.span.count else { return false }
      let start = Int(token.span.start &- file.start)
      let otherStart = Int(counterpart.span.start &- other.file.start)
      for offset in 0..<token.span.count
      where file.bytes[start &+ offset] != other.file.bytes[otherStart &+ offset] { return false }
    }
    return true
  }

  /// Returns whether the comments are those of `other`: the same texts before the same tokens, on their own lines or not.
  func hasComments(of other: SpacedTokens) -> Bool {
    guard comments.count == other.comments.count else { return false }
    let places = zip(commentPlaces, other.commentPlaces)
    guard places.allSatisfy({ $0 == $1 }) else { return false }
    return zip(comments, other.comments).allSatisfy { text(of: $0).elementsEqual(other.text(of: $1)) }
  }

  private struct CommentPlace: Equatable {
    /// The index of the token after the comment.
    let token: Int
    let isOnOwnLine: Bool
  }

  private var commentPlaces: [CommentPlace] {
    var token = 0
    return comments.map { comment in
      while tokens[token].span.start < comment.span.start { token += 1 }
      let isFirst = token == 0
      let end = isFirst ? file.start : tokens[token - 1].span.end
      return CommentPlace(token: token, isOnOwnLine: isFirst || lineEnds(from: end, to: comment.span.start) > 0)
    }
  }
}
