import Platform
import Source

/// A command that GitHub Actions reads in the log of a step: `::error file=a.persona,line=1::message`.
///
/// A runner takes any line for a command that begins with `::` or holds an older form, `##[name]`, unless the newer one
/// is found first. So nothing that a stranger wrote may begin a line or end the properties.
struct WorkflowCommand {
  /// What is to be shown.
  enum Name: String {
    case error, warning, notice
  }

  typealias Property = (name: String, value: String)

  private let name: Name
  private let properties: [Property]
  private let lines: [String]

  init(_ name: Name, _ properties: [Property], lines: [String]) {
    self.name = name
    self.properties = properties
    self.lines = lines
  }

  /// The command with its line end.
  var line: String {
    let list = properties.map { "\($0.name)=\($0.value.visible.escapedAsProperty)" }.joined(separator: ",")
    let message = lines.map(\.visible.escapedAsData).joined(separator: "%0A")
    return "::\(name.rawValue) \(list)::\(message)\n"
  }
}

extension WorkflowCommand {
  /// Returns a text that a runner shows and does not read, up to a word that the text cannot hold: its own digest.
  static func quoting(_ text: String) -> String {
    let word = sha256(Array(text.utf8))
    return "::stop-commands::\(word)\n\(text)::\(word)::\n"
  }
}

extension String {
  /// The text with nothing in it that a runner takes for a command's older form, which may stand anywhere in a line.
  var withoutCommands: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "[", text.hasSuffix("##") {
        text.removeLast()
        text += "\\u{23}"
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The text as a command's message: a runner reads `%25`, `%0D` and `%0A` in it.
  fileprivate var escapedAsData: String { percentEncoding("%\r\n") }

  /// The text as the value of a property, in which `:` and `,` have a meaning.
  fileprivate var escapedAsProperty: String { percentEncoding("%\r\n:,") }

  private func percentEncoding(_ special: String) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      guard special.unicodeScalars.contains(scalar) else { return text.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
}
