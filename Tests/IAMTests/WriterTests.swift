import IAM
import JSON
import Source
import Testing

@Suite struct `JSON of IAM` {
  @Test func `elements stand in the order that AWS prints, and one is a plain string`() {
    let frame = StatementFrame(
      sid: "S", effect: .deny, principal: Principal(.service, ["a", "b"]), actions: .except(["s3:*"]),
      conditions: [
        ConditionBlock(
          ConditionOperator(.null), [ConditionEntry("k", ["true"]), ConditionEntry("l", ["true", "false"])]),
        ConditionBlock(ConditionOperator(.bool, ifExists: true), [ConditionEntry("m", ["\"é\n"])]),
      ])
    let body = StatementBody(frame, on: .except(["*", "x"]))
    let json =
      #"{"Sid":"S","Effect":"Deny","Principal":{"Service":["a","b"]},"NotAction":"s3:*","NotResource":["*","x"],"#
      + #""Condition":{"Null":{"k":"true","l":["true","false"]},"BoolIfExists":{"m":"\"é\n"}}}"#
    let policy = Policy([statement(body)])
    #expect(minified(policy) == #"{"Version":"2012-10-17","Statement":["# + json + "]}")
    #expect(policy.size == minified(policy).utf8.count)
  }

  @Test func `a principal of several kinds is one object, and everyone but some has its own name`() {
    let parts = [Principal.Part(.aws, ["1", "2"]), Principal.Part(.canonicalUser, ["c"])]
    for (isExcept, name) in [(false, "Principal"), (true, "NotPrincipal")] {
      let frame = StatementFrame(
        effect: .deny, principal: Principal(parts, isExcept: isExcept), actions: .only(["*"]))
      let policy = Policy([statement(StatementBody(frame))], version: .old)
      let json = #"{"Effect":"Deny","\#(name)":{"AWS":["1","2"],"CanonicalUser":"c"},"Action":"*"}"#
      #expect(minified(policy) == #"{"Version":"2008-10-17","Statement":["# + json + "]}")
      #expect(policy.size == minified(policy).utf8.count)
    }
  }

  @Test(arguments: [0, 1, 2, 3])
  func `a policy's size is that of its minified JSON`(count: Int) {
    let frame = StatementFrame(effect: .allow, actions: .only(["a:b", "c:\"d"]), number: 0)
    let body = StatementBody(frame, on: .only(["é\u{1}"]))
    let policy = Policy(Array(repeating: statement(body), count: count))
    #expect(policy.size == minified(policy).utf8.count)
  }

  @Test func `a statement whose frame recurs is written as if it did not`() {
    func policy(number: Int?) -> Policy {
      let condition = ConditionBlock(ConditionOperator(.bool), [ConditionEntry("k", ["true"])])
      let frame = StatementFrame(effect: .allow, actions: .only(["a:b"]), conditions: [condition], number: number)
      let bodies = [["*"], ["x", "y"]].map { StatementBody(frame, on: .only($0)) }
      return Policy((bodies + [StatementBody(frame)]).map(statement))
    }
    #expect(minified(policy(number: 0)) == minified(policy(number: nil)))
    #expect(policy(number: 0) == policy(number: nil))
  }

  @Test(arguments: [Writer.Layout.pretty, .minified])
  func `a policy that recurs is written as if it did not`(layout: Writer.Layout) {
    func written(number: Int?) -> String {
      let frame = StatementFrame(effect: .allow, actions: .only(["a:b"]), number: number)
      let policy = Policy([statement(StatementBody(frame, on: .only(["*"])))], number: number)
      var writer = Writer(layout)
      var cache = RenderedStatements()
      writer.beginArray()
      for _ in 0..<3 { writer.write(policy, &cache) }
      writer.endArray()
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(written(number: 0) == written(number: nil))
  }

  @Test func `a role leaves out what is empty`() {
    let bare = role(attachment: .inline, policies: [])
    #expect(
      minified(bare)
        == #"{"Path":"/","RoleName":"R","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[]}}"#)
  }

  @Test(arguments: [
    (Role.Attachment.inline, #""Policies":[{"PolicyName":"N""#),
    (.managed, #""ManagedPolicies":[{"ManagedPolicyName":"R-N""#),
  ])
  func `policies are called as they are attached`(attachment: Role.Attachment, json: String) {
    let policy = NamedPolicy("N", Policy([]), from: Span(start: 0, end: 0))
    #expect(minified(role(attachment: attachment, policies: [policy])).contains(json))
  }

  @Test func `a role's members stand in the order of CreateRole`() {
    let role = Role(
      path: "/p/", name: "R", description: "D", maxSessionDuration: 3600, trust: Policy([]), boundary: "B",
      managedPolicyARNs: ["M"], attachment: .inline, policies: [], tags: [PrincipalTag("k", "v")])
    let json =
      #"{"Path":"/p/","RoleName":"R","Description":"D","MaxSessionDuration":3600,"AssumeRolePolicyDocument":"#
      + #"{"Version":"2012-10-17","Statement":[]},"PermissionsBoundary":"B","ManagedPolicyArns":["M"],"#
      + #""Tags":[{"Key":"k","Value":"v"}]}"#
    #expect(minified(role) == json)
  }

  private func role(attachment: Role.Attachment, policies: [NamedPolicy]) -> Role {
    Role(
      path: "/", name: "R", description: nil, maxSessionDuration: nil, trust: Policy([]), boundary: nil,
      managedPolicyARNs: [], attachment: attachment, policies: policies, tags: [])
  }

  private func statement(_ body: StatementBody) -> Statement {
    let span = Span(start: 0, end: 0)
    return Statement(body, at: span)
  }

  private func minified(_ policy: Policy) -> String {
    var writer = Writer(.minified)
    var cache = RenderedStatements()
    writer.write(policy, &cache)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func minified(_ role: Role) -> String {
    var writer = Writer(.minified)
    var caches = RoleRenderings()
    writer.write(role, &caches)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
