import IAM

/// The evaluation of statements for one request.
struct Evaluation {
  let request: Request
  /// The undocumented points that are read otherwise than by default.
  let otherwise: UndocumentedPoints
  /// Those that were met.
  private(set) var met: UndocumentedPoints = []

  init(_ request: Request, otherwise: UndocumentedPoints = []) {
    self.request = request
    self.otherwise = otherwise
  }

  /// Returns whether a point that is met here is read otherwise than by default.
  mutating func readsOtherwise(_ point: UndocumentedPoints) -> Bool {
    met.insert(point)
    return otherwise.contains(point)
  }

  /// Returns whether a statement applies: its actions, its resources and every condition.
  mutating func applies(_ statement: PreparedStatement) -> Truth {
    guard includesAction(statement.actions) else { return .no }
    var result = includesResource(statement.resources)
    for condition in statement.conditions where result != .no { result = min(result, holds(condition)) }
    return result
  }

  /// Returns whether a statement may apply, now or once more is known of the request, or if AWS reads a point otherwise.
  mutating func mayApply(_ statement: PreparedStatement) -> Bool {
    let metBefore = met
    met = []
    defer { met.formUnion(metBefore) }
    return applies(statement) != .no || !met.isEmpty
  }

  /// Returns whether the actions of a statement include that of the request.
  mutating func includesAction(_ selection: PreparedSelection) -> Bool {
    // By index: copies of entries would be counted, and most statements are left at this point.
    for index in selection.entries.indices {
      guard selection.entries[index].matches(request.action) else { continue }
      let points = selection.entries[index].points
      if !points.isEmpty, readsOtherwise(points) { continue }
      return !selection.isExcept
    }
    return selection.isExcept
  }

  /// Returns whether the resources of a statement include that of the request.
  mutating func includesResource(_ selection: PreparedSelection) -> Truth {
    var isNamed = Truth.no
    // By index: copies of entries would be counted.
    for index in selection.entries.indices where isNamed != .yes {
      if selection.entries[index].isPlain {
        if selection.entries[index].matches(request.resource) { isNamed = .yes }
        continue
      }
      switch match(selection.entries[index], isExcept: selection.isExcept) {
      case .truth(let truth): isNamed = max(isNamed, truth)
      case .noStatement: return .no
      }
    }
    return selection.isExcept ? !isNamed : isNamed
  }

  /// What an entry means for its statement.
  private enum EntryMatch {
    case truth(Truth)
    /// The statement does not apply, whatever its other entries are.
    case noStatement
  }

  private mutating func match(_ entry: PreparedSelection.Entry, isExcept: Bool) -> EntryMatch {
    guard let pattern = entry.pattern else { return .truth(.no) }
    let resolution = resolve(pattern, for: request.resource)
    if isExcept, case .valueless = resolution, readsOtherwise(.unresolvedInNotResource) { return .noStatement }
    let truth = match(resolution, request.resource)
    if truth != .no, !entry.points.isEmpty, readsOtherwise(entry.points) { return .truth(.no) }
    return .truth(truth)
  }
}
