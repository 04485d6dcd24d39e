public import Compiler
public import IAM
public import Source

/// Something that a session says in answer to an input.
public enum Output: Sendable {
  /// Lines for people, which hold strangers' bytes.
  case lines([String])
  /// What is wrong, and the texts that it speaks of.
  case diagnostics([Diagnostic], SourceMap)
  /// The answer to a question.
  case answer(Answer)
  /// A page about a persona or declaration of the world, by its name.
  case show(String)
  /// A list of declarations.
  case list(Entry.Category)
  /// An answer from the catalogue to these words, as `smpc facts` takes them.
  case facts([String])
  /// What has become of personas.
  case changes([PersonaChange])
  /// The commands, or one of them.
  case help([SessionCommand])
  /// What `:help` explains besides commands.
  case topic(HelpTopic)
  /// The inputs up to now.
  case history
  /// The actions that somebody's policies allow.
  case actions(AllowedActions)
  /// Answers come as JSON from now on, or no longer.
  case form(isJSON: Bool)
  /// The end.
  case quit
}

/// What has become of a persona between two worlds.
public struct PersonaChange: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// What kind of change it is.
  public let kind: Kind
  /// The statements that it has now and did not have.
  public let added: [StatementBody]
  /// Those that it had and has no more.
  public let removed: [StatementBody]

  /// What has become of the persona itself.
  public enum Kind: String, Hashable, Sendable {
    case added, removed, changed
  }
}
