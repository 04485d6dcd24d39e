import Compiler
import Explore
import Source

/// Returns what `:help` says of commands: a page of one, and a list of several.
func helpText(of commands: [SessionCommand], for world: World) -> String {
  if commands.count == 1, let command = commands.first { return command.helpPage.text }
  let opening = """
    A declaration defines, a question asks, a name shows. Commands begin with a
    colon, and the beginning of one is enough. `:help COMMAND` says more of one,
    `:help questions` and `:help declarations` of the rest.

    """
  return opening + "\n" + table(commands.map { ($0.listedForm, $0.summary) }) + "\n\n" + examples(for: world)
}

/// Returns what can be asked of somebody who is there, or how to come to somebody.
private func examples(for world: World) -> String {
  let persona = world.compilation.entries(.personas).first?.name
  guard let name = persona ?? world.describedSubjects.first?.name.asTerm else { return "  :load team.persona\n" }
  return """
      \(name) can s3:GetObject on "arn:aws:s3:::data/x"
      why \(name) can s3:DeleteBucket on "arn:aws:s3:::data"
      who can s3:GetObject on "arn:aws:s3:::data/x"

    """
}

extension SessionCommand {
  /// The name and the words after it, which are left out where the list would become too wide.
  fileprivate var listedForm: String {
    let form = operands.isEmpty ? ":\(rawValue)" : ":\(rawValue) \(operands)"
    return form.count <= 25 ? form : ":\(rawValue) …"
  }
}

extension HelpPage {
  /// The page, its parts a line apart.
  var text: String {
    let forms = forms.map { "\($0.words)\n  \($0.meaning)\n" }.joined()
    let rows = words.isEmpty ? "" : table(words.map { ($0.words, $0.meaning) }) + "\n"
    let lines = examples.map { "  \($0)\n" }
    let parts = [forms, rows, notes.map { "  \($0)\n" }.joined(), "for example:\n" + lines.joined()]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
