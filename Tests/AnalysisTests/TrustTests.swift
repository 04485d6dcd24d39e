import Testing

@Suite struct `Trust and passing of roles` {
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
