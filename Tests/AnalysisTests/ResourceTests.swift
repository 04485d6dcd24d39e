import Testing

@Suite struct `Resources against the catalogue` {
  @Test(arguments: [
    (#""s3:GetObject""#, #""arn:aws:s3:::b/*""#, ""), (#""s3:GetObject""#, #""arn:aws:s3:::*""#, ""),
    (#""s3:GetObject""#, #""arn:aws:s3:::b""#, "SMP0514"), (#""s3:ListBucket""#, #""arn:aws:s3:::b/*""#, "SMP0514"),
    (#"["s3:GetObject", "s3:ListBucket"]"#, #"["arn:aws:s3:::b", "arn:aws:s3:::b/*"]"#, ""),
    (#"["s3:GetObject", "s3:ListBucket"]"#, #""arn:aws:s3:::b""#, "SMP0515"),
    (#"["s3:GetObject", "s3:ListAllMyBuckets"]"#, #""arn:aws:s3:::b/*""#, "SMP0515"),
    (#""s3:ListAllMyBuckets""#, #""arn:aws:s3:::b""#, "SMP0515"),
    (#""s3:GetObject""#, #"["arn:aws:s3:::b/*", "arn:aws:sqs:eu-west-1:111122223333:q"]"#, "SMP0514"),
    (#""s3:*""#, #"["arn:aws:s3:::b", "arn:aws:s3:::b/*"]"#, ""), (#""*""#, #""arn:aws:sqs:::x""#, ""),
    (#""sagemaker:*""#, #""arn:aws:sagemaker:*:*:*/*""#, ""),
    (#""sagemaker:DescribeTrainingJob""#, #""arn:aws:sagemaker:*:*:*/*""#, ""),
    (#""lambda:InvokeFunction""#, #""arn:aws:lambda:eu-west-1:111122223333:layer:l:1""#, "SMP0514"),
    (#""lambda:InvokeFunction""#, #""arn:aws:lambda:*:111122223333:layer:*""#, "SMP0514"),
    (#""iam:GetRole""#, #""arn:aws:iam:::role/x""#, "SMP0514"),
    (#""ssm:GetDocument""#, #""arn:aws:ssm:eu-west-1::document/AWS-RunShellScript""#, ""),
    (#""elasticloadbalancing:AddTags""#, #""arn:aws:elasticloadbalancing:*:*:targetgroup/t/*""#, ""),
    (#""aws-marketplace:TagResource""#, #""arn:aws:aws-marketplace:*:*:AWSMarketplace/*""#, ""),
    (#""sqs:SendMessage""#, #""arn:aws:sqs:eu-wset-1:111122223333:q""#, "SMP0518"),
    (#""sqs:SendMessage""#, #""arn:aws:sqs:cn-north-1:111122223333:q""#, "SMP0518"),
    (#""sqs:SendMessage""#, #""arn:awz:sqs:*:111122223333:q""#, "SMP0518"),
    (#""sqs:SendMessage""#, #""arn:aws:sqs:*:1111222233:q""#, "SMP0518"),
    (#""sqs:SendMessage""#, #""arn:aws:sqs:*:11112222*:q""#, ""),
    (#""s3:GetObject""#, #"["arn:aws:s3:::b/*", "arn:aws:s3:::b/x"]"#, "SMP0512"),
    (#""s3:GetObject""#, #""*""#, "SMP0516"), (#""s3:ListAllMyBuckets""#, #""*""#, ""),
    (#""s3:GetObject""#, #"["arn:aws:s3:::B/*", "arn:aws:s3:::b/*"]"#, ""),
  ])
  func `go with the actions, or are one finding`(_ row: (actions: String, resources: String, code: String)) {
    let found = codes(#""Action": \#(row.actions), "Resource": \#(row.resources)"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.actions) \(row.resources)")
  }

  @Test func `of the specification's lineage group are named by the action`() {
    let found = findings(
      policy(
        #""Action": ["sagemaker:DescribeAction", "sagemaker:DescribeLineageGroup"], "#
          + #""Resource": "arn:aws:sagemaker:*:*:*/*""#))
    #expect(found == [#"SMP0515 at "sagemaker:DescribeLineageGroup""#])
  }

  @Test func `of statements that another one covers are found by the statement`() {
    let statements = [
      #"{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/*" }"#,
      #"{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/x" }"#,
      #"{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/x" }"#,
    ]
    let document = #"{ "Version": "2012-10-17", "Statement": [ \#(statements.joined(separator: ", ")) ] }"#
    #expect(findings(document).map { $0.prefix(7) } == ["SMP0513"])
  }

  @Test func `of a document larger than any that IAM takes are not looked at`() {
    let arn = "\"arn:aws:s3:::" + String(repeating: "b", count: 1 << 20) + "/*\""
    #expect(codes(#""Action": "s3:GetObjekt", "Resource": \#(arn)"#) == ["SMP0442"])
  }
}
