/// The scalars of bytes that may not be UTF-8, each with its width: what `String(decoding:as:)` sees, with its places.
///
/// Each maximal run of bytes that cannot be part of a scalar is one U+FFFD, as The Unicode Standard recommends.
struct DecodedScalars: Sequence, IteratorProtocol {
  private var bytes: IndexingIterator<ArraySlice<UInt8>>
  private var parser = UTF8.ForwardParser()

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes.makeIterator() }

  /// Returns the next scalar and the number of its bytes.
  mutating func next() -> (scalar: Unicode.Scalar, width: Int)? {
    switch parser.parseScalar(from: &bytes) {
    case .valid(let encoded): (UTF8.decode(encoded), encoded.count)
    case .error(let length): ("\u{FFFD}", length)
    case .emptyInput: nil
    }
  }
}
