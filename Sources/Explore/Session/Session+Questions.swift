import IAM
import Parser
import Source

extension Session {
  /// Answers a question. What AWS says of a refused request asks why, and `why` alone why the last answer is so.
  mutating func ask(_ text: String) -> [Output] {
    if text.withoutSemicolon == "why" { return explainLast() }
    let response = world.answer(Array(text.utf8), alsoKnowing: Self.sourceName, &subjects)
    guard response.isUnreadable else { return outputs(of: response, help: nil) }
    if let denied = try? readAccessDenied(Array(text.utf8)) { return explain(denied) }
    return outputs(of: response, help: Misreading(text, in: world).help)
  }

  /// Answers the last question once more, with the reasons.
  mutating func explainLast() -> [Output] {
    guard let last = answered.last else { return [.diagnostics([.nothingAsked(.why)], SourceMap())] }
    if last.isWho { return [.diagnostics([.whyOfWho], SourceMap())] }
    return ask(last.isWhy ? last.question : "why " + last.question)
  }

  private mutating func explain(_ denied: AccessDenied) -> [Output] {
    let denial = world.answer(denied) { $0 }
    let asked = denial.question.map { [Output.lines(["asked: \($0)"] + denial.conclusions)] } ?? []
    return asked + outputs(of: denial.response, help: nil)
  }

  /// - Parameter help: what to write instead of what cannot be read.
  private mutating func outputs(of response: Response, help: String?) -> [Output] {
    var outputs: [Output] = []
    if !response.diagnostics.isEmpty {
      let diagnostics = response.diagnostics.map { help.map($0.helping) ?? $0 }
      outputs.append(.diagnostics(diagnostics, response.sources))
    }
    if let answer = response.answer {
      answered.append(answer)
      outputs.append(.answer(answer))
    }
    return outputs
  }
}

extension Session {
  /// Takes over a change that the last answer proposed, as a definition of its persona.
  ///
  /// - Parameter word: the number of the change, counted from 1; empty for the first.
  mutating func takeOver(_ word: String) -> [Output] {
    guard let last = answered.last else { return [.diagnostics([.nothingAsked(.edit)], SourceMap())] }
    let offered = last.results.first?.edits ?? []
    if offered.isEmpty { return [.diagnostics([.noEdits(of: last)], SourceMap())] }
    guard let number = word.isEmpty ? 1 : Int(word), offered.indices.contains(number - 1) else {
      return [.diagnostics([.noSuchEdit(word, offered.count)], SourceMap())]
    }
    // The files may be others than when it was asked, and places in them mean something else.
    let now = world.answer(Array(last.question.utf8), alsoKnowing: Self.sourceName, &subjects).answer
    let result = now?.results.first
    guard let result, let edit = result.edits.first(where: { $0.lines == offered[number - 1].lines }) else {
      return [.diagnostics([.outdatedEdit(isAllowed: result?.verdict == .yes)], SourceMap())]
    }
    let text = edit.declarationAfter(in: world.sources)
    let home = world.sources.file(at: edit.declaration.start).name
    if Self.isOwn(home) { return define(text) }
    // In its file the persona keeps what it has from there: names, trust, and its description.
    var next = definitions
    next.add(Definitions.Definition(subject: .persona(result.subject.name), text: text, home: home))
    return apply(next, "persona \(result.subject.name)")
  }
}

extension SuggestedEdit {
  /// Returns the declaration as it is with the change.
  fileprivate func declarationAfter(in sources: SourceMap) -> String {
    let file = sources.file(at: declaration.start)
    let before = Span(start: declaration.start, end: edit.span.start)
    let after = Span(start: edit.span.end, end: declaration.end)
    return file.text(of: before) + edit.replacement + file.text(of: after)
  }
}

extension Diagnostic {
  /// Returns the same diagnostic with other words on what to write.
  func helping(_ help: String) -> Diagnostic {
    Diagnostic(code, severity, message, at: place, label: label, related: related, help: help, edits: edits)
  }
}
