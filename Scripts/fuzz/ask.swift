import Compiler
import Explore
import IAM
import Source

/// Says the lines of `bytes` in a session of some files, as the REPL does, and asks each of them by itself, as `ask` does.
func examine(_ bytes: [UInt8]) {
  let lines = Array(bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(32))
  precondition(said(lines) == said(lines), "two runs say something else")
  for line in lines.prefix(4) { _ = response(to: Array(line)) }
}

private let opened = {
  var session = Session(Shelf())
  _ = session.open(["team.persona", "role.json"])
  precondition(!session.isStale, "the files do not check")
  return session
}()

/// Files that are there as they are, and nothing is written.
private struct Shelf: SessionFiles {
  func read(_ names: [String]) -> (inputs: WorldInputs, diagnostics: [Diagnostic]) {
    let files = [("team.persona", teamText), ("role.json", roleText)].filter { names.contains($0.0) }
    let inputs = files.map { Input(name: $0.0, bytes: Array($0.1.utf8)) }
    let programs = inputs.filter { $0.name.hasSuffix(".persona") }
    return (WorldInputs(programs: programs, policies: inputs.filter { $0.name.hasSuffix(".json") }), [])
  }

  func path(_ name: String) -> String { name }

  func stamps(of names: [String]) -> [String] { names }

  func write(_ text: String, to name: String, replacing earlier: String?) -> Diagnostic? { nil }
}

private func response(to question: [UInt8]) -> [String] {
  let response = opened.world.answer(question)
  let problems = response.diagnostics.isEmpty ? [] : [shown(response.diagnostics, response.sources)]
  precondition(response.answer != nil || !problems.isEmpty, "a question is neither answered nor refused")
  return problems + (response.answer.map { shown($0) } ?? [])
}

/// Says the inputs that lines make, and returns all that is said to them.
private func said(_ lines: [ArraySlice<UInt8>]) -> [String] {
  var session = opened
  var pending: [String] = []
  var texts: [String] = []
  for (index, line) in lines.enumerated() {
    let text = String(decoding: line, as: UTF8.self)
    texts += completed(text, after: pending, in: session)
    pending.append(text)
    let input = pending.joined(separator: "\n")
    guard TypedInput(input).isComplete || index == lines.count - 1 else { continue }
    pending = []
    texts += session.handle(input).flatMap { words(of: $0, in: session.world) }
  }
  return texts
}

/// Returns what the end of a line, and the half of it, can be completed to.
private func completed(_ line: String, after earlier: [String], in session: Session) -> [String] {
  [line, String(line.prefix(line.count / 2))].map { typed in
    let completion = session.completion(of: typed, after: earlier)
    switch completion {
    case .words(let start, _), .path(let start):
      precondition(start <= typed.utf8.count, "what is completed begins after the line")
    }
    return "\(completion)"
  }
}

private func words(of output: Output, in world: World) -> [String] {
  switch output {
  case .lines(let lines): lines.map { visible($0.visible) }
  case .diagnostics(let diagnostics, let sources): [shown(diagnostics, sources)]
  case .answer(let answer): shown(answer)
  case .show(let name): ["\(String(describing: world.compilation.description(of: name)))"]
  default: ["\(output)"]
  }
}

private let teamText = #"""
  account 111122223333; region eu-west-1;
  kind table "a Glue table" is glue:table;
  let secret = "arn:aws:s3:::data/secret/*";
  capability ReadTables "Read tables" as Tables < needs table; allow glue:GetTable on table; >
  persona Reader <
    trust account account;
    bucket "data";
    allow s3:GetObject on "\(bucket.arn)/*" as Read;
    deny s3:GetObject on secret;
  >
  persona Lister <
    trust account account; bucket "data"; table "d/t";
    capability ReadTables;
    allow s3:ListBucket on bucket when aws:SourceVpc is "vpc-1";
  >
  """#

private let roleText = #"""
  {"RoleName": "Worker", "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
  "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}, "Policies": [{"PolicyName": "p",
  "PolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*",
  "Condition": {"StringEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-west-2"]}}}]}}]}
  """#
