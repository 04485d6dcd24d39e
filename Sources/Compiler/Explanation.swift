public import Source

/// The page of a diagnostic's code: what it means, and how a program that has it is mended.
public struct Explanation: Hashable, Sendable {
  /// The code.
  public let code: Code
  /// A few words, as a heading.
  public let title: String
  /// What it means, why it is so, and what to do; paragraphs of Markdown.
  public let text: String
  /// Something that has it.
  public let failing: String
  /// The same, mended.
  public let mended: String
  /// What the examples are.
  public let form: Form

  /// What an example may be.
  public enum Form: Hashable, Sendable {
    /// A program.
    case source
    /// A policy or a role as JSON.
    case policy
    /// Commands of a shell, where the mistake is not in a text.
    case commands
  }

  init(_ code: Code, _ title: String, _ text: String, failing: String, mended: String, form: Form = .source) {
    self.code = code
    self.title = title
    self.text = text
    self.failing = failing
    self.mended = mended
    self.form = form
  }
}

/// Returns the page of `code`.
public func explanation(of code: Code) -> Explanation? {
  explanations.first { $0.code == code }
}

/// Returns the pages of all codes, in the order of the codes.
public var explanations: [Explanation] {
  [
    syntaxPages, policyPages, silencePages, namePages, itemPages, resourcePages, settingPages, conditionPages,
    valuePages, limitPages, quotaPages, trustPages, rolePages, inheritancePages, environmentPages, cataloguePages,
    actionPages, analysisPages, filePages, packPages, answerPages,
  ]
  .flatMap { $0 }
  .sorted { $0.code.rawValue < $1.code.rawValue }
}
