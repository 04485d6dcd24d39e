import Parser
import Source

extension Session {
  /// Returns what definitions do that took the place of others: for whom settings hold, and that claims wait.
  func effects(of next: Definitions, since before: Definitions) -> [String] {
    let known = Set(before.items.map(\.text))
    return next.items.filter { !known.contains($0.text) }.compactMap { item in
      if case .test = item.subject { return "  this version reads claims and does not decide them yet" }
      guard case .setting(let setting) = item.subject, !inputs.programs.isEmpty else { return nil }
      let value = inputs.programs.agreed(on: setting).map { "have \($0)" } ?? "say it for themselves"
      return "  for what is defined here; the files \(value), and `:set \(setting.rawValue) VALUE` sets it for all"
    }
  }
}
