/// A service as the service authorization reference of AWS describes it: its actions, resource types and condition keys.
///
/// It is a place in the generated text; a fact is read when it is asked for.
public struct Service: Sendable {
  /// The part of an action before the colon, as `s3`.
  public let prefix: String

  /// True where AWS described the service in July 2026 and no longer in October: only its actions' names are kept.
  public let isRetired: Bool

  let prefixText: Text
  let keyLines: Text
  let patternLines: Text
  let typeLines: Text
  let actionLines: Text

  /// Reads a line of the index: prefix, start and the lengths of the four sections.
  init(indexLine line: Text) {
    let fields = line.parts(separatedBy: UInt8(ascii: "|"))
    let text = Generated.services(line[line.startIndex])
    var end = fields[1].number
    func nextSection(_ length: Text) -> Text {
      defer { end += length.number }
      return Text(text, from: end, to: end + length.number)
    }
    prefixText = fields[0]
    prefix = fields[0].string
    isRetired = fields.count > 6
    keyLines = nextSection(fields[2])
    patternLines = nextSection(fields[3])
    typeLines = nextSection(fields[4])
    actionLines = nextSection(fields[5])
  }
}

/// Returns the service with this prefix, ignoring case, or nil where AWS has never described one.
public func service(_ prefix: String) -> Service? {
  Text(Generated.serviceIndex).line(named: folded(prefix)).map(Service.init(indexLine:))
}

/// Returns the prefixes of the services that AWS describes today, sorted.
public func servicePrefixes() -> [String] {
  Text(Generated.serviceIndex).lines.filter { $0.field(6).isEmpty }.map { $0.field(0).string }
}
