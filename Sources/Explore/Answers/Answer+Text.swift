import Analysis
import IAM
public import Source

extension Answer {
  /// Returns the answer for people, ending with a newline. Strangers' bytes are made visible.
  public func text(_ style: Renderer.Style) -> String {
    var text = AnswerText(self, style)
    return text.render()
  }
}

/// The state of writing an answer for people.
private struct AnswerText {
  private let answer: Answer
  private var renderer: Renderer
  private var text = ""

  init(_ answer: Answer, _ style: Renderer.Style) {
    self.answer = answer
    renderer = Renderer(answer.sources, style: style)
  }

  mutating func render() -> String {
    if answer.isWho { addNames() } else { for result in answer.results { add(result) } }
    addTypesNeeded()
    if answer.lacksDocuments { add("`--managed-policies DIR` gives documents of managed policies and boundaries") }
    let names = answer.notSeen.prefix(8).joined(separator: ", ")
    add("not seen: \(names)" + (answer.notSeen.count > 8 ? ", and \(answer.notSeen.count - 8) more" : ""))
    return text
  }

  private mutating func add(_ line: String, indent: Int = 0) {
    text += String(repeating: " ", count: indent) + line.visible + "\n"
  }

  /// Adds, for each action once, what a request for it needs besides what was asked about.
  private mutating func addTypesNeeded() {
    var told: Set<String> = []
    for request in answer.results.flatMap(\.requests) where !request.typesNeeded.isEmpty {
      guard told.insert(request.action).inserted else { continue }
      let types = request.typesNeeded.joined(separator: ", ")
      add(
        "AWS lists further resource types for each request for \(request.action), which were not asked about: \(types)")
    }
  }

  private mutating func addNames() {
    if answer.results.isEmpty { return add("nobody") }
    for result in answer.results {
      add(result.verdict == .yes ? result.subject.name : "\(result.subject.name): depends")
      addRequests(of: result)
    }
  }

  /// Adds why each request is decided as it is; of one alone, the question says which it is.
  private mutating func addRequests(of result: SubjectAnswer) {
    for request in result.requests {
      if result.requests.count > 1 { add("\(request.action) on \(request.resource): \(request.word)", indent: 2) }
      addReason(of: request, result.subject, indent: result.requests.count > 1 ? 4 : 2)
    }
  }

  private mutating func add(_ result: SubjectAnswer) {
    add(result.isMixed ? "depends: some of it is allowed, and some is not" : result.verdict.rawValue)
    addRequests(of: result)
    for edit in result.edits { add(edit) }
  }

  private mutating func add(_ edit: SuggestedEdit) {
    add("to allow it, add: \(edit.line)", indent: 2)
    let others = edit.grants.count
    let names = edit.grants.prefix(4).joined(separator: ", ") + (others > 4 ? ", …" : "")
    let further = edit.reachesFurther ? "the same on other resources" : ""
    let more = others == 0 ? "" : "\(others) more: \(names)"
    let all = [further, more].filter { !$0.isEmpty }.joined(separator: ", and ")
    add(all.isEmpty ? "which grants nothing else" : "which also grants \(all)", indent: 4)
  }
}

extension AnswerText {
  private mutating func addReason(of request: RequestAnswer, _ subject: Subject, indent: Int) {
    switch request.reason {
    case .statement(let statement): add(statement, indent)
    case .nothing(let misses):
      add("no statement allows it", indent: indent)
      for miss in misses { add(miss, indent) }
    case .boundary(let arn):
      let place = subject.boundary.policy?.statements.first.map { ": " + self.place($0.span) } ?? ""
      add("the permissions boundary \(arn) does not allow it\(place)", indent: indent)
    case .depends(let dependence): add(dependence, indent)
    case .trusted(let role): add("the trust policy of \(role) names it itself", indent: indent)
    case .untrusted(let role): add("the trust policy of \(role) does not let it", indent: indent)
    case .foreign(let account):
      add("it is of account \(account), and what IAM has is open to its own account alone", indent: indent)
    case .free: add("AWS asks no permission for it", indent: indent)
    }
    for key in request.missingKeys { add(request.words(missing: key, of: subject), indent: indent) }
    for point in request.points.names { add("AWS leaves this point open: \(point)", indent: indent) }
  }

  private mutating func add(_ statement: StatementReference, _ indent: Int) {
    add(
      "\(statement.effect == .allow ? "allowed" : "denied") by \(statement.words)\(places(statement))", indent: indent)
    if answer.isWhy { addExcerpts(statement, statement.effect == .allow ? "allows it" : "denies it") }
  }

  /// Returns where a statement comes from, for answers that do not show it: `: team.persona:9, pack:sagemaker:120`.
  private mutating func places(_ statement: StatementReference) -> String {
    if answer.isWhy || statement.places.isEmpty { return "" }
    let places = statement.places + (statement.letPlace.map { [$0] } ?? [])
    return ": " + places.map(place).joined(separator: ", ")
  }

  private func place(_ span: Span) -> String {
    let file = answer.sources.file(at: span.start)
    return "\(file.name):\(file.line(of: span.start))"
  }

  private mutating func addExcerpts(_ statement: StatementReference, _ words: String) {
    let labels = statement.places.enumerated().map { index, span in
      let isStatement = index == statement.places.count - 1
      return Label(span.firstLine(in: answer.sources), isStatement ? words : "grants \(statement.capability ?? "")")
    }
    let named = statement.letPlace.map { [Label($0, "is the action, which the statement names by a `let`")] } ?? []
    text += renderer.render(labels + named)
  }

  private mutating func add(_ miss: NearMiss, _ indent: Int) {
    add("nearest: \(miss.statement.words)\(places(miss.statement))", indent: indent)
    for failure in miss.failures { add(failure.words, indent: indent + 2) }
    for variable in miss.variables { add(variable.wordsAsVariable, indent: indent + 2) }
    if answer.isWhy { addExcerpts(miss.statement, "comes nearest") }
  }

  private mutating func add(_ dependence: Dependence, _ indent: Int) {
    if !dependence.keys.isEmpty { add("on \(dependence.keys.joined(separator: ", "))", indent: indent) }
    if let allowing = dependence.allowing { add("yes, for example, \(allowing.words)", indent: indent) }
    if let denying = dependence.denying { add("no, for example, \(denying.words)", indent: indent) }
    for policy in dependence.unknownPolicies { add("on \(policy.words)", indent: indent) }
    for statement in dependence.statements.prefix(3) {
      add("asked by \(statement.words)\(places(statement))", indent: indent)
      if answer.isWhy { addExcerpts(statement, "\(statement.effect == .allow ? "allows" : "denies") it on conditions") }
    }
  }
}

extension Span {
  /// The part of this on its first line, which is all that is shown of a long statement.
  fileprivate func firstLine(in sources: SourceMap) -> Span {
    let bytes = sources.file(at: start).bytes(of: self)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    return Span(start: start, end: start + UInt32(end - bytes.startIndex))
  }
}
