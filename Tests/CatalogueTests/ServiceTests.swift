import Catalogue
import Testing

@Test(arguments: ["s3", "S3", "sagemaker", "SageMaker", "a2c", "iam"])
func `a service is found by its prefix in any case`(prefix: String) {
  #expect(service(prefix)?.prefix == prefix.lowercased())
}

@Test(arguments: ["", "s", "s33", "s3|", "s3:", "s3\u{0}", "s3\u{0}0", "\n", "zzzz", "é", "s3 "])
func `what is no prefix finds nothing`(prefix: String) {
  #expect(service(prefix) == nil)
}

@Test func `the first and the last service are found`() {
  let prefixes = servicePrefixes()
  #expect(prefixes.first.flatMap(service)?.prefix == prefixes.first)
  #expect(prefixes.last.flatMap(service)?.prefix == prefixes.last)
}

@Test func `a service that AWS no longer describes is retired, with all its actions, and never suggested`() throws {
  let codestar = try #require(service("codestar"))
  #expect(codestar.isRetired)
  #expect(!codestar.actions.isEmpty && codestar.actions.allSatisfy(\.isRetired))
  #expect(codestar.actionNames.isEmpty && codestar.resourceTypes.isEmpty && codestar.conditionKeys.isEmpty)
  #expect(!servicePrefixes().contains("codestar"))
  #expect(service("s3")?.isRetired == false)
}

@Test func `the catalogue says of which day it is`() {
  #expect(catalogueVersion == "IAM actions of 2026-10-27")
  #expect(catalogueEditions.map(\.date) == ["2026-10-27", "2026-07-08", nil, nil, nil])
  #expect(catalogueEditions.map(\.source).contains("botocore 1.44.5"))
}

@Test func `the global keys of aws are no service`() {
  #expect(service("aws") == nil)
}
