import Compiler
import Source

/// `smpc explain [CODE]`
func runExplain(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.explain) }
  guard let word = arguments.operands.first else { return print(listOfCodes) }
  guard let code = Code(word) else { throw .unknownCode(word, among: Code.allCases) }
  guard let page = explanation(of: code) else { return ourBug("\(code) has no page") }
  return print(page.plainText)
}

private var listOfCodes: String {
  table(Code.allCases.map { ("\($0)", explanation(of: $0)?.title ?? "") }) + "\n"
}
