import IAM
import Lexer
import Parser
public import Source

extension Compilation {
  /// Returns where a `let` that a statement names has an action; nil where the statement itself has it, or where it is none
  /// of these sources'.
  public func letPlace(of action: String, in statement: Span) -> Span? {
    guard program.sources.files.contains(where: { $0.span.contains(statement) }) else { return nil }
    let module = program.module(of: statement)
    let file = program.modules[module].value.file
    let text = SourceFile(name: file.name, bytes: Array(file.bytes(of: statement)), start: statement.start)
    let names = tokenize(text).tokens.filter { $0.kind == .word }.map { text.text(of: $0.span) }
    let found = names.compactMap { program.let($0, in: module) }
    var checking = lowering.checking
    for id in found {
      for case .action(let pattern, let span) in checking.values(ofLet: id, at: statement)
      where Glob.coversIgnoringCase(pattern.utf8, action.utf8) {
        return span
      }
    }
    return nil
  }
}
