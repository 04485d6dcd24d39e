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
    (#""IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32", "8.0.0.0/5"] }"#, []),
    (#""IpAddress": { "aws:VpcSourceIp": "10.0.0.0/8" }"#, []),
    (#""IpAddress": { "aws:SourceIp": "10.0.0.0/8" }"#, ["10.0.0.0/8"]),
    (#""NotIpAddress": { "aws:SourceIp": ["fd00::/8", "203.0.113.1", "172.31.0.1"] }"#, ["fd00::/8", "172.31.0.1"]),
    (#""StringEquals": { "aws:SourceIp": ["203.0.113.1", "203.0.113.0/24", "here"] }"#, ["203.0.113.0/24", "here"]),
    (#""StringLike": { "aws:SourceIp": ["203.0.113.*", "203.0.113.*/32", "*"] }"#, ["203.0.113.*/32"]),
    (#""StringEquals": { "aws:SourceArn": ["arn:aws:s3:::b", "${aws:PrincipalTag/arn}", "b"] }"#, ["b"]),
    (#""StringNotLike": { "aws:PrincipalArn": ["*:role/a", "arn:aws:*", "role/*"] }"#, ["role/*"]),
  ])
  func `that no request has are each one finding`(row: (condition: String, values: [String])) {
    let found = findings(
      policy(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { \#(row.condition) }"#))
    #expect(found == row.values.map { #"SMP0446 at "\#($0)""# }, "\(row.condition)")
  }

  @Test(arguments: [
    ("StringEquals", "aws:SourceIp", "203.0.113.0/24", "write `IpAddress`"),
    ("StringNotEquals", "aws:SourceArn", "arn:aws:s3:::b*", "write `ArnNotLike` for a pattern, or"),
    ("StringEquals", "aws:SourceArn", "b", "write an ARN or a pattern of one, such as"),
    ("IpAddress", "aws:SourceIp", "10.0.0.1", "name the public addresses of the network"),
  ])
  func `are told with the operator that is meant`(_ row: (name: String, key: String, value: String, help: String)) {
    let condition = #""\#(row.name)": { "\#(row.key)": "\#(row.value)" }"#
    let helps = help(
      policy(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { \#(condition) }"#))
    #expect(helps.count == 1 && helps.first?.hasPrefix(row.help) == true, "\(helps)")
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
