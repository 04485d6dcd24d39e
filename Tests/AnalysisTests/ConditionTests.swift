import Testing

@Suite struct `Conditions against the catalogue` {
  @Test(arguments: [
    (#""StringEquals": { "s3:x-amz-acl": "private" }"#, ""), (#""StringEquals": { "s3:X-AMZ-ACL": "private" }"#, ""),
    (#""StringEquals": { "aws:PrincipalTag/team": "ml" }"#, ""), (#""StringEquals": { "s3:prefix": "a" }"#, "SMP0503"),
    (#""StringEqualsIfExists": { "s3:prefix": "a" }"#, ""), (#""Null": { "s3:prefix": "true" }"#, ""),
    (#""StringEquals": { "aws:PrincipalOrgIdd": "o" }"#, "SMP0502"),
    (#""Bool": { "aws:SourceIp": "true" }"#, "SMP0401"),
    (#""NumericLessThan": { "aws:EpochTime": "1700000000" }"#, ""),
    (#""NumericLessThan": { "aws:CurrentTime": "1700000000" }"#, "SMP0401"),
    (#""IpAddress": { "aws:SourceIp": "10.0.0.0/33" }"#, "SMP0403"), (#""Bool": { "aws:SecureTransport": false }"#, ""),
    (#""StringEquals": { "aws:PrincipalOrgID": "o-*" }"#, "SMP0402"),
    (#""StringLike": { "aws:PrincipalOrgID": "o-*" }"#, ""),
    (#""StringEquals": { "aws:PrincipalOrgID": "o-${*}" }"#, ""),
    (#""DateLessThan": { "aws:CurrentTime": "${aws:TokenIssueTime}" }"#, "SMP0408"),
    (#""BoolIfExists": { "aws:SecureTransport": "true" }"#, "SMP0407"),
    (#""ForAnyValue:StringEquals": { "aws:PrincipalOrgID": "o" }"#, "SMP0405"),
    (#""StringEquals": { "aws:CalledVia": "x.amazonaws.com" }"#, "SMP0405"),
    (#""ForAnyValue:StringEquals": { "aws:CalledVia": "x.amazonaws.com" }"#, ""),
    (#""ForAllValues:StringEquals": { "aws:CalledVia": "x.amazonaws.com" }"#, "SMP0406"),
    (#""ForAllValues:StringEquals": { "aws:CalledVia": "x" }, "Null": { "aws:calledvia": "false" }"#, ""),
    (#""ArnLike": { "aws:SourceArn": "no arn" }"#, "SMP0403"),
  ])
  func `fit their keys and actions, or are one finding`(_ row: (condition: String, code: String)) {
    let found = codes(
      #""Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*", "Condition": { \#(row.condition) }"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.condition)")
  }

  @Test func `on a key that was renamed name the new one`() {
    let found = help(
      policy(
        #""Effect": "Deny", "Action": "sagemaker:CreateTrainingJob", "Resource": "*", "#
          + #""Condition": { "StringNotLike": { "sagemaker:VolumeKmsKey": "a*" } }"#))
    #expect(found == ["write `sagemaker:VolumeKmsKeyArn`"])
  }

  @Test func `that some actions do not know list those`() throws {
    let found = findings(
      policy(
        #""Action": ["s3:ListBucket", "s3:GetObject"], "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"], "#
          + #""Condition": { "StringLike": { "s3:prefix": "a/*" } }"#))
    #expect(found == [#"SMP0503 at "s3:prefix""#])
  }
}
