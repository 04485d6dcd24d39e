import Analysis
import IAM
import JSON
import Source

/// Answers `bytes` as lines of requests, by the policies that each brings along and by fixed ones: with a line of JSON for
/// each, or with what is wrong in which line.
func examine(_ bytes: [UInt8]) {
  for evaluator in [nil, fixed()] {
    let answers = answers(to: bytes, by: evaluator)
    precondition(answers == Fuzz.answers(to: bytes, by: evaluator), "two runs answer differently")
  }
}

/// Policies with what an evaluator can meet; not kept, since the sanitizer takes what is only in tagged pointers for leaked.
private func fixed() -> Evaluator {
  Evaluator(readPolicyFile(SourceFile(name: "fixed.json", bytes: Array(fixedText.utf8))).policies.map(\.policy))
}

private let fixedText = #"""
  {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*",
  "Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Effect":"Allow","Action":"s3:Get*",
  "Resource":"arn:aws:s3:::b/${aws:PrincipalTag/team}/*","Condition":{"ForAllValues:StringLike":{"aws:TagKeys":"a*"},
  "IpAddressIfExists":{"aws:SourceIp":"10.0.0.0/8"},"DateLessThan":{"aws:CurrentTime":"2030-01-01T00:00:00Z"}}}]}
  """#

private func answers(to bytes: [UInt8], by evaluator: Evaluator?) -> [String] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map { index, line in
    answer(SourceFile(name: "fuzz.jsonl", bytes: Array(line), firstLine: index + 1), by: evaluator)
  }
}

private func answer(_ file: SourceFile, by evaluator: Evaluator?) -> String {
  switch LineAnswer(file, by: evaluator) {
  case .nothing: return ""
  case .decision(let decision, let id):
    var writer = Writer(.minified)
    writer.writeAnswer(decision, id: id, line: file.firstLine)
    let isLine = writer.bytes.firstIndex(of: 0x0A) == writer.bytes.count - 1
    precondition(isLine, "an answer is not one line")
    let wanted = id.map { Array($0.spelling) } ?? Array("\(file.firstLine)".utf8)
    precondition(answered(writer.bytes, as: wanted), "an answer has another id")
    return json(writer.bytes)
  case .mistakes(let diagnostics):
    var sources = SourceMap()
    _ = sources.add(name: file.name, bytes: file.bytes, firstLine: file.firstLine)
    let text = shown(diagnostics, sources)
    precondition(text.contains("fuzz.jsonl:\(file.firstLine):"), "what is wrong is not placed")
    return text
  }
}

/// Whether an answer has an id, which may be written in other words.
private func answered(_ answer: [UInt8], as id: [UInt8]) -> Bool {
  let value = try? readPlacedValue(from: answer, sizeLimit: answer.count)
  let wanted = try? readPlacedValue(from: id, sizeLimit: id.count)
  guard let found = value?["id"], let wanted else { return false }
  return found.kind == wanted.kind && found.textBytes == wanted.textBytes
}
