import JSON

extension StatementBody {
  /// The size, measured now.
  var measuredSize: Int {
    guard let resources else { return frame.size }
    let name = #","Resource":"#.utf8.count + (resources.isExcept ? 3 : 0)
    return frame.size + name + StatementFrame.listSize(resources.patterns)
  }
}

extension StatementFrame {
  /// Returns the UTF-8 bytes of the minified JSON, without resources.
  static func size(
    _ sid: String?, _ effect: Effect, _ principal: Principal?, _ actions: Selection, _ conditions: [ConditionBlock]
  ) -> Int {
    var size = #"{"Effect":"#.utf8.count + effect.rawValue.utf8.count + 2 + 1
    if let sid { size += #""Sid":,"#.utf8.count + compactSize(of: sid) }
    if let principal {
      let parts = principal.parts.reduce(0) { $0 + $1.kind.rawValue.utf8.count + 3 + listSize($1.values) }
      size += #""Principal":{},"#.utf8.count + (principal.isExcept ? 3 : 0) + parts + principal.parts.count - 1
    }
    size += #","Action":"#.utf8.count + (actions.isExcept ? 3 : 0) + listSize(actions.patterns)
    if !conditions.isEmpty { size += #","Condition":"#.utf8.count + conditionsSize(conditions) }
    return size
  }

  /// Returns the bytes of a string, or of an array of several.
  static func listSize(_ values: [String]) -> Int {
    let strings = values.reduce(0) { $0 + compactSize(of: $1) }
    return values.count == 1 ? strings : strings + max(0, values.count - 1) + 2
  }

  private static func conditionsSize(_ blocks: [ConditionBlock]) -> Int {
    blocks.reduce(2 + blocks.count - 1) { size, block in
      let keys = block.keys.reduce(0) { $0 + compactSize(of: $1.key) + 1 + listSize($1.values) }
      return size + compactSize(of: block.operator.name) + 1 + 2 + block.keys.count - 1 + keys
    }
  }
}
