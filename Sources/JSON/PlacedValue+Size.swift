extension PlacedValue {
  /// The bytes that the value takes in minified JSON, its lists and numbers as they are written.
  public var minifiedSize: Int {
    switch node.kind {
    case .null, .no, .yes, .number, .plainString: Int(node.end - node.start)
    case .escapedString: compactSize(of: document.text(of: node))
    case .array: brackets(around: items.map(\.minifiedSize))
    case .object: brackets(around: members.map { compactSize(of: $0.key) + 1 + $0.value.minifiedSize })
    }
  }

  /// Returns the bytes of parts, of the brackets around them and of the commas between them.
  private func brackets(around sizes: [Int]) -> Int { sizes.reduce(2 + max(0, sizes.count - 1), +) }
}
