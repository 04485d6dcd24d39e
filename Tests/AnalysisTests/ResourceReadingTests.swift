import IAM
import Source
import Testing

@testable import Analysis

@Suite struct `Resources as IAM reads them` {
  private func codes(_ statement: String) -> [Code] {
    let text = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",\#(statement)}]}"#
    let file = readPolicyFile(SourceFile(name: "p.json", bytes: Array(text.utf8)))
    var check = PolicyCheck()
    check.check(file)
    return (file.diagnostics + check.takeFindings()).map(\.code)
  }

  @Test(arguments: [
    #""Action":"cloudformation:CreateChangeSet","Resource":"arn:aws:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31""#,
    #""Action":"s3:GetObject","Resource":"arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/object/*""#,
    #""Action":"ecs:UpdateService","Resource":"arn:aws:ecs:us-east-1:123456789012:service/s""#,
  ])
  func `a type that AWS's guides name fits, though its reference lacks it`(statement: String) {
    #expect(!codes(statement).contains(.resourceWithoutAction) && !codes(statement).contains(.actionWithoutResource))
  }

  @Test(arguments: [
    ([#"arn:aws:s3:::b/${*}"#, #"arn:aws:s3:::b/${aws:username}"#], false),
    (["arn:aws:lambda:u*1:function:x", "arn:aws:lambda:us-east-1:999999999991:function:x"], false),
    (["arn:aws:s3:::b/*", "arn:aws:s3:::b/k"], true),
    (["arn:aws:lambda:*:123456789012:function:*", "arn:aws:lambda:eu-west-1:123456789012:function:x"], true),
  ])
  func `is redundant only if all that it stands for is covered`(resources: [String], isRedundant: Bool) {
    let list = resources.map { "\"\($0)\"" }.joined(separator: ",")
    #expect(codes(#""Action":"*","Resource":[\#(list)]"#).contains(.redundantResource) == isRedundant)
  }

  @Test(arguments: [
    (#""Resource":"arn:aws:iam::123456789012:role/*""#, true),
    (#""Resource":"arn:aws:iam::123456789012:role/?*""#, true),
    (#""Resource":"arn:aws:iam::123456789012:*""#, true), (#""Resource":"arn:aws:iam::123456789012:role/a*""#, false),
    (#""NotResource":"arn:aws:iam::123456789012:role/admin""#, true),
    (#""NotResource":"arn:aws:iam::123456789012:role/*""#, false),
  ])
  func `passing any role is told, whichever account it is and however it is said`(resource: String, isAny: Bool) {
    let condition = #""Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}"#
    #expect(codes(#""Action":"iam:PassRole",\#(resource),\#(condition)"#).contains(.passesAnyRole) == isAny)
  }
}
