/// A service as the service authorization reference of AWS describes it: its actions, resource types and condition keys.
///
/// It is a place in the generated text; a fact is read when it is asked for.
public struct Service: Sendable {
  /// True where AWS described the service in July 2026 and no longer in October: only its actions' names are kept.
  public let isRetired: Bool

  let prefixText: Text
  /// Its four sections, one after the other, and where the second to the fourth begin: thousands of patterns keep their
  /// service.
  private let sections: Text
  private let starts: (patterns: UInt32, types: UInt32, actions: UInt32)

  /// Reads a line of the index: prefix, start and the lengths of the four sections.
  init(indexLine line: Text) {
    let fields = line.parts(separatedBy: UInt8(ascii: "|"))
    let start = fields[1].number
    let patterns = start + fields[2].number
    let types = patterns + fields[3].number
    let actions = types + fields[4].number
    prefixText = fields[0]
    isRetired = fields.count > 6
    sections = Text(Generated.services(line[line.startIndex]), from: start, to: actions + fields[5].number)
    starts = (UInt32(patterns), UInt32(types), UInt32(actions))
  }
}

extension Service {
  /// The part of an action before the colon, as `s3`.
  public var prefix: String { prefixText.string }

  var keyLines: Text { sections[sections.startIndex..<Int(starts.patterns)] }
  var patternLines: Text { sections[Int(starts.patterns)..<Int(starts.types)] }
  var typeLines: Text { sections[Int(starts.types)..<Int(starts.actions)] }
  var actionLines: Text { sections[Int(starts.actions)..<sections.endIndex] }
}

/// Returns the service with this prefix, ignoring case, or nil where AWS has never described one.
public func service(_ prefix: String) -> Service? {
  Text(Generated.serviceIndex).line(named: folded(prefix)).map(Service.init(indexLine:))
}

/// Returns the prefixes of the services that AWS describes today, sorted.
public func servicePrefixes() -> [String] {
  Text(Generated.serviceIndex).lines.filter { $0.field(6).isEmpty }.map { $0.field(0).string }
}
