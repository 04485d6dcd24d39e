import Compiler

extension Explanation {
  /// The page as a terminal of 80 columns shows it.
  var plainText: String {
    var text = "\(code): \(title)\n\n\(text.wrapped(at: 80).withLineEnd)"
    if !failing.isEmpty { text += "\nThis is wrong:\n\n\(failing.indented)" }
    if !mended.isEmpty { text += "\nThis is right:\n\n\(mended.indented)" }
    return text
  }
}

extension String {
  fileprivate var withLineEnd: String { hasSuffix("\n") ? self : self + "\n" }

  /// The text with lines of at most `width` characters, broken between words.
  func wrapped(at width: Int) -> String {
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
