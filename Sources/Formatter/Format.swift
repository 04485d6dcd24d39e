import Lexer
import Parser
public import Source

/// What became of a file that was to be formatted.
public struct Formatted: Hashable, Sendable {
  /// The new text, or why there is none.
  public let outcome: Outcome
  /// What the lexer and the parser found, in source order.
  public let diagnostics: [Diagnostic]

  /// The ways it can end.
  public enum Outcome: Hashable, Sendable {
    /// The file in the canonical layout, perhaps as it was.
    case text([UInt8])
    /// The file has errors of syntax, so that its layout is left alone.
    case mistaken
    /// The formatter itself is wrong: its text would not be the same program, for this reason.
    case unfaithful(String)
  }
}

/// Returns `file` in the canonical layout. Only white space between tokens and comments, and at the end of comments,
/// is changed.
///
/// - An item stands on a line of its own, two spaces further in for each `< >` around it.
/// - A block that its author wrote on one line stays there if it fits into 120 columns; an empty one is `< >`. Any other
///   has one item a line.
/// - A statement that its author wrote on one line stays there if it fits. Any other breaks before `when`, before each
///   `and`, and before the `as` after them; before `on`, `to`, `grants`, `extends`, `for` and an `as` without `when` it
///   breaks where the line would be too long. Continued lines stand two spaces further in, and `and` three.
/// - Lists are filled to 120 columns and break after commas.
/// - A comment at the end of a line stays there; one on its own line keeps its own line, before what it stood before.
/// - Of several blank lines between items one is kept, and none at the start or end of a block or file. A block of several
///   lines at the top level is set off by a blank line from what stands before and after it.
/// - One space stands between words, none before `;` and `,`. Lines end with one line feed and without white space.
///
/// The text is held against the file before it is returned: the same tokens and comments in the same places, no mistake,
/// and formatting it again changes nothing.
public func format(_ file: SourceFile) -> Formatted {
  let tokens = tokenize(file)
  let parsed = parse(tokens, of: file)
  guard !parsed.diagnostics.contains(where: \.isError) else {
    return Formatted(outcome: .mistaken, diagnostics: parsed.diagnostics)
  }
  let source = SpacedTokens(tokens, of: file)
  let text = laidOut(source)
  let outcome: Formatted.Outcome =
    if let difference = difference(of: text, from: source) { .unfaithful(difference) } else { .text(text) }
  return Formatted(outcome: outcome, diagnostics: parsed.diagnostics)
}

/// Returns the text of `source` in the canonical layout.
func laidOut(_ source: SpacedTokens) -> [UInt8] {
  var layout = Layout(source)
  layout.writeFile()
  return layout.output
}

/// Returns in which way `text` is not the same program as `source`, or not in the canonical layout; nil if it is both.
func difference(of text: [UInt8], from source: SpacedTokens) -> String? {
  let file = SourceFile(name: source.file.name, bytes: text)
  let tokens = tokenize(file)
  let copy = SpacedTokens(tokens, of: file)
  if !copy.hasTokens(of: source) { return "a token would change" }
  if !copy.hasComments(of: source) { return "a comment would change" }
  if parse(tokens, of: file).diagnostics.contains(where: \.isError) { return "it could no longer be read" }
  if laidOut(copy) != text { return "formatting it again would change it" }
  return nil
}
