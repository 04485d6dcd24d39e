import Decompiler
import Testing

@Suite struct `Importing policies` {
  /// Returns a policy of one statement.
  private func policy(_ members: String, version: String = "2012-10-17") -> String {
    #"{"Version":"\#(version)","Statement":{"Effect":"Allow",\#(members)}}"#
  }

  /// Returns a role that is trusted so.
  private func role(_ trust: String, _ more: String = "") -> String {
    #"{"RoleName":"R","AssumeRolePolicyDocument":\#(policy(trust))\#(more)}"#
  }

  /// Returns the statement that a policy with these conditions becomes, on one line.
  private func statement(_ conditions: String) -> String {
    let result = imported(policy(#""Action":"s3:GetObject","Resource":"*","Condition":\#(conditions)"#))
    #expect(result.words == ["policy Test: equal"])
    let words = result.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.split(separator: "on * ").last.map { String($0.prefix { $0 != ";" }) } ?? ""
  }

  @Test func `a lone policy becomes a template, which says nothing of who has it`() {
    let result = imported(
      policy(#""Sid":"S","NotAction":["s3:*","iam:*"],"NotResource":"arn:aws:s3:::b/*""#), as: "my policy")
    #expect(
      result.source == """
        template my-policy <
          policy my-policy <
            allow except s3:*, iam:* on except "arn:aws:s3:::b/*" as S;
          >
        >

        """)
    #expect(result.words == ["policy my-policy: equal"])
  }

  @Test(arguments: [
    (#"{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}"#, #"when aws:PrincipalOrgID is "o-1""#),
    (#"{"StringEquals":{"aws:PrincipalOrgID":"o-*"}}"#, #"when aws:PrincipalOrgID StringEquals "o-*""#),
    (
      #"{"StringNotEqualsIgnoreCase":{"aws:PrincipalOrgID":["a","b"]}}"#,
      #"when aws:PrincipalOrgID is not "a", "b" ignoring case"#
    ),
    (#"{"Bool":{"aws:SecureTransport":false}}"#, "when aws:SecureTransport is false"),
    (#"{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}"#, "when aws:MultiFactorAuthPresent is true if present"),
    (#"{"Null":{"aws:PrincipalOrgID":"false"}}"#, "when aws:PrincipalOrgID present"),
    (#"{"Null":{"aws:PrincipalOrgID":true}}"#, "when aws:PrincipalOrgID absent"),
    (#"{"NumericLessThanEquals":{"aws:MultiFactorAuthAge":"60"}}"#, "when aws:MultiFactorAuthAge at most 60"),
    (
      #"{"DateGreaterThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}"#,
      #"when aws:CurrentTime after "2026-01-01T00:00:00Z""#
    ),
    (#"{"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#, #"when aws:SourceIp not in "10.0.0.0/8""#),
    (#"{"StringLike":{"aws:PrincipalArn":"arn:*"}}"#, #"when aws:PrincipalArn StringLike "arn:*""#),
    (#"{"ForAnyValue:StringLike":{"aws:TagKeys":"a*"}}"#, #"when any aws:TagKeys like "a*""#),
    (#"{"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}}"#, #"when every aws:TagKeys is "a", "b""#),
    (#"{"StringEquals":{"aws:ResourceTag/${aws:username}":"a"}}"#, #"when "aws:ResourceTag/${aws:username}" is "a""#),
    (
      #"{"ArnLike":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::b"}}"#,
      #"when kms:EncryptionContext:aws:s3:arn ArnLike "arn:aws:s3:::b""#
    ),
    (#"{"StringEquals":{"example:Unknown":"a"}}"#, #"when example:Unknown StringEquals "a""#),
    (
      #"{"StringEquals":{"aws:RequestTag/x":"\\(x) \"q\" \u0007 ${aws:username}"}}"#,
      #"when aws:RequestTag/x is "\\(x) \"q\" \u{7} ${aws:username}""#
    ),
  ])
  func `conditions have the relation of their operator`(json: String, clause: String) {
    #expect(statement(json) == clause)
  }

  @Test(arguments: [
    (
      #""Principal":{"AWS":["111122223333","arn:aws:iam::111122223333:user/x"]},"Action":"sts:AssumeRole""#,
      "left out: one statement trusts"
    ),
    (
      #""Principal":{"AWS":"*","Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole""#,
      "left out: a `trust` has principals of one kind"
    ),
    (#""Principal":{"CanonicalUser":"x"},"Action":"sts:AssumeRole""#, "left out: the language has no `CanonicalUser`"),
    (
      #""Principal":{"AWS":"AROAEXAMPLEEXAMPLE"},"Action":"sts:AssumeRole""#,
      "left out: `AROAEXAMPLEEXAMPLE` is no account"
    ),
    (#""Principal":{"AWS":"*"},"Action":"sts:AssumeRole""#, "left out: SMP0424"),
    (#""Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole""#, "statement 1 names accounts by their ARNs"),
    (#""Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":["sts:AssumeRole","sts:TagSession"]"#, "equal"),
    (
      #""Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/x"},"Action":"sts:AssumeRoleWithSAML""#,
      "equal"
    ),
    (#""Principal":{"Service":["lambda.amazonaws.com","ec2.amazonaws.com"]},"Action":"sts:AssumeRole""#, "equal"),
  ])
  func `what trust cannot say is told`(trust: String, verdict: String) {
    let words = imported(role(trust, #","ManagedPolicyArns":["arn:aws:iam::aws:policy/SecurityAudit"]"#)).words
    #expect(words.count == 1 && words[0].hasPrefix("role R, trust policy: \(verdict)"), "\(words)")
  }

  @Test func `a role is left out whole, so that it loses no deny`() {
    let document = policy(#""Action":"s3:GetObject","Resource":"arn:aws:s3:::${x}""#, version: "2008-10-17")
    let named = #"{"PolicyName":"p","PolicyDocument":\#(document)}"#
    let result = imported(
      role(
        #""Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole""#, #","Policies":[\#(named)]"#)
    )
    #expect(result.text == nil)
    #expect(result.words.map { $0.contains("left out: `${…}` is text") } == [true, true])
  }

  @Test func `a policy whose name the language has not gets another, and that is told`() {
    let document = policy(#""Action":"s3:GetObject","Resource":"*""#)
    let long = String(repeating: "n", count: 65)
    let policies = ["my.policy", "my@policy", "1st", long, "fine"].map {
      #"{"PolicyName":"\#($0)","PolicyDocument":\#(document)}"#
    }
    let trust = #""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#
    let result = imported(role(trust, #","Policies":[\#(policies.joined(separator: ","))]"#))
    let names = ["my-policy", "my-policy-2", "P1st", String(long.prefix(64)), "fine"]
    #expect(names.filter { !result.source.contains("  policy \($0) <") } == [], "\(result.source)")
    #expect(result.words.count { $0.contains(": its name would be `") } == 4)
    #expect(result.words.first == "role R, trust policy: equal" && result.words.last == "role R, policy fine: equal")
  }

  @Test func `a tag that AWS alone sets is left out, and not the role`() {
    let trust = #""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#
    let tags = #"[{"Key":"aws:cloudformation:stack-name","Value":"x"},{"Key":"team","Value":"y"}]"#
    let arns = #"["arn:aws:iam::aws:policy/SecurityAudit"]"#
    let result = imported(role(trust, #","ManagedPolicyArns":\#(arns),"Tags":\#(tags)"#))
    #expect(result.source.contains(#"tag "team" = "y";"#) && !result.source.contains("cloudformation"))
    #expect(
      result.words == [
        "role R, trust policy: its tag `aws:cloudformation:stack-name` is left out, for AWS alone sets such tags"
      ])
  }

  /// Returns a role of a name in an account.
  private func role(named name: String, in account: String, _ more: String = "") -> String {
    let trust = policy(#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#)
    let arns = #"["arn:aws:iam::aws:policy/SecurityAudit"]"#
    return #"{"RoleName":"\#(name)","Arn":"arn:aws:iam::\#(account):role/\#(name)","ManagedPolicyArns":\#(arns),"#
      + #""AssumeRolePolicyDocument":\#(trust)\#(more)}"#
  }

  @Test func `roles of one name are left out alone, with what to do`() {
    let roles = [("OrgAccess", "111111111111"), ("Other", "111111111111"), ("orgaccess", "222222222222")].map {
      role(named: $0.0, in: $0.1)
    }
    let result = imported("[\(roles.joined(separator: ","))]")
    #expect(result.source.contains("persona Other <") && !result.source.lowercased().contains("orgaccess"))
    let reason =
      "roles of the accounts `111111111111`, `222222222222` have this name, and a program holds one account: "
      + "import each by itself"
    #expect(
      result.words == [
        "role OrgAccess, trust policy: left out: \(reason)", "role Other, trust policy: equal",
        "role orgaccess, trust policy: left out: \(reason)",
      ])
    let twice = imported("[\(roles[0]),\(roles[0]),\(roles[1])]").words
    #expect(twice.count { $0.contains("2 roles have this name, and an account has one: import one") } == 2)
  }

  @Test func `what only clashes in the whole source is left out alone, too`() {
    let document = policy(#""Action":"s3:GetObject","Resource":"*""#)
    let roles = [("a", "a-b-c"), ("a-b", "a-b-c"), ("d", "d-e")].map { name, policy in
      let trust = self.policy(#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#)
      return #"{"RoleName":"\#(name)","AssumeRolePolicyDocument":\#(trust),"ManagedPolicies":[{"ManagedPolicyName":"#
        + #""\#(policy)","PolicyDocument":\#(document)}]}"#
    }
    let result = imported("[\(roles.joined(separator: ","))]")
    #expect(result.words.map { $0.contains("left out: SMP0431") } == [true, true, true, true, false, false])
    #expect(result.source.hasPrefix("persona d <"))
  }

  @Test func `a policy of 2008 is said in the version of 2012 unless that would change it`() {
    let plain = imported(policy(#""Action":"s3:GetObject","Resource":"*""#, version: "2008-10-17"))
    #expect(plain.words == ["policy Test: it is written in the version of 2012"])
    let variable = imported(
      policy(#""Action":"s3:GetObject","Resource":"arn:aws:s3:::${aws:username}""#, version: "2008-10-17"))
    #expect(variable.text == nil)
    #expect(variable.words.first?.hasPrefix("policy Test: left out: `${…}` is text") == true)
  }

  @Test func `the policy of a resource has no place in the language`() {
    let result = imported(policy(#""Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*""#))
    #expect(result.words == ["policy Test: left out: the language has no policies of resources"])
  }

  @Test func `names are made for the language, and no two are the same`() {
    let one = policy(#""Action":"s3:GetObject","Resource":"*""#)
    let result = imported("[\(one),\(one),\(one)]", as: "when")
    #expect(result.words == ["when-policy", "when-policy-2", "when-policy-3"].map { "policy \($0): equal" })
    #expect(imported(one, as: "7 é").words == ["policy P7--: equal"])
  }

  @Test func `a policy larger than a role's is compared, too`() {
    let actions = (0..<1_200).map { #""service:Action\#($0)""# }.joined(separator: ",")
    let words = imported(policy(#""Action":[\#(actions)],"Resource":"*""#)).words
    #expect(words == ["policy Test: equal (larger than the inline policies of a role may be)"])
  }

  @Test func `resources become items of their kinds, where every one of them is meant`() {
    func statement(_ action: String, _ resources: String...) -> String {
      let list = resources.map { "\"arn:aws:s3:::\($0)\"" }.joined(separator: ",")
      return #"{"Effect":"Allow","Action":"s3:\#(action)","Resource":[\#(list)]}"#
    }
    let statements = [
      statement("GetObject", "aaa/*", "bbb/*"), statement("ListBucket", "aaa", "bbb"),
      statement("PutObject", "bbb/x/*"),
      statement("DeleteObject", "bbb/*", "aaa/*"), statement("GetObjectTagging", "aaa/*", "bbb/*", "ccc/*"),
    ]
    let result = imported(#"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#)
    #expect(result.words == ["policy Test: equal"])
    #expect(
      result.source == #"""
        template Test <
          bucket "aaa", "bbb";
          policy Test <
            allow s3:GetObject on "\(bucket.arn)/*";
            allow s3:ListBucket on bucket;
            allow s3:PutObject on "arn:aws:s3:::bbb/x/*";
            allow s3:DeleteObject on "arn:aws:s3:::bbb/*", "arn:aws:s3:::aaa/*";
            allow s3:GetObjectTagging on "\(bucket.arn)/*", "arn:aws:s3:::ccc/*";
          >
        >

        """#)
  }

  @Test func `an action that is not listed stands in quotes`() {
    let result = imported(policy(#""Action":["s3:GetObjekt","s3:Gett*","s3:GetObject"],"Resource":"*""#))
    #expect(result.words == ["policy Test: equal"])
    #expect(result.source.contains(#"allow "s3:GetObjekt", "s3:Gett*", s3:GetObject on *;"#))
  }

  /// Returns a user with an inline policy `p` and more.
  private func user(_ name: String, _ more: String = "") -> String {
    let document = policy(#""Action":"s3:ListAllMyBuckets","Resource":"*""#)
    return #"{"UserName":"\#(name)","UserPolicyList":[{"PolicyName":"p","PolicyDocument":\#(document)}]\#(more)}"#
  }

  @Test func `users and groups are left out with all they have, and their own policies say whose they are`() {
    let arn = "arn:aws:iam::aws:policy/AdministratorAccess"
    let attached = #""AttachedManagedPolicies":[{"PolicyName":"AdministratorAccess","PolicyArn":"\#(arn)"}]"#
    let more =
      #","GroupList":["admins"],"Tags":[{"Key":"k","Value":"v"}],\#(attached),"PermissionsBoundary":"#
      + #"{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"arn:aws:iam::1:policy/B"}"#
    let result = imported(
      #"{"UserDetailList":[\#(user("bob", more)),\#(user("eve"))],"GroupDetailList":[{"GroupName":"admins",\#(attached)}]}"#
    )
    let reason = "left out: a persona is a role, and the language has no"
    #expect(
      result.words == [
        "user bob, policy p: equal (template bob-p)", "user eve, policy p: equal (template eve-p)",
        "user bob: \(reason) users", "user bob, boundary arn:aws:iam::1:policy/B: \(reason) users",
        "user bob, managed policy \(arn): \(reason) users", "user bob, groups admins: \(reason) users",
        "user bob, tags k: \(reason) users", "user eve: \(reason) users", "group admins: \(reason) groups",
        "group admins, managed policy \(arn): \(reason) groups",
      ])
    #expect(result.source.hasPrefix("template bob-p <\n  policy p <\n"))
  }

  @Test func `what a managed policy has beside its document is told`() {
    let document = policy(#""Action":"s3:ListAllMyBuckets","Resource":"*""#)
    func account(_ more: String) -> String {
      #"{"RoleDetailList":[],"Policies":[{"PolicyName":"B","PolicyVersionList":[{"IsDefaultVersion":true,"#
        + #""Document":\#(document)}],\#(more)}]}"#
    }
    #expect(imported(account(#""Path":"/","Tags":[]"#)).words == ["policy B: equal"])
    #expect(
      imported(account(#""Path":"/bnd/","Description":"d""#)).words == [
        "policy B: its path `/bnd/` and `Description` would be left out"
      ])
  }
}
