import Compiler
import Parser
import Source

extension Session {
  /// Returns what is worth to be known of definitions that took the place of others: what they do besides what they say.
  func remarks(on next: Definitions, since before: Definitions?) -> [String] {
    let known = Set(before?.items.map(\.text) ?? [])
    return next.items.filter { !known.contains($0.text) }.flatMap { item in
      switch item.subject {
      case .persona(let name): impliedCapabilities(of: name)
      case .setting(let name): inputs.programs.isEmpty ? [] : [scope(of: name)]
      default: [String]()
      }
    }
  }

  /// Capabilities that a persona has without naming them.
  private func impliedCapabilities(of persona: String) -> [String] {
    guard let description = world.compilation.description(of: persona) else { return [] }
    return description.capabilities.filter(\.isImplied).map { capability in
      let kind = description.resources.first { capability.span.contains($0.span) || $0.span.contains(capability.span) }
      let giver = kind.map { "`\($0.kind)`" } ?? "a resource"
      return "  \(giver) gives it the capability \(capability.name): `\(persona)` shows what that allows"
    }
  }

  /// For whom a setting of the session holds.
  private func scope(of setting: Setting.Name) -> String {
    let value = inputs.programs.agreed(on: setting).map { "have \($0)" } ?? "say it for themselves"
    return "  for what is defined here; the files \(value), and `:set \(setting.rawValue) VALUE` sets it for all"
  }
}
