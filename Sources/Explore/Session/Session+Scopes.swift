import Parser
import Source

extension Session {
  /// Returns for whom the settings hold that took the place of others.
  func scopes(of next: Definitions, since before: Definitions?) -> [String] {
    if inputs.programs.isEmpty { return [] }
    let known = Set(before?.items.map(\.text) ?? [])
    return next.items.filter { !known.contains($0.text) }.compactMap { item in
      guard case .setting(let setting) = item.subject else { return nil }
      let value = inputs.programs.agreed(on: setting).map { "have \($0)" } ?? "say it for themselves"
      return "  for what is defined here; the files \(value), and `:set \(setting.rawValue) VALUE` sets it for all"
    }
  }
}
