extension [String] {
  /// The names as a list for people: the first twenty in backticks.
  public var listed: String { listed(upTo: 20) }

  /// Returns the names as a list for people: the first ones in backticks, and how many more there are.
  public func listed(upTo limit: Int) -> String {
    let shown = isEmpty ? "" : "`" + Array(prefix(limit)).joined(separator: "`, `") + "`"
    return count > limit ? "\(shown) and \(count - limit) more" : shown
  }
}
