import Testing

@Suite struct `Policies of resources` {
  private let root = #""Principal": { "AWS": "arn:aws:iam::111122223333:root" }"#

  @Test(arguments: [
    (#""s3:GetObject""#, #""arn:aws:s3:::b/*""#, [String]()), (#""s3:ListBucket""#, #""arn:aws:s3:::b""#, []),
    (#"["s3:GetObject", "s3:PutObject"]"#, #""arn:aws:s3:::b""#, ["SMP0514"]),
    (#""s3:ListBucket""#, #""arn:aws:s3:::b/*""#, ["SMP0514"]),
    (#"["s3:ListBucket", "s3:GetObject"]"#, #""arn:aws:s3:::b/*""#, ["SMP0515"]),
    (#""s3:GetObject""#, #"["arn:aws:s3:::b/*", "arn:aws:s3:::b/c/*"]"#, ["SMP0512"]),
    (#""kms:Decrypt""#, #""*""#, []), (#""s3:GetObject""#, #""*""#, []),
    (#""s3:GetObject""#, #""arn:aws:s3:eu-west-1:111122223333:accesspoint/a/object/*""#, []),
    (#""s3:GetObject""#, #""arn:aws:s3::111122223333:accesspoint/a.mrap/object/*""#, []),
    (#""s3:*""#, #"["arn:aws:s3:::b", "arn:aws:s3:::b/*"]"#, []),
    (
      #"["network-firewall:CreateFirewallPolicy", "network-firewall:ListRuleGroups"]"#,
      #""arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/r""#, []
    ),
    (#""execute-api:Invoke""#, #""execute-api:/prod/GET/*""#, []),
    (#""es:ESHttpGet""#, #""arn:aws:es:eu-west-1:111122223333:domain/d/*""#, []),
    (#""logs:PutLogEvents""#, #""arn:aws:logs:eu-west-1:111122223333:log-group:/aws/a:*""#, []),
    (#""sqs:SendMessage""#, #""arn:aws:sqs:eu-west-1:111122223333:q""#, []),
  ])
  func `have actions and resources that go together`(row: (actions: String, resources: String, codes: [String])) {
    let found = codes(#"\#(root), "Action": \#(row.actions), "Resource": \#(row.resources)"#)
    #expect(found == row.codes, "\(row)")
  }

  @Test(arguments: [
    (#""NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }"#, ["SMP0409"]),
    (#""Effect": "Deny", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }"#, []),
    (#""Principal": "*""#, ["SMP0445"]), (#""Principal": { "AWS": "*" }"#, ["SMP0445"]),
    (#""Effect": "Deny", "Principal": "*""#, []),
    (#""Principal": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-1" } }"#, []),
    (#""Principal": { "Service": "s3.amazonaws.con" }"#, ["SMP0428"]),
    (#""Principal": { "AWS": "arn:aws-foo:iam::111122223333:root" }"#, ["SMP0518"]),
  ])
  func `say whom they let in`(row: (members: String, codes: [String])) {
    let found = codes(#"\#(row.members), "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*""#)
    #expect(found == row.codes, "\(row.members)")
  }

  @Test func `for everything are those of no resource`() {
    #expect(codes(#""Principal": "*", "Action": "*", "Resource": "*""#).isEmpty)
    #expect(codes(#""Principal": "*", "Action": "kms:*", "Resource": "*""#) == ["SMP0445"])
  }

  @Test(arguments: [
    ("sns.amazonaws.com", "", "sqs:SendMessage", "SMP0425"), ("sns.amazonaws.com", "", "kms:Decrypt", ""),
    ("sns.amazonaws.com", #""ArnLike": { "aws:SourceArn": "arn:aws:sns:*:111122223333:t" }"#, "sqs:SendMessage", ""),
    ("sns.amazonaws.com", #""ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:t" }"#, "sqs:SendMessage", "SMP0425"),
    ("vmie.amazonaws.com", "", "sqs:SendMessage", ""),
  ])
  func `let services in for somebody`(row: (service: String, condition: String, action: String, code: String)) {
    let condition = row.condition.isEmpty ? "" : #", "Condition": { \#(row.condition) }"#
    let found = codes(
      #""Principal": { "Service": "\#(row.service)" }, "Action": "\#(row.action)", "Resource": "*"\#(condition)"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row)")
  }

  @Test(arguments: [
    (#""Resource": "*""#, true), (#""Resource": "arn:aws:iam::*:role/x""#, true),
    (#""Resource": "arn:aws:s3:::b/*""#, false),
  ])
  func `and of identities pass a role by an exception only on a role`(row: (resource: String, passes: Bool)) {
    #expect(labels(#""NotAction": "s3:Delete*", \#(row.resource)"#).contains { $0.contains("PassRole") } == row.passes)
    let ofResource = #"\#(root), "NotAction": "s3:Delete*", \#(row.resource)"#
    #expect(!labels(ofResource).contains { $0.contains("PassRole") })
  }
}
