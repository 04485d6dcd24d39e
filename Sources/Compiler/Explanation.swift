public import Source

/// The page of a diagnostic's code: what it means, and how a program that has it is mended.
public struct Explanation: Hashable, Sendable {
  /// The code.
  public let code: Code
  /// A few words, as a heading.
  public let title: String
  /// What it means, why it is so, and what to do; paragraphs of Markdown.
  public let text: String
  /// A program that has it, or for codes of the range 07 the commands that lead to it.
  public let failing: String
  /// The same, mended.
  public let mended: String

  init(_ code: Code, _ title: String, _ text: String, failing: String, mended: String) {
    self.code = code
    self.title = title
    self.text = text
    self.failing = failing
    self.mended = mended
  }
}

/// Returns the page of `code`.
public func explanation(of code: Code) -> Explanation? {
  explanations.first { $0.code == code }
}

/// Returns the pages of all codes, in the order of the codes.
public var explanations: [Explanation] {
  (syntaxPages + namePages + resourcePages + loweringPages + cataloguePages + filePages + packPages)
    .sorted { $0.code.rawValue < $1.code.rawValue }
}
