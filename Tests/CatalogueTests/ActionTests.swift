import Catalogue
import Testing

private let s3 = service("s3")
private let sagemaker = service("sagemaker")

@Test func `an action is found in any case, and named as AWS writes it`() {
  #expect(s3?.action("getobject")?.name == "GetObject")
  #expect(s3?.action("GETOBJECT")?.level == .read)
}

@Test(arguments: ["", "GetObjec", "GetObjects", "GetObject|R", "Get*", "s3:GetObject", "GetObject\u{0}", "~"])
func `what is no action finds nothing`(name: String) {
  #expect(s3?.action(name) == nil)
}

@Test func `of two access levels the first one holds, and tagging and managing permissions are writes`() {
  #expect(s3?.action("PutBucketPolicy")?.level == .permissionsManagement)
  #expect(sagemaker?.action("AddTags")?.level == .tagging)
  #expect(AccessLevel.allCases.filter(\.isWrite) == [.write, .permissionsManagement, .tagging])
}

@Test func `an action says which resource types it takes and which of them it requires`() {
  let uses = sagemaker?.action("CreateEndpoint")?.resourceTypes ?? []
  #expect(uses.map(\.key) == ["endpoint", "endpoint-config"])
  #expect(uses.map(\.isRequired) == [true, true])
  #expect(s3?.action("PutObject")?.resourceTypes.map(\.isRequired) == [false, false])
}

@Test func `an action without resource types has none`() {
  #expect(s3?.action("ListAllMyBuckets")?.resourceTypes == [])
}

@Test func `dependent actions of July stand with their resource type`() {
  let uses = service("lambda")?.action("CreateFunction")?.resourceTypes ?? []
  #expect(uses.flatMap(\.dependentActions).contains("iam:PassRole"))
}

@Test func `dependent actions of a type that is renamed since stand with the action`() {
  let action = service("wisdom")?.action("RenderMessageTemplate")
  #expect(action?.resourceTypes.flatMap(\.dependentActions) == [])
  #expect(action?.dependentActions.isEmpty == false)
}

@Test func `an action that only policies know is permission-only`() {
  #expect(service("iam")?.action("PassRole")?.isPermissionOnly == true)
  #expect(s3?.action("GetObject")?.isPermissionOnly == false)
}

@Test func `an action that is gone since July is retired and never suggested`() {
  let quicksight = service("quicksight")
  #expect(quicksight?.action("BatchAssignLimitsProfile")?.isRetired == true)
  #expect(quicksight?.actionNames.contains("BatchAssignLimitsProfile") == false)
  #expect(s3?.action("GetObject")?.isRetired == false)
}

@Test func `an action that names a type twice has it once`() {
  let uses = service("ec2-instance-connect")?.action("OpenTunnel")?.resourceTypes
  #expect(uses?.map(\.key) == ["instance-connect-endpoint"])
  #expect(uses?.map(\.isRequired) == [true])
}

@Test func `names of keys are whole, whether the service's own, global or another's`() {
  #expect(s3?.action("PutObject")?.conditionKeys.contains("s3:RequestObjectTag/<key>") == true)
  #expect(sagemaker?.action("CreateEndpoint")?.conditionKeys == ["aws:RequestTag/${TagKey}", "aws:TagKeys"])
  let federated = service("sts")?.action("AssumeRoleWithWebIdentity")?.conditionKeys
  #expect(federated?.contains("accounts.google.com:aud") == true)
}

@Test(arguments: [
  ("GetObject", ["GetObject"]), ("getobjecta*", ["GetObjectAcl", "GetObjectAnnotation", "GetObjectAttributes"]),
  ("*ObjectAcl", ["GetObjectAcl", "PutObjectAcl"]), ("?etObjectAcl", ["GetObjectAcl"]), ("Nothing*", []), ("", []),
  ("*t*ect*Acl", ["GetObjectAcl", "GetObjectVersionAcl", "PutObjectAcl", "PutObjectVersionAcl"]),
])
func `a pattern matches whole names ignoring case`(pattern: String, names: [String]) {
  #expect(s3?.actions(matching: pattern).map(\.name) == names)
}

@Test func `the pattern of everything matches everything`() {
  #expect(s3?.actions(matching: "*") == s3?.actions)
  #expect(s3?.actions(matching: "**?*").count == s3?.actions.count)
}
