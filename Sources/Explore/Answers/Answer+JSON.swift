import Analysis
import IAM
public import JSON
import Source

extension Answer {
  /// Writes the answer for programs, as one object.
  ///
  /// - Parameter conclusions: what follows from the words of a refusal, if the answer is to one.
  public func write(to writer: inout Writer, concluding conclusions: [String] = []) {
    var writing = AnswerWriting(answer: self, renderer: Renderer(sources, style: .plain), writer: writer)
    writing.write(conclusions)
    writer = writing.writer
  }
}

/// The state of writing an answer for programs.
private struct AnswerWriting {
  let answer: Answer
  var renderer: Renderer
  var writer: Writer

  mutating func write(_ conclusions: [String]) {
    writer.beginObject()
    writer.key("format_version")
    writer.number(1)
    text("question", answer.question)
    text("answer", answer.verdict.rawValue)
    if !conclusions.isEmpty { list("conclusions", conclusions) { $0.writer.string($1) } }
    list("results", answer.results) { $0.write($1) }
    list("not_seen", answer.notSeen) { $0.writer.string($1) }
    writer.endObject()
  }

  /// Writes a member that is there where it is true.
  private mutating func flag(_ key: String) {
    writer.key(key)
    writer.bool(true)
  }

  private mutating func text(_ key: String, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.string(value)
  }

  private mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout AnswerWriting, Element) -> Void
  ) {
    writer.key(key)
    writer.beginArray()
    for element in elements { write(&self, element) }
    writer.endArray()
  }

  private mutating func write(_ result: SubjectAnswer) {
    writer.beginObject()
    text("subject", result.subject.name)
    text("answer", result.verdict.rawValue)
    list("requests", result.requests) { $0.write($1) }
    if !result.edits.isEmpty { list("edits", result.edits) { $0.write($1) } }
    writer.endObject()
  }

  private mutating func write(_ edit: SuggestedEdit) {
    writer.beginObject()
    text("add", edit.line)
    list("grants", edit.grants) { $0.writer.string($1) }
    writer.key("reaches_further")
    writer.bool(edit.reachesFurther)
    writer.key("edit")
    write(edit.edit)
    writer.endObject()
  }

  /// Writes a change of a source in the form that diagnostics have.
  private mutating func write(_ edit: Edit) {
    let file = answer.sources.file(at: edit.span.start)
    writer.beginObject()
    text("file", file.name)
    writer.key("range")
    writer.beginObject()
    write("start", edit.span.start, in: file)
    write("end", edit.span.end, in: file)
    writer.endObject()
    text("replacement", edit.replacement)
    writer.endObject()
  }

  private mutating func write(_ name: String, _ position: UInt32, in file: SourceFile) {
    let location = renderer.location(of: position)
    writer.key(name)
    writer.beginObject()
    for (key, number) in [
      ("line", location.line), ("column", location.column), ("offset", Int(position - file.start)),
    ] {
      writer.key(key)
      writer.number(number)
    }
    writer.endObject()
  }
}

extension AnswerWriting {
  private mutating func write(_ request: RequestAnswer) {
    writer.beginObject()
    text("action", request.action)
    text("resource", request.resource)
    text("allowed", request.verdict.rawValue)
    switch request.reason {
    case .statement(let statement):
      writer.key("statement")
      write(statement)
    case .nothing(let misses): list("nearest", misses) { $0.write($1) }
    case .boundary(let arn): text("boundary", arn)
    case .depends(let dependence):
      writer.key("depends_on")
      write(dependence)
    case .trusted(let role): text("trusted_by", role)
    case .untrusted(let role): text("untrusted_by", role)
    case .foreign(let account): text("foreign_account", account)
    case .free: flag("needs_no_permission")
    }
    if !request.missingKeys.isEmpty { list("absent_keys", request.missingKeys) { $0.writer.string($1) } }
    if !request.typesNeeded.isEmpty { list("needs_also", request.typesNeeded) { $0.writer.string($1) } }
    if !request.points.isEmpty { list("undocumented", request.points.names) { $0.writer.string($1) } }
    writer.endObject()
  }

  private mutating func write(_ statement: StatementReference) {
    writer.beginObject()
    text("effect", statement.effect.rawValue)
    text("policy", statement.policy)
    if statement.isBoundary { flag("is_boundary") }
    writer.key("index")
    writer.number(statement.index)
    text("sid", statement.sid)
    text("capability", statement.capability)
    text("group", statement.group)
    list("places", statement.places) { $0.write($1) }
    if let place = statement.letPlace {
      writer.key("let")
      write(place)
    }
    writer.endObject()
  }

  private mutating func write(_ place: Span) {
    let location = renderer.location(of: place.start)
    writer.beginObject()
    text("file", location.file)
    writer.key("line")
    writer.number(location.line)
    writer.key("column")
    writer.number(location.column)
    writer.endObject()
  }

  private mutating func write(_ miss: NearMiss) {
    writer.beginObject()
    writer.key("statement")
    write(miss.statement)
    list("failures", miss.failures) { $0.write($1) }
    if !miss.variables.isEmpty { write(miss.variables, as: "variables") }
    writer.endObject()
  }

  private mutating func write(_ failure: NearMiss.Failure) {
    writer.beginObject()
    switch failure {
    case .action: text("part", "action")
    case .resource(let patterns):
      text("part", "resource")
      list("resources", patterns) { $0.writer.string($1) }
    case .resourceExcept(let patterns):
      text("part", "resource")
      list("all_but", patterns) { $0.writer.string($1) }
    case .condition(let condition):
      text("part", "condition")
      text("operator", condition.operator.name)
      text("key", condition.key)
      list("values", condition.values) { $0.writer.string($1) }
    }
    writer.endObject()
  }

  private mutating func write(_ dependence: Dependence) {
    writer.beginObject()
    list("keys", dependence.keys) { $0.writer.string($1) }
    if let allowing = dependence.allowing { write(allowing, as: "allowed_with") }
    if let denying = dependence.denying { write(denying, as: "denied_with") }
    list("statements", dependence.statements) { $0.write($1) }
    list("unknown_policies", dependence.unknownPolicies) { $0.writer.string($1.name) }
    writer.endObject()
  }

  /// Writes keys of a context; one that is absent has no values.
  private mutating func write(_ pairs: [KeyValue], as key: String) {
    writer.key(key)
    writer.beginObject()
    for pair in pairs { list(pair.key, pair.values) { $0.writer.string($1) } }
    writer.endObject()
  }
}
