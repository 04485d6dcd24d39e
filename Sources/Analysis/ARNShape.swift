import Catalogue

/// A format of ARNs, ready to be held against patterns. A class, since each is held against thousands of them.
final class ARNShape: Sendable {
  /// The service, unless the format leaves it open.
  let service: String?
  /// The first five parts.
  let parts: [Part]
  let resource: [ARNSymbol]
  /// Whether the resource part itself has colons.
  let hasFurtherColons: Bool

  /// One of the first five parts.
  enum Part: Sendable {
    case literal([ARNSymbol])
    /// Any text that is not empty.
    case some
    /// Any text.
    case any

    var symbols: [ARNSymbol] {
      switch self {
      case .literal(let symbols): symbols
      case .some: [.one(.part), .run(.part)]
      case .any: [.run(.part)]
      }
    }

    /// Returns whether some such part matches that of a pattern.
    func admits(_ pattern: ArraySlice<ARNSymbol>) -> Bool {
      switch self {
      case .literal(let symbols): intersects(pattern, symbols)
      case .some: !pattern.isEmpty
      case .any: true
      }
    }
  }

  /// Some formats leave the Region or account open with a `*`, which may also be empty.
  init(_ format: ARNFormat) {
    if case .literal(let text) = format.service { service = text } else { service = nil }
    parts =
      [.literal("arn".utf8.map(ARNSymbol.byte))] + [format.partition, format.service, format.region].map(Part.init)
      + [format.mayLackAccount ? .any : Part(format.account)]
    let extent: ARNSymbol.Extent = format.resource.count == 1 ? .name : .all
    resource = format.resource.flatMap { ARNSymbol.symbols(of: $0, extent) }
    hasFurtherColons = resource.contains(.byte(UInt8(ascii: ":")))
  }

  /// Returns all from a part on.
  func symbols(from part: Int) -> [ARNSymbol] {
    var symbols: [ARNSymbol] = []
    for part in parts[part...] {
      symbols += part.symbols
      symbols.append(.byte(UInt8(ascii: ":")))
    }
    return symbols + resource
  }
}

extension ARNShape.Part {
  init(_ piece: ARNFormat.Piece) {
    switch piece {
    case .literal(let text): self = .literal(text.utf8.map(ARNSymbol.byte))
    case .variable: self = .some
    case .wildcard: self = .any
    }
  }
}

extension ARNFormat {
  /// Whether what AWS owns in a Region may be of this format: `arn:aws:ssm:eu-west-1::document/AWS-RunShellScript`.
  fileprivate var mayLackAccount: Bool {
    if case .variable = account, case .variable = region { true } else { false }
  }
}
