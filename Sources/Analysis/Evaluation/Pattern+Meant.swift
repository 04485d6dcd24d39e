extension Pattern {
  /// Returns the variable of a pattern that has one alone, and a text of it with which the pattern may match `text`: all that
  /// stands there up to what follows the variable. Nil where wildcards before it leave that open.
  func variable(meantBy text: [UInt8]) -> (key: [UInt8], value: [UInt8])? {
    guard case .variable(let pieces) = self, let place = pieces.firstIndex(where: \.isVariable) else { return nil }
    guard case .variable(let variable) = pieces[place], !pieces[(place + 1)...].contains(where: \.isVariable) else {
      return nil
    }
    let before = pieces[..<place].flatMap(\.bytes)
    guard !before.contains(where: Wildcard.isWildcard), text.starts(with: before) else { return nil }
    let rest = text[before.count...]
    let following = pieces[(place + 1)...].flatMap(\.bytes).prefix { !Wildcard.isWildcard($0) }
    let ends = following.isEmpty ? [rest.endIndex] : Array(rest.indices)
    let end = ends.first { $0 > rest.startIndex && rest[$0...].starts(with: following) }
    return end.map { (variable.key, Array(rest[..<$0])) }
  }
}

extension Pattern.Piece {
  fileprivate var isVariable: Bool { if case .variable = self { true } else { false } }

  fileprivate var bytes: [UInt8] { if case .bytes(let bytes) = self { bytes } else { [] } }
}
