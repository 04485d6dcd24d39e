import Platform
import Source

/// How diagnostics are shown.
enum Presentation: Equatable {
  /// For people.
  case text(Renderer.Style)
  /// For programs, as smpc's own JSON.
  case json
  /// For programs, as SARIF.
  case sarif
  /// For GitHub Actions, as workflow commands.
  case github

  /// Reads `--diagnostics`, `--plain` and `--color`.
  init(_ arguments: Arguments) {
    switch arguments[.diagnostics] {
    case "json": self = .json
    case "sarif": self = .sarif
    case "github": self = .github
    default:
      self = .text(arguments.has(.plain) ? .plain : .box(colored: wantsColor(arguments[.color])))
    }
  }

  /// Whether programs read it, for which it is a result.
  var isForPrograms: Bool { if case .text = self { false } else { true } }
}

extension Presentation {
  /// How results look that show lines of source: as diagnostics do, on the stream of results.
  var answerStyle: Renderer.Style {
    if case .text(let style) = self { style } else { .plain }
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
