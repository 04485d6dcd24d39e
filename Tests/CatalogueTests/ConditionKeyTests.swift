import Catalogue
import Testing

@Test(arguments: [
  ("aws:SourceArn", ConditionKey.ValueType.arn), ("aws:sourcearn", .arn), ("AWS:CurrentTime", .date),
  ("aws:MultiFactorAuthAge", .numeric), ("aws:SourceIp", .ipAddress), ("aws:PrincipalOrgID", .string),
  ("aws:SecureTransport", .bool), ("s3:prefix", .string), ("s3:max-keys", .numeric), ("sagemaker:VpcSubnets", .string),
  ("iam:PassedToService", .string), ("iam:PermissionsBoundary", .arn), ("sts:ExternalId", .string),
  ("saml:aud", .string), ("accounts.google.com:aud", .string), ("cognito-identity.amazonaws.com:sub", .string),
  ("ec2:SourceInstanceArn", .arn), ("lambda:SourceFunctionArn", .arn), ("ec2:RoleDelivery", .numeric),
])
func `a key has the type that AWS gives it, in any case`(name: String, type: ConditionKey.ValueType) {
  #expect(conditionKey(name)?.type == type)
}

@Test(arguments: [
  ("aws:RequestTag/team", "aws:RequestTag/${TagKey}"), ("aws:RequestTag/cost centre/a:b", "aws:RequestTag/${TagKey}"),
  ("aws:PrincipalTag/x", "aws:PrincipalTag/${TagKey}"), ("AWS:resourcetag/x", "aws:ResourceTag/${TagKey}"),
  ("kms:EncryptionContext:aws:s3:arn", "kms:EncryptionContext:${EncryptionContextKey}"),
  ("s3:ExistingObjectTag/x", "s3:ExistingObjectTag/<key>"), ("s3:RequestObjectTag/my key", "s3:RequestObjectTag/<key>"),
  ("events:Metadata/a", "events:Metadata/${MetadataKey}"),
  ("events:Metadata/a/Matcher", "events:Metadata/${MetadataKey}/Matcher"),
  ("codebuild:environment.environmentVariables/A.value", "codebuild:environment.environmentVariables/${name}.value"),
  ("token.actions.githubusercontent.com/octo:actor", "token.actions.githubusercontent.com/${SubPath}:actor"),
  (
    "oidc.circleci.com/org/1:oidc.circleci.com/project-id",
    "oidc.circleci.com/org/${OrgId}:oidc.circleci.com/project-id"
  ),
  ("aws:RequestTag/${TagKey}", "aws:RequestTag/${TagKey}"),
  ("aws:ResourceTag/${aws:username}", "aws:ResourceTag/${TagKey}"),
])
func `the variable part of a key stands for any text`(name: String, declared: String) {
  #expect(conditionKey(name)?.name == declared)
  #expect(conditionKey(name)?.covers(name) == true)
}

@Test(arguments: [
  "", ":", "aws", "aws:", "aws:Nothing", "aws:RequestTag", "aws:RequestTag/", "s3:nothing", "nothing:x", "s3:prefix ",
  "kms:EncryptionContext:", "saml:nothing", "s3:ExistingObjectTag/", "idp.example.com:sub", "aws:SourceIp\u{0}",
])
func `what is no key finds nothing`(name: String) {
  #expect(conditionKey(name) == nil)
}

@Test func `keys of several values say so`() {
  let names = ["aws:TagKeys", "aws:PrincipalOrgPaths", "aws:CalledVia", "sagemaker:VpcSubnets", "saml:cn"]
  #expect(names.allSatisfy { conditionKey($0)?.isMultivalued == true })
  #expect(conditionKey("aws:CalledViaFirst")?.isMultivalued == false)
}

@Test func `a key that kms uses and nobody declares is known`() {
  #expect(conditionKey("kms:RecipientAttestation:PCR8:ServiceName")?.type == .string)
}

@Test(arguments: [
  ("sagemaker:OutputKmsKey", "sagemaker:OutputKmsKeyArn"), ("sagemaker:VolumeKmsKey", "sagemaker:VolumeKmsKeyArn"),
  ("kms:CustomerMasterKeySpec", "kms:KeySpec"), ("secretsmanager:KmsKeyId", "secretsmanager:KmsKeyArn"),
])
func `a key that is renamed names its replacement`(old: String, new: String) {
  #expect(conditionKey(old)?.replacement == new)
  #expect(conditionKey(new).map { $0.replacement == nil } == true)
}

@Test func `nine keys are renamed, and no action of sagemaker lists the old names`() {
  let renamed = services.flatMap(\.conditionKeys).filter { $0.replacement != nil }.map(\.name)
  #expect(renamed.count == 9)
  let actions = service("sagemaker")?.actions ?? []
  let listed = actions.flatMap { $0.conditionKeys + $0.resourceTypes.flatMap(\.conditionKeys) }
  #expect(Set(listed).isDisjoint(with: renamed))
}

@Test func `a key that two services type differently keeps both types`() {
  #expect(conditionKey("identitystore:UserId")?.isMultivalued == false)
  #expect(service("identitystore")?.conditionKey("identitystore:UserId")?.isMultivalued == false)
  #expect(service("q")?.conditionKey("identitystore:UserId")?.isMultivalued == true)
}

@Test func `the keys that every request carries are the eight that AWS says`() {
  let always = generalConditionKeys().filter { $0.presence == .always }.map { $0.name.lowercased() }
  let known = [
    "aws:currenttime", "aws:epochtime", "aws:principalaccount", "aws:principaltype", "aws:requestedregion",
    "aws:securetransport", "aws:userid", "aws:viaawsservice",
  ]
  #expect(always.sorted() == known)
}

@Test func `names of keys are suggested by prefix, sorted, and include what other services declare`() {
  #expect(conditionKeyNames(prefix: "aws").contains("aws:TagKeys"))
  #expect(conditionKeyNames(prefix: "SAML").contains("saml:sub"))
  #expect(conditionKeyNames(prefix: "ec2").contains("ec2:SourceInstanceArn"))
  #expect(conditionKeyNames(prefix: "nothing") == [])
  let names = conditionKeyNames(prefix: "s3").map { Array($0.lowercased().utf8) }
  #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
}
