/// The key of a member that many objects have, quoted and escaped once.
public struct Key: Sendable {
  /// The key with its colon, and a space after it if the layout has one.
  let pretty: [UInt8]
  let minified: [UInt8]

  /// Makes the key that is spelled `name`.
  public init(_ name: String) {
    var writer = Writer(.minified)
    writer.key(name)
    minified = writer.bytes
    pretty = minified + [Byte.space]
  }
}

extension Writer {
  /// Writes the key of a member; its value follows.
  public mutating func key(_ key: Key) {
    separate()
    switch layout {
    case .pretty: unsafe key.pretty.withUnsafeBufferPointer { key in unsafe bytes.append(contentsOf: key) }
    case .minified: unsafe key.minified.withUnsafeBufferPointer { key in unsafe bytes.append(contentsOf: key) }
    }
    place = .start
  }
}
