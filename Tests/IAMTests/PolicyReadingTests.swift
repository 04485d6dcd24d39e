import IAM
import Source
import Testing

@Suite struct `Reading policies` {
  private let open = #""Action":"a:b","Resource":"*""#

  @Test(arguments: [
    (#""Action":"a:b","Resource":"*""#, PolicyKind.identity),
    (#""Principal":"*","Action":"a:b","Resource":"*""#, .resource),
    (#""Principal":"*","Action":"sts:AssumeRole""#, .trust),
    (#""Principal":{"Service":"a.b"},"Action":["sts:AssumeRole*","sts:TagSession"]"#, .trust),
    (#""Principal":"*","Action":"a:b""#, .resource),
  ])
  func `the content of a lone document says what it is attached to`(members: String, kind: PolicyKind) {
    let file = policies(in: policy(members))
    #expect(file.policies.map(\.kind) == [kind])
    #expect(file.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("", "SMP0117 {"), (#""Version":"2008-10-17","#, #"SMP0117 "2008-10-17""#),
    (#""Version":"2012-10-18","#, #"SMP0116 "2012-10-18""#), (#""Version":2012,"#, "SMP0116 2012"),
    (#""Version":"2012-10-17","Id":"x","#, #"SMP0116 "Id""#),
    (#""Version":"2012-10-17","Statment":1,"#, #"SMP0116 "Statment""#),
  ])
  func `a document has a version and a statement, and no more`(version: String, mistake: String) {
    #expect(mistakes(in: policy(open, version: version)) == [mistake])
  }

  @Test func `a document needs statements`() {
    #expect(mistakes(in: #"{"Version":"2012-10-17"}"#) == ["SMP0115 {"])
    #expect(mistakes(in: #"{"Version":"2012-10-17","Statement":[]}"#) == ["SMP0116 []"])
    #expect(mistakes(in: #"{"Version":"2012-10-17","Statements":[]}"#) == [#"SMP0116 "Statements""#])
  }

  @Test func `an id stands once in a document`() {
    let statement = #"{"Sid":"A","Effect":"Allow","Action":"a:b","Resource":"*"}"#
    #expect(mistakes(in: #"{"Version":"2012-10-17","Statement":[\#(statement),\#(statement)]}"#) == [#"SMP0216 "A""#])
  }

  @Test(arguments: [
    (#"{"AWS":"x"}"#, #"SMP0427 "x""#),
    (#"{"AWS":"arn:aws:iam::111122223333:role/*"}"#, #"SMP0427 "arn:aws:iam::111122223333:role/*""#),
    (#"{"Service":"lambda"}"#, #"SMP0427 "lambda""#), (#"{"Federated":"x"}"#, #"SMP0427 "x""#),
    (#"{"aws":"*"}"#, #"SMP0116 "aws""#), (#""x""#, #"SMP0116 "x""#), ("[]", "SMP0116 ["), ("{}", "SMP0116 {}"),
    (#"{"AWS":[]}"#, "SMP0116 []"), (#"{"AWS":{}}"#, "SMP0116 {"),
  ])
  func `a principal has a kind and a form`(principal: String, mistake: String) {
    #expect(mistakes(in: policy(#""Principal":\#(principal),"Action":"sts:AssumeRole""#)) == [mistake])
  }

  @Test(arguments: [
    (#""arn:aws:iam::111122223333:root""#, ""), (#""arn:aws-cn:iam::111122223333:role/a/b""#, ""),
    (#""arn:aws:iam::111122223333:user/a""#, ""), (#""arn:aws:sts::111122223333:assumed-role/a/b""#, ""),
    (#""arn:aws:sts::111122223333:federated-user/a""#, ""), (#""ACCAEXAMPLEEXAMPLE""#, ""),
    (#""arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1""#, ""),
    (#""AROAEXAMPLEEXAMPLE""#, "SMP0427"), (#""AIDAEXAMPLEEXAMPLE""#, "SMP0427"), (#""12345""#, "SMP0427"),
    (#""arn:aws:iam::12345678901:root""#, "SMP0427"), (#""arn:aws:iam::111122223333:group/g""#, "SMP0427"),
    (#""arn:aws:iam::111122223333:policy/x""#, "SMP0427"), (#""arn:aws:iam:us-east-1:111122223333:root""#, "SMP0427"),
    (#""arn:aws:iam::111122223333:role/""#, "SMP0427"), (#""arn:aws:iam::111122223333:oidc-provider/x""#, "SMP0427"),
    (#""arn:aws:iam::111122223333:instance-profile/x""#, "SMP0427"), (#""arn:aws:iam::111122223333:roots""#, "SMP0427"),
    (#""arn:aws:sts::111122223333:assumed-role/a""#, "SMP0427"), (#""arn:aws:iam::cloudfront:role/a""#, "SMP0427"),
  ])
  func `of AWS a principal is one that IAM takes`(row: (principal: String, code: String)) {
    for more in [#""Action":"sts:AssumeRole""#, #""Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*""#] {
      let found = mistakes(in: policy(#""Principal":{"AWS":\#(row.principal)},\#(more)"#))
      #expect(found == (row.code.isEmpty ? [] : ["\(row.code) \(row.principal)"]))
    }
  }

  @Test(arguments: [
    ("arn:aws:iam::111122223333:saml-provider/x", ""), ("arn:aws:iam::111122223333:oidc-provider/a.auth0.com/", ""),
    ("accounts.google.com", ""), ("arn:aws:iam::111122223333:role/x", "SMP0427"),
    ("arn:aws:iam::11112222333:saml-provider/x", "SMP0427"), ("arn:aws:iam::111122223333:oidc-provider/", "SMP0427"),
  ])
  func `a provider is one that IAM takes`(row: (principal: String, code: String)) {
    let found = mistakes(
      in: policy(#""Principal":{"Federated":"\#(row.principal)"},"Action":"sts:AssumeRoleWithSAML""#))
    #expect(found.map { String($0.prefix(7)) } == (row.code.isEmpty ? [] : [row.code]))
  }

  @Test func `the id of what was deleted is no error`() {
    let text = policy(#""Principal":{"AWS":"AROAEXAMPLEEXAMPLE"},"Action":"sts:AssumeRole""#)
    #expect(policies(in: text).diagnostics.map(\.severity) == [.warning])
  }

  @Test func `principals of several kinds keep their order`() throws {
    let text = policy(
      #""Principal":{"Service":["a.b","c.d"],"AWS":["111122223333","ABIAEXAMPLEEXAMPLE"]},"Action":"sts:AssumeRole""#)
    let file = policies(in: text)
    #expect(file.diagnostics.isEmpty)
    let principal = try #require(file.policies.first?.policy.statements.first?.body.principal)
    #expect(principal.parts.map(\.kind) == [.service, .aws])
    #expect(principal.parts.map(\.values) == [["a.b", "c.d"], ["111122223333", "ABIAEXAMPLEEXAMPLE"]])
  }

  @Test(arguments: [
    (#"{"RoleName":"R","AssumeRolePolicyDocument":POLICY}"#, #"SMP0115 {"#),
    (#"{"UserDetailList":[{"UserName":"u","UserPolicyList":[{"PolicyName":"p","PolicyDocument":POLICY}]}]}"#, ""),
  ])
  func `a document is held against what it is attached to`(text: String, first: String) {
    #expect(mistakes(in: text.replacing("POLICY", with: policy(open))).first ?? "" == first)
  }

  @Test func `trust takes no resource and no other actions`() {
    let both = #""Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Resource":"*""#
    #expect(mistakes(in: #"{"RoleName":"R","AssumeRolePolicyDocument":\#(policy(both))}"#) == [#"SMP0116 "Resource""#])
    for action in ["s3:GetObject", "*"] {
      let other = #""Principal":{"AWS":"111122223333"},"Action":"\#(action)""#
      #expect(
        mistakes(in: #"{"RoleName":"R","AssumeRolePolicyDocument":\#(policy(other))}"#) == [#"SMP0429 "\#(action)""#])
    }
  }
}
