/// What `:help` says of one thing.
public struct HelpPage: Sendable {
  /// A word or several, and what they mean.
  public struct Entry: Sendable {
    /// What is typed, or stands for that.
    public let words: String
    /// What it means or does.
    public let meaning: String

    init(_ words: String, _ meaning: String) {
      self.words = words
      self.meaning = meaning
    }
  }

  /// What can be typed.
  public let forms: [Entry]
  /// What the words in it stand for.
  public let words: [Entry]
  /// What else there is to know, a sentence or two each; mostly none.
  public let notes: [String]
  /// Inputs that work one after the other where `examples/platform-team.persona` is loaded.
  public let examples: [String]
}
