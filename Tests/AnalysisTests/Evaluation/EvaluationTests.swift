import Analysis
import IAM
import Source
import Testing

/// Returns the policy of some statements in JSON.
func policyOf(_ statements: String, version: String = "2012-10-17") -> Policy {
  let text = #"{"Version":"\#(version)","Statement":[\#(statements)]}"#
  let file = readPolicyFile(SourceFile(name: "policy.json", bytes: Array(text.utf8)), judging: .structure)
  #expect(file.diagnostics.filter(\.isError).isEmpty)
  return file.policies[0].policy
}

/// Returns a statement that allows all, on a condition.
private func onCondition(_ condition: String) -> String {
  #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{\#(condition)}}"#
}

/// Returns what becomes of a request with open keys beside those that are given.
private func outcome(_ statements: String, _ context: [(key: String, entry: RequestContext.Entry)] = [])
  -> Decision.Outcome
{
  let request = Request(
    action: "s3:GetObject", resource: "arn:aws:s3:::b/k", context: RequestContext(context, others: .open))
  return Evaluator([policyOf(statements)]).decide(request).outcome
}

@Suite struct `Values of a request` {
  /// Each is held against each value of the policy, and is the same for all of them.
  @Test(arguments: [
    ("IpAddress", "10.0.0.1/32", "10.1.0.1"), ("NumericEquals", "7", "-7.5"),
    ("DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"), ("BinaryEquals", "QUFB", "QUFC"),
  ])
  func `are read once`(operator: String, operand: String, value: String) {
    let count = 800
    let operands = Array(repeating: "\"\(operand)\"", count: count).joined(separator: ",")
    let policy = policyOf(onCondition(#""ForAnyValue:\#(`operator`)":{"a:b":[\#(operands)]}"#))
    let context = RequestContext([("a:b", .texts(Array(repeating: value, count: count)))], others: .absent)
    let request = Request(action: "s3:GetObject", resource: "arn:aws:s3:::b/k", context: context)
    let evaluator = Evaluator([policy])
    let duration = ContinuousClock().measure { #expect(evaluator.decide(request).outcome == .implicitDeny) }
    #expect(duration < .seconds(2))
  }
}

@Suite struct `Many values of a policy` {
  /// What compares each with each would take minutes.
  @Test(arguments: [("StringEquals", Decision.Outcome.allowed), ("StringNotEqualsIgnoreCase", .implicitDeny)])
  func `are found without comparing with each`(operator: String, wanted: Decision.Outcome) {
    let values = (0..<20_000).map { "v\($0)" }
    let operands = values.map { "\"\($0)\"" }.joined(separator: ",")
    let policy = policyOf(onCondition(#""ForAllValues:\#(`operator`)":{"a:b":[\#(operands)]}"#))
    let request = Request(
      action: "s3:GetObject", resource: "*", context: RequestContext([("a:b", .texts(values.reversed()))]))
    let evaluator = Evaluator([policy])
    let duration = ContinuousClock().measure { #expect(evaluator.decide(request).outcome == wanted) }
    #expect(duration < .seconds(5))
  }

  @Test func `are compared where one has a variable`() {
    let operands = (0..<40).map { "\"v\($0)\"" }.joined(separator: ",")
    let policy = policyOf(onCondition(#""StringEquals":{"a:b":[\#(operands),"${c:d}"]}"#))
    let context = RequestContext([("a:b", .texts(["x"])), ("c:d", .texts(["x"]))])
    let request = Request(action: "s3:GetObject", resource: "*", context: context)
    #expect(Evaluator([policy]).decide(request).outcome == .allowed)
  }
}

@Suite struct `Open keys` {
  @Test func `an allow on an open key depends`() {
    #expect(outcome(onCondition(#""StringEquals":{"a:b":"x"}"#)) == .depends)
    #expect(outcome(onCondition(#""StringEquals":{"a:b":"x"}"#), [("a:b", .texts(["x"]))]) == .allowed)
    #expect(outcome(onCondition(#""StringEquals":{"a:b":"x"}"#), [("a:b", .absent)]) == .implicitDeny)
  }

  @Test func `what is denied for certain hangs on nothing`() {
    let deny = #"{"Effect":"Deny","Action":"*","Resource":"*"}"#
    #expect(outcome(onCondition(#""Bool":{"a:b":"true"}"#) + "," + deny) == .explicitDeny)
  }

  @Test func `a deny on an open key leaves open what is allowed, and not what is not`() {
    let deny = onCondition(#""Bool":{"a:b":"true"}"#).replacing("Allow", with: "Deny")
    #expect(outcome(deny) == .implicitDeny)
    #expect(outcome(deny + #",{"Effect":"Allow","Action":"*","Resource":"*"}"#) == .depends)
  }

  @Test func `a condition that holds with and without the key hangs on nothing`() {
    #expect(outcome(onCondition(#""StringLikeIfExists":{"a:b":"*"}"#)) == .allowed)
    #expect(outcome(onCondition(#""StringLike":{"a:b":"*"}"#)) == .depends)
    #expect(outcome(onCondition(#""Null":{"a:b":"true"}"#)) == .depends)
  }

  @Test func `a variable of an open key may be anything that fits`() {
    let home = #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${aws:username}"}"#
    #expect(outcome(home) == .depends)
    #expect(outcome(home.replacing("b/$", with: "other/$")) == .implicitDeny)
    #expect(outcome(home, [("aws:username", .texts(["k"]))]) == .allowed)
  }

  @Test func `open keys come with values that make a difference`() {
    let policy = policyOf(onCondition(#""StringEquals":{"a:b":"x"},"Bool":{"a:c":"true"}"#))
    let request = Request(
      action: "s3:GetObject", resource: "*", context: RequestContext([("a:c", .texts(["true"]))], others: .open))
    let keys = Evaluator([policy]).openKeys(of: request)
    #expect(keys.map(\.name) == ["a:b"])
    #expect(
      keys[0].values == [
        .absent, .texts(["x"]), .texts(["something-else"]), .texts(["something-else", "something-more"]),
      ] && keys[0].isExhaustive)
  }

  private func openValues(_ condition: String, _ context: RequestContext) -> [[RequestContext.Entry]] {
    let request = Request(action: "s3:GetObject", resource: "*", context: context)
    return Evaluator([policyOf(onCondition(condition))]).openKeys(of: request).map(\.values)
  }

  @Test
  func `a Boolean key has two values, a key of one value never several, and what is always there is never absent`() {
    let values = openValues(
      #""Null":{"aws:MultiFactorAuthPresent":"false","aws:SourceVpc":"true","aws:SecureTransport":"true"}"#,
      RequestContext(others: .open))
    let boolean: [RequestContext.Entry] = [.texts(["true"]), .texts(["false"])]
    #expect(values == [[.absent] + boolean, [.absent, .texts(["something-else"])], boolean])
  }

  @Test func `values that are tried are of the key's type`() {
    let values = openValues(
      #""DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"},"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}"#,
      RequestContext(others: .open))
    #expect(values[0].last == .texts(["2001-02-03T04:05:06Z"]) && !values[0].contains(.absent))
    #expect(values[1] == [.absent, .texts(["10.0.0.0"]), .texts(["198.51.100.7"]), .texts(["203.0.113.9"])])
  }

  @Test func `a variable that the request has stands for its text, and without one for nothing`() {
    let condition = #""StringEquals":{"aws:ResourceTag/owner":"${aws:PrincipalTag/owner}"}"#
    let has = RequestContext([("aws:PrincipalTag/owner", .texts(["me"]))], others: .open)
    #expect(openValues(condition, has) == [[.absent, .texts(["me"]), .texts(["something-else"])]])
    let hasNot = RequestContext([("aws:PrincipalTag/owner", .absent)], others: .open)
    #expect(openValues(condition, hasNot) == [[.absent, .texts(["something-else"])]])
    let keys = openValues(condition, RequestContext(others: .open))
    #expect(keys.count == 2 && keys.allSatisfy { $0.contains(.texts(["anything"])) })
  }

  @Test func `many statements are decided like few`() {
    // The same statements once each by itself, once in a policy with so many that an index finds them.
    let actions = (0..<60).map { ["s3:Get\($0)", "s3:G*\($0)", "s*:Get\($0)"][$0 % 3] }
    let statements =
      actions.map { #"{"Effect":"Allow","Action":["\#($0)","sqs:*"],"Resource":"*"}"# }
      + [#"{"Effect":"Deny","NotAction":["s3:*","sqs:Send*"],"Resource":"*"}"#]
    let many = policyOf(statements.joined(separator: ","))
    for action in ["s3:Get1", "s3:get10", "S3:Get58", "s3:Put", "sqs:SendMessage", "sqs:Receive", "ec2:Get2"] {
      let request = Request(action: action, resource: "*")
      let one = statements.map { Evaluator([policyOf($0)]).decide(request).outcome }
      let expected: Decision.Outcome =
        one.contains(.explicitDeny) ? .explicitDeny : one.contains(.allowed) ? .allowed : .implicitDeny
      let decision = Evaluator([many]).decide(request)
      #expect(decision.outcome == expected)
      if expected == .allowed { #expect(decision.statement?.index == one.firstIndex(of: .allowed)) }
      #expect(Evaluator([many]).narrowed(to: request).decide(request) == decision)
    }
  }
}

@Suite struct `A permissions boundary` {
  private let own = policyOf(#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#)

  private func outcome(_ boundary: String, _ action: String = "s3:GetObject") -> Decision {
    Evaluator([own], boundary: policyOf(boundary)).decide(Request(action: action, resource: "*"))
  }

  @Test func `both have to allow`() {
    #expect(outcome(#"{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}"#).outcome == .allowed)
    #expect(outcome(#"{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}"#).outcome == .implicitDeny)
    #expect(outcome(#"{"Effect":"Allow","Action":"*","Resource":"*"}"#, "sqs:SendMessage").outcome == .implicitDeny)
  }

  @Test func `its deny is one, and stands in no policy`() {
    let decision = outcome(#"{"Effect":"Deny","Action":"*","Resource":"*"}"#)
    #expect(decision.outcome == .explicitDeny && decision.statement == nil)
  }
}

@Suite struct `Points that AWS leaves open` {
  private func decision(_ statement: String, _ request: Request, version: String = "2012-10-17") -> Decision {
    Evaluator([policyOf(statement, version: version)]).decide(request)
  }

  @Test(arguments: [
    (#""Action":"*","Resource":"*","Condition":{"StringEquals":{"a:b":"x"}}"#, "listUnderPlainOperator"),
    (#""Action":"*","Resource":"*","Condition":{"NumericNotEquals":{"a:c":"ten"}}"#, "malformedPolicyValue"),
    (#""Action":"*","Resource":"arn:aws:s3:*""#, "shortARN"),
    (#""Action":"*","NotResource":"arn:aws:s3:::${a:none}""#, "unresolvedInNotResource"),
    (#""Action":"s*:GetObject","Resource":"*""#, "wildcardInService"),
    (#""Action":"*","Resource":"*","Condition":{"DateLessThan":{"a:d":"2024"}}"#, "digitsAsDate"),
    (#""Action":"*","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"a:e":""}}"#, "emptyValue"),
    (#""Action":"*","Resource":"*","Condition":{"Bool":{"a:f":"${a:f}"}}"#, "variableInBool"),
  ])
  func `each is named where it decides`(members: String, point: String) {
    let context = RequestContext([
      ("a:b", .texts(["x", "y"])), ("a:c", .texts(["10"])), ("a:d", .texts(["2023-01-01"])), ("a:e", .texts([""])),
      ("a:f", .texts(["true"])),
    ])
    let request = Request(action: "s3:GetObject", resource: "arn:aws:s3:::b/k", context: context)
    let decision = decision(#"{"Effect":"Allow",\#(members)}"#, request)
    #expect(decision.points.names == [point])
  }

  @Test func `one that changes nothing is not named`() {
    let request = Request(
      action: "s3:GetObject", resource: "*", context: RequestContext([("a:b", .texts(["x", "y"]))]))
    let all = #"{"Effect":"Allow","Action":"*","Resource":"*"}"#
    let decision = decision(onCondition(#""StringEquals":{"a:b":"x"}"#) + "," + all, request)
    #expect(decision.outcome == .allowed && decision.points.isEmpty)
  }

  @Test func `in the old version there are no variables`() {
    let statement = #"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/${a:b}"}"#
    let request = Request(
      action: "s3:GetObject", resource: "arn:aws:s3:::b/x", context: RequestContext([("a:b", .texts(["x"]))]))
    #expect(decision(statement, request).outcome == .allowed)
    #expect(decision(statement, request, version: "2008-10-17").outcome == .implicitDeny)
  }
}
