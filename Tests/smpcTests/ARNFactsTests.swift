import JSON
import Testing

@Suite struct ARNFactsTests {
  let work = Workplace()

  private func types(_ arn: String) throws -> [String] {
    let outcome = try work.smpc("facts", "arn", arn, "--json")
    guard outcome.code == 0 else { return [] }
    return try json(outcome.output)["resource_types"]?.elements.compactMap { type in
      type["service"]?.text.flatMap { service in type["type"]?.text.map { "\(service):\($0)" } }
    } ?? []
  }

  @Test(arguments: [
    ("arn:aws:s3:::b/k", ["s3:object"]), ("arn:aws:s3:::b", ["s3:bucket", "ssm:bucket"]),
    ("arn:aws:s3:::b*", ["s3:bucket", "s3:object", "ssm:bucket"]),
    ("arn:aws:s3:::${aws:username}", ["s3:bucket", "s3:object", "ssm:bucket"]),
    ("arn:aws:s3:::b/${aws:username}/*", ["s3:object"]),
    ("arn:*:s3:::b/k", ["s3:object"]), ("arn:aws-??:s3:::b", ["s3:bucket", "ssm:bucket"]),
    ("arn:aws:s3:::b?k", ["s3:bucket", "s3:object", "ssm:bucket"]),
    ("arn:aws:s3:eu-west-1::b", []), ("arn:aws-xx:s3:::b", []), ("arn:aws:s3:::", []),
    ("arn:aws:dynamodb:eu-west-1:111122223333:table/T", ["dynamodb:table"]),
    ("arn:aws:dynamodb:eu-west-1:111122223333:table/T/index/I", ["dynamodb:index"]),
    ("arn:aws:iam::111122223333:user/a/b", ["iam:user"]), ("arn:aws:iam::111122223333:*/x", []),
  ])
  func `an ARN can be of these types`(arn: String, expected: [String]) throws {
    let found = try types(arn)
    if arn.hasSuffix("*/x") {
      #expect(found.contains("iam:role") && found.contains("iam:user"))
    } else {
      #expect(found == expected)
    }
  }

  @Test func `the types of the ARN's own service come first`() throws {
    let found = try types("arn:aws:iam::111122223333:role/x")
    #expect(found.first == "iam:role" && found.contains("ec2:role"))
  }

  @Test func `each type has its formats and the actions that take it, by level`() throws {
    let outcome = try work.smpc("facts", "arn", "arn:aws:s3:::b/k", "--level", "tagging")
    #expect(
      outcome.output == """
        arn:aws:s3:::b/k: 1 resource type

        s3:object
          arn:${Partition}:s3:::${BucketName}/${ObjectName}

        level    actions of s3 that take it
        tagging  DeleteObjectTagging, DeleteObjectVersionTagging, PutObjectTagging, PutObjectVersionTagging,
                 ReplicateTags

        """)
  }

  @Test func `of many types it is said how many are not shown`() throws {
    let outcome = try work.smpc("facts", "arn", "*")
    let total = try types("*").count
    #expect(outcome.lines.first == "*: \(total) resource types")
    #expect(outcome.output.contains("\nAnd \(total - 60) more. As JSON, the answer has all"))
    #expect(total == 2_348)
  }
}
