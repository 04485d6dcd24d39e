import Compiler
import IAM

extension [StatementDescription] {
  /// The statements in the language, those that depend on the same in one block.
  var lines: [String] {
    var lines: [String] = []
    var open: GivenDescription?
    for statement in self {
      if statement.given != open, open != nil { lines.append(">") }
      if let given = statement.given, given != open { lines.append("\(given.words) <") }
      open = statement.given
      lines += statement.lines.map { open == nil ? $0 : "  \($0)" }
    }
    return open == nil ? lines : lines + [">"]
  }
}

extension StatementDescription {
  /// The statement in the language, in lines of at most about 100 columns.
  fileprivate var lines: [String] {
    let word = effect == .allow ? "allow" : "deny"
    var lines: [String]
    if let principal {
      lines = filledLines("trust \(effect == .allow ? "" : "deny ")\(principal.kind)", principal.values)
      lines += filledLines("  to", actions.patterns)
    } else {
      lines = filledLines("\(word)\(actions.isExcept ? " except" : "")", actions.patterns)
    }
    if let resources { lines += filledLines("  on\(resources.isExcept ? " except" : "")", resources.patterns) }
    for (index, condition) in conditions.enumerated() {
      lines += filledLines("\(index == 0 ? "  when" : "   and") \(condition.opening)", condition.values)
      lines[lines.count - 1] += condition.ending
    }
    if let sid { lines.append("  as \(sid)") }
    lines[lines.count - 1] += ";"
    return lines
  }
}

extension ConditionDescription {
  /// What stands before the values.
  fileprivate var opening: String { [quantifier, key, relation].compactMap { $0 }.joined(separator: " ") }

  /// What stands after them.
  fileprivate var ending: String {
    (isIgnoringCase ? " ignoring case" : "") + (isIfPresent ? " if present" : "") + (given.map { " \($0.words)" } ?? "")
  }
}

extension GivenDescription {
  fileprivate var words: String { "given \(isNegated ? "no " : "")\(names.joined(separator: ", "))" }
}
