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

  /// Takes a format apart; `text` has the six parts of an ARN, which the generator has checked.
  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    precondition(parts.count == 6, "the generator has checked that an ARN has six parts")
    self.text = text
    partition = pieces(parts[1]).first ?? .literal("")
    service = pieces(parts[2]).first ?? .literal("")
    region = pieces(parts[3]).first ?? .literal("")
    account = pieces(parts[4]).first ?? .literal("")
    resource = pieces(parts[5])
  }
}

/// Returns the literals, variables and wildcards of a part, in order.
private func pieces(_ part: Substring) -> [ARNFormat.Piece] {
  var pieces: [ARNFormat.Piece] = []
  var rest = part
  while let first = rest.first {
    let (piece, following) = first == "*" ? (.wildcard, rest.dropFirst()) : variable(rest) ?? literal(rest)
    pieces.append(piece)
    rest = following
  }
  return pieces
}

/// Returns a variable where one begins, and what follows it.
private func variable(_ text: Substring) -> (ARNFormat.Piece, Substring)? {
  guard text.hasPrefix("${"), let end = text.firstIndex(of: "}") else { return nil }
  return (.variable(String(text[..<end].dropFirst(2))), text[text.index(after: end)...])
}

/// Returns the text before the next variable or wildcard, and what follows it.
private func literal(_ text: Substring) -> (ARNFormat.Piece, Substring) {
  let end = text.dropFirst().firstIndex { $0 == "$" || $0 == "*" } ?? text.endIndex
  return (.literal(String(text[..<end])), text[end...])
}
