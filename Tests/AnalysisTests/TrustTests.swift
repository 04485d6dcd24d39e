import Testing

@Suite struct `Trust and passing of roles` {
  /// What is known of EC2: AWS's guide gives its trust policy without a condition.
  @Test(arguments: [
    (#""ec2.amazonaws.com""#, ""), (#""ec2.amazonaws.com.cn""#, ""),
    (#"["ec2.amazonaws.com", "lambda.amazonaws.com"]"#, "SMP0425"),
    (#""ec2.application-autoscaling.amazonaws.com""#, "SMP0425"),
  ])
  func `of a service that sends no source needs no condition on it`(row: (service: String, code: String)) {
    #expect(trust(#""Service": \#(row.service)"#) == (row.code.isEmpty ? [] : [row.code]))
  }

  @Test func `of a role that is linked to a service is AWS's own`() {
    let document = policy(#""Principal": { "Service": "lex.amazonaws.com" }, "Action": "sts:AssumeRole""#)
    let role = #"{ "RoleName": "R", "Path": "PATH", "AssumeRolePolicyDocument": \#(document) }"#
    #expect(findings(role.replacing("PATH", with: "/aws-service-role/lex.amazonaws.com/")).isEmpty)
    #expect(findings(role.replacing("PATH", with: "/x/")).map { String($0.prefix(7)) } == ["SMP0425"])
  }

  @Test(arguments: [
    (#""ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" }"#, "SMP0424"),
    (#""StringLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/Admin" }"#, "SMP0424"),
    (#""StringLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" }"#, ""),
    (#""ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" }"#, ""),
    (#""StringLike": { "aws:PrincipalOrgID": "o-*" }"#, "SMP0424"),
    (#""StringLike": { "aws:userid": "AROAEXAMPLEEXAMPLE:*" }"#, ""),
    (#""IpAddress": { "aws:SourceIp": "203.0.113.0/24" }"#, ""),
    (#""IpAddress": { "aws:SourceIp": "0.0.0.0/0" }"#, "SMP0424"),
  ])
  func `of everyone needs a condition that not everyone satisfies`(row: (condition: String, code: String)) {
    #expect(trust(#""AWS": "*""#, row.condition) == (row.code.isEmpty ? [] : [row.code]), "\(row.condition)")
  }

  @Test(arguments: [
    (#""Federated": "SAML""#, "sts:AssumeRoleWithSAML", ""), (#""Federated": "SAML""#, "sts:AssumeRole", "SMP0443"),
    (#""Federated": "SAML""#, "sts:AssumeRoleWithWebIdentity", "SMP0443"),
    (#""AWS": "arn:aws:iam::111122223333:root""#, "sts:AssumeRoleWithSAML", "SMP0443"),
    (#""AWS": "*""#, "sts:AssumeRoleWithSAML", ""), (#""Federated": "SAML""#, "sts:AssumeRole*", ""),
    (#""AWS": "arn:aws:iam::111122223333:root", "Federated": "SAML""#, "sts:AssumeRoleWithSAML", "SMP0443"),
    (#""Federated": "SAML""#, "sts:TagSession", ""),
    (#""AWS": "arn:aws:iam::111122223333:root""#, #"sts:AssumeRole", "sts:AssumeRoleWithSAML"#, "SMP0443"),
    (
      #""AWS": "arn:aws:iam::111122223333:root", "Federated": "SAML""#, #"sts:AssumeRole", "sts:AssumeRoleWithSAML"#, ""
    ),
    (#""AWS": "arn:aws:iam::111122223333:root""#, #"sts:AssumeRole", "sts:TagSession", "sts:SetContext"#, ""),
  ])
  func `is by the action of the principal`(row: (principal: String, actions: String, code: String)) {
    let saml = "arn:aws:iam::111122223333:saml-provider/x"
    let statement =
      #""Principal": { \#(row.principal.replacing("SAML", with: saml)) }, "Action": [ "\#(row.actions)" ]"#
    let condition = #", "Condition": { "StringEquals": { "saml:aud": "x", "aws:PrincipalOrgID": "o-1" } }"#
    let found = codes(statement + (row.actions.contains("SAML") ? "" : condition)).filter { $0 == "SMP0443" }
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row)")
  }

  @Test func `of a service is not by a web identity`() {
    let source = #""StringEquals": { "aws:SourceAccount": "111122223333" }"#
    #expect(
      trust(#""Service": "lambda.amazonaws.com""#, source, action: "sts:AssumeRoleWithWebIdentity")
        .contains("SMP0443"))
  }

  @Test func `names partitions that there are`() {
    #expect(
      findings(policy(#""Principal": { "AWS": "arn:aws-foo:iam::111122223333:root" }, "Action": "sts:AssumeRole""#))
        == [#"SMP0518 at "arn:aws-foo:iam::111122223333:root""#])
  }

  private let github = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"

  private func trust(_ principal: String, _ condition: String = "", action: String = "sts:AssumeRole") -> [String] {
    let conditions = condition.isEmpty ? "" : #", "Condition": { \#(condition) }"#
    return codes(#""Principal": { \#(principal) }, "Action": "\#(action)"\#(conditions)"#)
  }

  @Test(arguments: [
    ("", "SMP0425"), (#""StringEquals": { "aws:SourceAccount": "111122223333" }"#, ""),
    (#""ArnLike": { "aws:SourceArn": "arn:aws:sagemaker:*:111122223333:*" }"#, ""),
    (#""StringLike": { "aws:SourceAccount": "*" }"#, "SMP0425"),
    (#""StringEqualsIfExists": { "aws:SourceAccount": "111122223333" }"#, "SMP0425"),
    (#""StringNotEquals": { "aws:SourceAccount": "111122223333" }"#, "SMP0425"),
    (#""ArnLike": { "aws:SourceArn": "arn:aws:sagemaker:*:*:*" }"#, "SMP0425"),
    (#""StringLike": { "aws:SourceArn": "arn:aws:sagemaker:*" }"#, "SMP0425"),
    (#""StringLike": { "aws:SourceAccount": "????????????" }"#, "SMP0425"),
    (#""StringLike": { "aws:SourceOrgID": "o-*" }"#, "SMP0425"),
    (#""ArnLike": { "aws:SourceArn": "arn:aws:s3:::*" }"#, "SMP0425"),
    (#""ArnLike": { "aws:SourceArn": "arn:aws:s3:::b-*" }"#, ""),
    (
      #""ArnLike": { "aws:SourceArn": "arn:aws:sagemaker:*:*:*" }, "StringEquals": { "aws:SourceAccount": "111122223333" }"#,
      ""
    ),
  ])
  func `of a service needs a condition on its source that limits`(_ row: (condition: String, code: String)) {
    let found = trust(#""Service": "sagemaker.amazonaws.com""#, row.condition)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.condition)")
  }

  @Test(arguments: [
    ("", "SMP0426"), (#""StringEquals": { "G:aud": "sts.amazonaws.com" }"#, "SMP0426"),
    (#""StringEquals": { "G:sub": "repo:a/b:ref:refs/heads/main" }"#, "SMP0426"),
    (#""StringEquals": { "G:aud": "sts.amazonaws.com" }, "StringLike": { "G:sub": "repo:a/b:*" }"#, ""),
    (#""StringEquals": { "G:aud": "sts.amazonaws.com" }, "StringLike": { "G:sub": "repo:*" }"#, "SMP0426"),
    (#""StringEquals": { "G:aud": "sts.amazonaws.com" }, "StringLike": { "G:sub": "*" }"#, "SMP0426"),
    (#""StringEquals": { "G:aud": "sts.amazonaws.com" }, "StringLike": { "G:sub": "repo:*/*:*" }"#, "SMP0426"),
    (#""StringEquals": { "G:aud": "sts.amazonaws.com" }, "StringLike": { "G:sub": "repo:a/*" }"#, ""),
  ])
  func `of an identity provider needs an audience and a subject`(_ row: (condition: String, code: String)) {
    let condition = row.condition.replacing("G:", with: "token.actions.githubusercontent.com:")
    let found = trust(#""Federated": "\#(github)""#, condition, action: "sts:AssumeRoleWithWebIdentity")
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.condition)")
  }

  @Test func `of everyone is an error, and of a service that is not known a warning`() {
    #expect(trust(#""AWS": "*""#) == ["SMP0424"])
    #expect(trust(#""AWS": "*""#, #""StringEquals": { "aws:PrincipalOrgID": "o-1" }"#).isEmpty)
    let source = #""StringEquals": { "aws:SourceAccount": "111122223333" }"#
    #expect(trust(#""Service": "sagmaker.amazonaws.com""#, source) == ["SMP0428"])
  }

  @Test(arguments: [("", ["SMP0441"]), (#", "Condition": { "StringEquals": { "sts:ExternalId": "abc" } }"#, [])])
  func `of another account is noted where the role's own is known`(_ row: (condition: String, codes: [String])) {
    func role(_ account: String) -> String {
      let trust = policy(
        #""Principal": { "AWS": "arn:aws:iam::999988887777:root" }, "Action": "sts:AssumeRole"\#(row.condition)"#)
      return #"{ "RoleDetailList": [ { "RoleName": "R", "Path": "/", "Arn": "arn:aws:iam::\#(account):role/R", "#
        + #""AssumeRolePolicyDocument": \#(trust), "RolePolicyList": [], "AttachedManagedPolicies": [] } ] }"#
    }
    #expect(findings(role("111122223333")).map { String($0.prefix(7)) } == row.codes)
    #expect(findings(role("999988887777")).isEmpty)
  }

  @Test(arguments: [
    (#""iam:PassRole""#, "arn:aws:iam::111122223333:role/x/*", "", "SMP0603"),
    (#""iam:PassRole""#, "arn:aws:iam::111122223333:role/x/*", "lambda.amazonaws.com", ""),
    (#""iam:PassRole""#, "*", "lambda.amazonaws.com", "SMP0601"),
    (#""iam:PassRole""#, "arn:aws:iam::*:role/*", "lambda.amazonaws.com", "SMP0601"),
    (#""iam:passrole""#, "arn:aws:iam::111122223333:role/x/*", "*", "SMP0603"),
    (#""iam:PassRole""#, "arn:aws:iam::111122223333:role/x/*", "*.amazonaws.com", "SMP0603"),
    (#"["iam:Pass*"]"#, "arn:aws:iam::111122223333:role/x/*", "lambda.amazonaws.com", "SMP0602"),
    (#"["iam:Get*"]"#, "arn:aws:iam::111122223333:role/x/*", "", ""),
  ])
  func `is told where it is wider than it has to be`(_ row: (actions: String, role: String, to: String, code: String)) {
    let condition =
      row.to.isEmpty ? "" : #", "Condition": { "StringLike": { "iam:PassedToService": "\#(row.to)" } }"#
    let found = codes(#""Action": \#(row.actions), "Resource": "\#(row.role)"\#(condition)"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row)")
  }

  @Test(arguments: [
    ("aws:policy/ReadOnlyAccess", ""), ("aws:policy/ReadOnlyAcces", "SMP0439"), ("111122223333:policy/x", ""),
    ("aws:policy/job-function/ViewOnlyAccess", ""), ("aws:policy/ViewOnlyAccess", "SMP0439"),
  ])
  func `by managed policies is by ones that there are`(_ row: (policy: String, code: String)) {
    let trust = policy(#""Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole""#)
    let found = findings(
      #"{ "RoleName": "R", "AssumeRolePolicyDocument": \#(trust), "#
        + #""ManagedPolicyArns": ["arn:aws:iam::\#(row.policy)"] }"#)
    #expect(found.map { String($0.prefix(7)) } == (row.code.isEmpty ? [] : [row.code]))
  }

  @Test(arguments: [
    (#""s3:PutBucketPolicy""#, "SMP0606"), (#""s3:PutLifecycleConfiguration""#, "SMP0606"),
    (#"["s3:PutBucketPolicy", "s3:*Object"]"#, ""), (#""s3:Put*Policy""#, ""), (#""s3:GetBucketPolicy""#, ""),
  ])
  func `is noted where it reaches what nothing allows`(_ row: (actions: String, code: String)) {
    let found = codes(#""Action": \#(row.actions), "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]"#)
    #expect(found.contains("SMP0606") == !row.code.isEmpty, "\(row.actions): \(found)")
  }
}
