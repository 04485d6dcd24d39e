import Explore
import Testing

@Suite struct `What others have to allow` {
  private let team = """
    account 111122223333; region eu-west-1;
    persona A < trust account account; allow sqs:SendMessage, sts:AssumeRole on *; deny sts:GetCallerIdentity on *; >
    persona B < trust account account; allow sqs:DeleteMessage on "arn:aws:sqs:eu-west-1:444455556666:q"; >
    """

  private func unseen(_ question: String) -> [UnseenPolicy]? {
    guard let request = world(team)?.request(question), case .depends(let dependence) = request.reason else {
      return nil
    }
    return dependence.unknownPolicies
  }

  @Test func `a resource of another account has a policy that decides as well`() {
    let other = #"A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:444455556666:q""#
    #expect(unseen(other) == [.ofResource(account: "444455556666")])
    #expect(world(team)?.verdict(#"A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:q""#) == .yes)
    // What the identity's own policies do not allow, no other can make up for across accounts.
    #expect(world(team)?.verdict(#"A can sqs:DeleteMessage on "arn:aws:sqs:eu-west-1:444455556666:q""#) == .no)
  }

  @Test func `a role is assumed by those whom its trust policy names`() {
    let role = "arn:aws:iam::111122223333:role/R"
    #expect(unseen(#"A can sts:AssumeRole on "\#(role)""#) == [.trust(role: role)])
  }

  @Test func `the question may say whose a resource is`() {
    let question = #"A can s3:GetObject on "arn:aws:s3:::b/x" with aws:ResourceAccount = "444455556666""#
    #expect(unseen(question) == nil)
    let allowed = team.replacing("allow sqs:SendMessage, ", with: "allow s3:GetObject, ")
    let request = world(allowed)?.request(question)
    guard case .depends(let dependence) = request?.reason else {
      Issue.record("the bucket is in another account")
      return
    }
    #expect(dependence.unknownPolicies == [.ofResource(account: "444455556666")])
  }

  @Test func `what IAM has is open to its own account alone`() {
    let source = #"persona A < trust account "111122223333"; allow iam:GetRole on *; >"#
    let world = world("account 111122223333; " + source)
    #expect(world?.verdict(#"A can iam:GetRole on "arn:aws:iam::444455556666:role/R""#) == .no)
    #expect(world?.verdict(#"A can iam:GetRole on "arn:aws:iam::111122223333:role/R""#) == .yes)
  }

  @Test func `who it is, everybody may ask`() {
    #expect(world(team)?.verdict("A can sts:GetCallerIdentity") == .yes)
    #expect(world(team)?.verdict("B can sts:GetCallerIdentity") == .yes)
  }

  @Test func `what others have to allow keeps no change from being proposed`() {
    let question = #"why B can sqs:SendMessage on "arn:aws:sqs:eu-west-1:444455556666:q""#
    let edits = world(team)?.answer(Array(question.utf8)).answer?.results.first?.edits
    #expect(edits?.first?.line == #"allow sqs:SendMessage on "arn:aws:sqs:eu-west-1:444455556666:q";"#)
  }

  @Test func `the bare answer leaves them out`() {
    let bare = world(team, unknown: .isIgnored)
    #expect(bare?.verdict(#"A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:444455556666:q""#) == .yes)
  }
}

@Suite struct `Who may assume a role` {
  private let source = """
    account 111122223333; region eu-west-1;
    persona ByAccount < trust account account; >
    persona ByName < trust role "arn:aws:iam::111122223333:role/Gamma"; >
    persona ByNameIf < trust role "arn:aws:iam::111122223333:role/Gamma" when aws:SourceIp in "10.0.0.0/8"; >
    persona Elsewhere < trust account "444455556666"; >
    persona WithMFA < trust account account when aws:MultiFactorAuthPresent is true; >
    persona Gamma < trust account account; allow s3:GetObject on "arn:aws:s3:::a/*"; >
    persona Delta < trust account account; allow sts:AssumeRole on *; >
    persona Held < trust account account; allow sts:AssumeRole on *; deny sts:AssumeRole on *; >
    """

  private func verdict(_ name: String, _ role: String) -> Verdict? {
    world(source)?.verdict(#"\#(name) can sts:AssumeRole on "arn:aws:iam::111122223333:role/\#(role)""#)
  }

  @Test(arguments: [
    ("Delta", "ByAccount", Verdict.yes), ("Gamma", "ByAccount", .no), ("Gamma", "ByName", .yes),
    ("Delta", "ByName", .no),
    ("Gamma", "ByNameIf", .depends), ("Delta", "ByNameIf", .no), ("Delta", "Elsewhere", .no),
    ("Gamma", "Elsewhere", .no),
    ("Held", "ByAccount", .no), ("Delta", "Unknown", .depends), ("Gamma", "Unknown", .depends),
  ])
  func `say both policies`(name: String, role: String, expected: Verdict) {
    #expect(verdict(name, role) == expected)
  }

  @Test(arguments: [
    ("Delta", "", Verdict.depends), ("Delta", " with aws:MultiFactorAuthPresent = true", .yes),
    ("Delta", " with aws:MultiFactorAuthPresent = false", .no),
    ("Gamma", " with aws:MultiFactorAuthPresent = true", .no),
  ])
  func `conditions of the trust policy are held against the context`(name: String, context: String, expected: Verdict) {
    let question = #"\#(name) can sts:AssumeRole on "arn:aws:iam::111122223333:role/WithMFA"\#(context)"#
    #expect(world(source)?.verdict(question) == expected)
  }

  /// Roles in the form of `aws iam get-role`: each trusts a principal, perhaps with a deny of another.
  private func roles(_ trusts: [(name: String, statements: String)]) -> String {
    let roles = trusts.map { name, statements in
      #"{"Path": "/", "RoleName": "\#(name)", "Arn": "arn:aws:iam::111122223333:role/\#(name)", "#
        + #""AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [\#(statements)]}}"#
    }
    return "[" + roles.joined(separator: ", ") + "]"
  }

  private func statement(_ effect: String, _ principal: String, action: String = "sts:AssumeRole") -> String {
    #"{"Effect": "\#(effect)", "Principal": {"AWS": "\#(principal)"}, "Action": "\#(action)"}"#
  }

  @Test func `everybody, one session, a deny and another action`() {
    let gamma = "arn:aws:iam::111122223333:role/Gamma"
    let file = roles([
      ("Open", statement("Allow", "*")),
      ("Session", statement("Allow", "arn:aws:sts::111122223333:assumed-role/Gamma/bob")),
      ("Denied", statement("Allow", "*") + ", " + statement("Deny", gamma)),
      ("TagsOnly", statement("Allow", gamma, action: "sts:TagSession")),
      (
        "NotBob",
        statement("Allow", gamma) + ", " + statement("Deny", "arn:aws:sts::111122223333:assumed-role/Gamma/bob")
      ),
    ])
    let world = world(source, ["roles.json": file])
    for (name, role, expected) in [
      ("Gamma", "Open", Verdict.yes), ("Gamma", "Session", .depends), ("Delta", "Session", .no),
      ("Gamma", "Denied", .no),
      ("Delta", "Denied", .yes), ("Gamma", "TagsOnly", .no), ("Gamma", "NotBob", .depends),
    ] {
      let question = #"\#(name) can sts:AssumeRole on "arn:aws:iam::111122223333:role/\#(role)""#
      #expect(world?.verdict(question) == expected, "\(name) \(role)")
    }
  }

  @Test func `a boundary limits who is named, too`() {
    let boundary = #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}"#
    let text = source.replacing("persona Gamma < ", with: #"persona Gamma < boundary "OnlyS3"; "#)
    let world = world(text, documents: ["OnlyS3": boundary])
    #expect(world?.verdict(#"Gamma can sts:AssumeRole on "arn:aws:iam::111122223333:role/ByName""#) == .no)
  }
}
