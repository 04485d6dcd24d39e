import Analysis
import Catalogue
import Testing

@Suite struct `Values of conditions` {
  @Test(arguments: [
    (#""StringEquals": { "aws:SourceAccount": "11112222333" }"#, "SMP0403"),
    (#""StringEquals": { "aws:ResourceAccount": ["111122223333", "${aws:PrincipalAccount}"] }"#, ""),
    (#""StringLike": { "aws:PrincipalAccount": "1111*" }"#, ""),
    (#""Null": { "aws:SourceIp": "maybe" }"#, "SMP0403"), (#""Null": { "aws:SourceIp": true }"#, ""),
    (#""Null": { "aws:SourceIp": ["true", "false"] }"#, "SMP0444"),
    (#""ForAnyValue:Null": { "aws:CalledVia": "true" }"#, "SMP0440"),
    (#""Bool": { "aws:SecureTransport": ["true", "false"] }"#, "SMP0444"),
    (#""Bool": { "aws:SecureTransport": ["true", "TRUE"] }"#, ""),
  ])
  func `are ones that a request may have`(row: (condition: String, code: String)) {
    let found = codes(
      #""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { \#(row.condition) }"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.condition)")
  }

  @Test(arguments: [
    ("lambda.amazonaws.com", ""), ("lambda", "SMP0428"), ("lamda.amazonaws.com", "SMP0428"),
    ("states.eu-west-1.amazonaws.com", ""),
  ])
  func `name services to which a role may be passed`(row: (service: String, code: String)) {
    let condition = #""StringEquals": { "iam:PassedToService": "\#(row.service)" }"#
    let found = codes(
      #""Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/r", "Condition": { \#(condition) }"#)
    #expect(found == (row.code.isEmpty ? [] : [row.code]), "\(row.service)")
  }

  @Test(arguments: [
    ("lambda", "lambda.amazonaws.com"), ("lamda.amazonaws.com", "lambda.amazonaws.com"),
    ("s3.amazonaws.con", "s3.amazonaws.com"), ("lambda.amazon.com", "lambda.amazonaws.com"),
    ("quite-unlike-any.amazonaws.com", nil),
  ])
  func `that are no services are held against the part that tells them apart`(row: (name: String, meant: String?)) {
    #expect(servicePrincipal(meantBy: row.name, among: servicePrincipalNames()) == row.meant)
  }
}
