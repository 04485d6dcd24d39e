import Catalogue
import Testing

private func arns(_ prefix: String, _ key: String) -> [ARNFormat] {
  service(prefix)?.resourceType(key)?.arns ?? []
}

@Test func `a bucket's ARN has neither Region nor account`() {
  let format = arns("s3", "bucket").first
  #expect(format?.text == "arn:${Partition}:s3:::${BucketName}")
  #expect(format?.partition == .variable("Partition") && format?.service == .literal("s3"))
  #expect(format?.region == .literal("") && format?.account == .literal(""))
  #expect(format?.resource == [.variable("BucketName")])
}

@Test func `a training job's ARN has all six parts`() {
  let format = arns("sagemaker", "training-job").first
  #expect(format?.region == .variable("Region") && format?.account == .variable("Account"))
  #expect(format?.resource == [.literal("training-job/"), .variable("TrainingJobName")])
}

@Test(arguments: [("lex", "bot"), ("lex", "bot alias"), ("apigateway", "Stage"), ("greengrass", "deployment")])
func `two ARNs in one string are two formats`(prefix: String, key: String) {
  #expect(arns(prefix, key).count == 2)
  #expect(arns(prefix, key).allSatisfy { $0.text.hasPrefix("arn:") && !$0.text.contains(", ") })
}

@Test func `keys with spaces and capitals are found in any case`() {
  #expect(service("lex")?.resourceType("Bot Alias")?.key == "bot alias")
  #expect(service("access-analyzer")?.resourceType("analyzer")?.key == "Analyzer")
}

@Test(arguments: ["", "buckets", "bucke", "bucket|", "*"])
func `what is no resource type finds nothing`(key: String) {
  #expect(service("s3")?.resourceType(key) == nil)
}

@Test func `a fixed Region is a literal`() {
  let regions = services.flatMap(\.resourceTypes).flatMap(\.arns).map(\.region)
  #expect(regions.filter { $0 == .literal("us-west-2") }.count == 1)
}

@Test func `accounts of AWS, of others and of any are kept apart`() {
  let accounts = services.flatMap(\.resourceTypes).flatMap(\.arns).map(\.account)
  #expect(accounts.filter { $0 == .literal("aws") }.count == 13)
  #expect(accounts.contains(.wildcard))
  #expect(accounts.contains(.variable("VpcOwnerAccount")) && accounts.contains(.variable("ManagementAccountId")))
}

@Test func `the service of an ARN may be another one, or a variable`() {
  #expect(arns("ebs", "snapshot").first?.service == .literal("ec2"))
  #expect(services.flatMap(\.resourceTypes).flatMap(\.arns).contains { $0.service == .variable("Vendor") })
}

@Test func `a star in an ARN is a wildcard, and other signs are text`() {
  #expect(arns("identitystore", "AllUsers").first?.resource == [.literal("user/"), .wildcard])
  let pieces = services.flatMap(\.resourceTypes).flatMap(\.arns).flatMap(\.resource)
  #expect(pieces.contains(.literal("+")))
}

@Test func `a variable that lacks its dollar is a variable`() {
  #expect(arns("opsworks-cm", "backup").first?.resource.last == .variable("Date-and-Time-Stamp-of-Backup"))
}

@Test func `a resource part that holds colons is one part`() {
  #expect(arns("rds", "cluster").first?.resource.first == .literal("cluster:"))
}

@Test func `a type lists its condition keys`() {
  #expect(service("sagemaker")?.resourceType("endpoint")?.conditionKeys.contains("aws:ResourceTag/${TagKey}") == true)
}
