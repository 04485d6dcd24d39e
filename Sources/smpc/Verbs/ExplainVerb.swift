import Compiler
import Source

/// `smpc explain [CODE]`
func runExplain(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.explain) }
  guard let word = arguments.operands.first else { return print(listOfCodes) }
  guard let code = Code(word) else { throw .unknownCode(word, among: Code.allCases) }
  guard let page = explanation(of: code) else { return ourBug("\(code) has no page") }
  return print(text(of: page))
}

private var listOfCodes: String {
  table(Code.allCases.map { ("\($0)", explanation(of: $0)?.title ?? "") }) + "\n"
}

private func text(of page: Explanation) -> String {
  var text = "\(page.code): \(page.title)\n\n\(page.text.wrapped(at: 80).withLineEnd)"
  if !page.failing.isEmpty { text += "\nThis is wrong:\n\n\(page.failing.indented)" }
  if !page.mended.isEmpty { text += "\nThis is right:\n\n\(page.mended.indented)" }
  return text
}

extension String {
  fileprivate var withLineEnd: String { hasSuffix("\n") ? self : self + "\n" }

  /// The text with lines of at most `width` characters, broken between words.
  fileprivate func wrapped(at width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").reduce(into: [""]) { lines, word in
        let last = lines[lines.count - 1]
        if last.isEmpty || last.count + word.count < width {
          lines[lines.count - 1] += (last.isEmpty ? "" : " ") + word
        } else {
          lines.append(String(word))
        }
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  fileprivate var indented: String {
    withLineEnd.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
