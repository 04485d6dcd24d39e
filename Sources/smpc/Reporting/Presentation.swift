import Platform
import Source

/// How diagnostics are shown.
enum Presentation: Equatable {
  /// For people.
  case text(Renderer.Style)
  /// For programs.
  case json

  /// Reads `--diagnostics`, `--plain` and `--color`.
  init(_ arguments: Arguments) {
    if arguments[.diagnostics] == "json" {
      self = .json
    } else if arguments.has(.plain) {
      self = .text(.plain)
    } else {
      self = .text(.box(colored: wantsColor(arguments[.color])))
    }
  }
}

/// Colour is for a terminal that can show it and a person who has not declined it (no-color.org).
private func wantsColor(_ choice: String?) -> Bool {
  switch choice {
  case "always": true
  case "never": false
  default:
    StandardStream.error.isTerminal && (environmentVariable("NO_COLOR") ?? "").isEmpty
      && environmentVariable("TERM") != "dumb"
  }
}
