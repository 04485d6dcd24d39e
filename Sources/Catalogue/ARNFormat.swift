/// How the ARNs of a resource type are built, as `arn:${Partition}:s3:::${BucketName}/${ObjectName}`.
public struct ARNFormat: Hashable, Sendable {
  /// A stretch of the format.
  public enum Piece: Hashable, Sendable {
    /// Stands in every such ARN; a part that is always empty is an empty literal.
    case literal(String)
    /// Stands for text that differs from resource to resource: the name between `${` and `}`.
    case variable(String)
    /// A `*` of the format: any text, without a name.
    case wildcard
  }

  /// The format as AWS writes it.
  public let text: String
  /// The second part, `${Partition}`.
  public let partition: Piece
  /// The third part: not always the service whose type it is.
  public let service: Piece
  /// The fourth part: empty for global resources, fixed in one format.
  public let region: Piece
  /// The fifth part: empty for some, `aws` for what AWS owns, and under several names a variable.
  public let account: Piece
  /// The rest, colons and all.
  public let resource: [Piece]
}

extension ARNFormat {
  /// Takes a format apart; the generator has checked that it has the six parts of an ARN, none of the first five mixed.
  init(_ text: Text) {
    var rest = text.halves(around: UInt8(ascii: ":")).after
    func nextPart() -> Piece {
      let (part, following) = rest.halves(around: UInt8(ascii: ":"))
      rest = following
      return part.isEmpty ? .literal("") : part.nextPiece(from: part.startIndex).piece
    }
    self.text = text.string
    partition = nextPart()
    service = nextPart()
    region = nextPart()
    account = nextPart()
    resource = rest.pieces
  }
}

extension Text {
  /// The literals, variables and wildcards of the resource part, in order.
  fileprivate var pieces: [ARNFormat.Piece] {
    var pieces: [ARNFormat.Piece] = []
    var offset = startIndex
    while offset < endIndex {
      let (piece, end) = nextPiece(from: offset)
      pieces.append(piece)
      offset = end
    }
    return pieces
  }

  /// Returns the piece that begins at an offset, and where it ends.
  fileprivate func nextPiece(from start: Int) -> (piece: ARNFormat.Piece, end: Int) {
    switch self[start] {
    case UInt8(ascii: "*"):
      return (.wildcard, start + 1)
    case UInt8(ascii: "$"):
      let end = offset(of: UInt8(ascii: "}"), from: start)
      return (.variable(self[start + 2..<end].string), end + 1)
    default:
      let end = self[start...].firstIndex { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "*") } ?? endIndex
      return (.literal(self[start..<end].string), end)
    }
  }
}
