import Compiler
import Foundation
import IAM
import Source
import Testing

@Suite struct `Capabilities` {
  @Test(
    arguments: [
      (#"capability S3BucketAccess;"#, ["SMP0301"]), (#"capability S3BucketAccess; bucket "Abc";"#, ["SMP0305"]),
      (#"capability S3BucketAccess < bucket "Abc" >"#, ["SMP0305"]),
      (#"capability S3BucketAccess < bukket "abc" >"#, ["SMP0202"]),
      (#"capability S3BucketAccess; bukket "abc";"#, ["SMP0202"]),
      (#"capability S3BucketAcces; bucket "abc";"#, ["SMP0204"]),
      (#"capability ManageJobs < bucket "abc" >"#, ["SMP0302"]),
      (#"capability ManageJobs; capability ManageJobs;"#, ["SMP0217"]),
      (#"capability ManageJobs; capability ManageJobs as Second;"#, []),
      (#"capability ManageJobs as X; capability ManageModels as X;"#, ["SMP0418"]),
      (#"capability ManageJobs as x; policy X < allow s3:GetObject on *; >"#, ["SMP0418"]),
      (#"subnet "subnet-12345678"; capability ManagePipelines;"#, ["SMP0303"]),
      (#"subnet "subnet-12345678"; capability ManageJob;"#, ["SMP0204"]),
      (#"passed-role "x"; trust role passed-role; allow s3:GetObject on *;"#, []),
      (#"bucket "abc"; tag team = bucket; allow s3:GetObject on *;"#, []),
    ])
  func `reach, needs and use in a persona`(items: String, expected: [String]) {
    #expect(codes(persona(items)) == expected)
  }

  @Test func `a need has a default, the persona's resources replace it, and a capability's own replace those`() throws {
    func roles(_ items: String) throws -> [String] {
      try resources(persona(items)).filter { $0.contains(":role/") }.map { String($0.split(separator: "/").last!) }
    }
    #expect(try roles("capability ManageJobs;") == ["P"])
    #expect(try roles(#"capability ManageJobs; passed-role "a", "b";"#) == ["a", "b"])
    #expect(
      try roles(#"capability ManageJobs < passed-role "c" > capability ManageModels; passed-role "a";"#) == ["c", "a"])
  }

  @Test func `an unused resource is granted through its kind's own capability, with a note`() throws {
    let source = persona(#"capability ManageJobs; bucket "abc"; bucket "abd";"#)
    let notes = compile(source).diagnostics.filter { $0.severity == .note }.map(\.code.description)
    #expect(notes == ["SMP0304"])
    #expect(try role(source).policies.map(\.name) == ["SM_CommonJobManagement", "SageMakerS3BucketPolicyTemplate"])
  }

  @Test func `to deny something of a resource is no use of it`() throws {
    let plain = try role(persona(#"capability ManageJobs; bucket "abc";"#)).policies.map(\.name)
    let source = persona(#"capability ManageJobs; bucket "abc"; deny s3:DeleteObject on "\(bucket.arn)/*";"#)
    #expect(try role(source).policies.map(\.name) == plain + ["P"])
    let allow = persona(#"capability ManageJobs; bucket "abc"; allow s3:ListBucket on bucket;"#)
    #expect(try role(allow).policies.map(\.name) == ["SM_CommonJobManagement", "P"])
  }

  @Test func `a used resource is not`() throws {
    let source = persona(#"capability AccessAwsServices; bucket "abc"; repository "r";"#)
    #expect(try role(source).policies.map(\.name) == ["SM_ComputeExecutionRole"])
  }

  @Test(
    arguments: [
      ("allow s3:GetObject on bucket;", "SMP0317"), ("takes bucket; allow s3:GetObject on bucket;", "SMP0318"),
      (#"takes bucket; allow s3:GetObject on "\(bucket.arn)/*";"#, "SMP0318"),
      ("needs bucket; takes bucket; allow s3:ListBucket on bucket;", "SMP0210"),
      ("takes bucket, repository; given bucket, repository < allow s3:GetObject on bucket; >", "SMP0318"),
      ("takes bucket; given no bucket < allow s3:GetObject on bucket; >", "SMP0318"),
      ("given bucket < allow s3:GetObject on *; >", "SMP0317"),
      ("given buckets < allow s3:GetObject on *; >", "SMP0202"), ("needs buckets; allow s3:GetObject on *;", "SMP0202"),
      ("includes Nothing;", "SMP0204"), ("includes C;", "SMP0209"),
      ("takes bucket; allow s3:GetObject on * when aws:PrincipalOrgID is bucket;", "SMP0318"),
      (#"needs bucket = "Abc"; allow s3:ListBucket on bucket;"#, "SMP0305"),
    ])
  func `that cannot be are one error, also where a persona lists them`(items: String, code: String) {
    #expect(codes(persona("capability C;", "capability C < \(items) >")) == [code])
  }

  @Test func `of a file win over those of a pack, with a warning`() {
    let declared = "capability ManageJobs < allow s3:GetObject on *; >"
    #expect(codes(persona("capability ManageJobs;", declared)) == ["SMP0211"])
    #expect(codes(persona("capability ManageJobs; capability sagemaker.ManageJobs as B;", declared)) == ["SMP0211"])
  }

  @Test(arguments: [
    "takes bucket; includes B;", "includes B; takes bucket;", "includes B; needs bucket;", "includes B;",
  ])
  func `include the needs of others, whatever they say themselves`(items: String) throws {
    let declarations = "capability B < needs bucket; allow s3:ListBucket on bucket; > capability A < \(items) >"
    #expect(codes(persona("capability A;", declarations)) == ["SMP0301"])
    #expect(try resources(persona(#"capability A; bucket "abc";"#, declarations)) == ["arn:aws:s3:::abc"])
  }

  @Test func `that include a broken one report it once`() {
    let declarations = "capability B < allow s3:GetObject on nothing; > capability A < includes B; >"
    #expect(codes(persona("capability A;", declarations)) == ["SMP0203"])
  }

  @Test(
    arguments: [("bucket \"abc\";", ["arn:aws:s3:::abc"]), ("", ["arn:aws:s3:::other"])])
  func `given and given no are opposites`(items: String, expected: [String]) throws {
    let declarations = """
      capability C <
        takes bucket;
        given bucket < allow s3:ListBucket on bucket; >
        given no bucket < allow s3:ListBucket on "arn:aws:s3:::other"; >
      >
      """
    #expect(try resources(persona(items + "capability C;", declarations)) == expected)
  }

  @Test func `a given clause goes with its kind or setting`() throws {
    let source = """
      trust account 111122223333;
      persona P < allow s3:GetObject on * when aws:PrincipalAccount is account given account
        and aws:SourceVpc is vpc given vpc and aws:ViaAWSService is true given no vpc; >
      kind vpc;
      """
    #expect(try statements(source).hasSuffix(#""Condition":{"Bool":{"aws:ViaAWSService":"true"}}}"#))
    let options = CompileOptions(account: "111122223333")
    let condition = #"{"StringEquals":{"aws:PrincipalAccount":"111122223333","aws:SourceVpc":"v"}}}"#
    let given = source.replacing("persona P <", with: #"persona P < vpc "v";"#)
    #expect(try statements(given, options).hasSuffix(condition))
  }
}
