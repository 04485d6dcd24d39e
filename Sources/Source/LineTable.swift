import Bytes

/// Where the lines of a text begin: from byte offsets to lines and columns.
public struct LineTable: Sendable {
  /// The offset of each line's first byte. A line ends with LF; CRLF is a line end with a CR before it.
  public let starts: [UInt32]

  /// Reads the lines of `bytes`.
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = []
    // Most lines have some thirty bytes.
    starts.reserveCapacity(bytes.count / 24 + 8)
    starts.append(0)
    unsafe bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        for place in unsafe bytes.word(at: offset).places(of: 0x0A) {
          starts.append(UInt32(truncatingIfNeeded: offset &+ place &+ 1))
        }
        offset += 8
      }
      while offset < bytes.count {
        if unsafe bytes[offset] == 0x0A { starts.append(UInt32(truncatingIfNeeded: offset &+ 1)) }
        offset += 1
      }
    }
    self.starts = starts
  }

  /// Returns the line, counted from 0, that holds `offset`.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the offsets of `line`'s bytes, without its line end.
  public func range(of line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) - 1 : bytes.count
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
