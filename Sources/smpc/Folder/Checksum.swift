import Platform

/// The SHA-256 digest of a file, in 32 bytes: there are as many of them as files.
struct Checksum: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// Takes the digest of bytes.
  init(of bytes: [UInt8]) {
    guard let checksum = Checksum(sha256(bytes)[...]) else { preconditionFailure("a digest is 64 hexadecimal digits") }
    self = checksum
  }

  /// Reads 64 lower-case hexadecimal digits.
  init?(_ digits: Substring) {
    guard digits.utf8.count == 64, digits.utf8.allSatisfy(\.isLowerHexadecimalDigit) else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, digit) in digits.utf8.enumerated() {
      words[index / 16] = words[index / 16] << 4 | UInt64(digit & 0x40 == 0 ? digit - 48 : digit - 87)
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// The 64 digits.
  var digits: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  static func == (a: Checksum, b: Checksum) -> Bool { a.words == b.words }
}

extension UInt8 {
  fileprivate var isLowerHexadecimalDigit: Bool {
    (48...57).contains(self) || (97...102).contains(self)
  }
}
