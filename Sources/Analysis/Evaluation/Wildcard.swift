/// The bytes that stand for wildcards in a pattern that is prepared for matching. None of them occurs in UTF-8, so that
/// every other byte is itself: a `*` that a policy variable brings in is a star and no wildcard.
enum Wildcard {
  /// `*`: any run of characters.
  static let run: UInt8 = 0xFF
  /// `?`: any one character.
  static let one: UInt8 = 0xFE
  /// `*` within a part of an ARN: any run of characters without a colon.
  static let runInPart: UInt8 = 0xFD
  /// `?` within a part of an ARN: any one character but a colon.
  static let oneInPart: UInt8 = 0xFC

  /// Returns whether a byte is one of them.
  static func isWildcard(_ byte: UInt8) -> Bool { byte >= oneInPart }

  /// Returns whether a byte stands for runs of characters.
  static func isRun(_ byte: UInt8) -> Bool { byte == run || byte == runInPart }

  /// Returns whether it stands for one character.
  static func isOne(_ byte: UInt8) -> Bool { byte == one || byte == oneInPart }

  /// Returns whether the wildcard may stand for `byte`.
  static func takes(_ wildcard: UInt8, _ byte: UInt8) -> Bool {
    wildcard == run || wildcard == one || byte != UInt8(ascii: ":")
  }
}

extension UInt8 {
  /// Whether this continues a character of UTF-8 that an earlier byte begins.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
