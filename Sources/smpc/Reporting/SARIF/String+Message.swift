import Source

/// Texts of diagnostics as SARIF's plain text messages, in which `[text](target)` is a link.
extension String {
  /// The text made visible, with its line ends kept, and without a link that its author could have put there.
  var plain: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(\.visible)
    return lines.joined(separator: "\n").withoutLinks
  }

  /// Returns a link with this text to one of the related places.
  func linked(to id: Int) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return "[\(text)](\(id))"
  }

  /// The text with a space between `]` and `(`, which end a link's text and begin its target.
  private var withoutLinks: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "(", text.unicodeScalars.last == "]" { text += " " }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
