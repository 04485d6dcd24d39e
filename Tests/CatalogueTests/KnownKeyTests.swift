import Catalogue
import Testing

private func knows(_ prefix: String, _ action: String, _ key: String) -> Bool? {
  service(prefix).flatMap { service in service.action(action)?.knows(conditionKey: key, in: service) }
}

@Test(arguments: [
  ("sagemaker", "CreateTrainingJob", "sagemaker:VpcSubnets"),
  ("sagemaker", "createtrainingjob", "SAGEMAKER:vpcsubnets"),
  ("iam", "PassRole", "iam:PassedToService"), ("s3", "ListBucket", "s3:prefix"),
  ("sts", "AssumeRole", "sts:ExternalId"),
  ("s3", "GetObject", "s3:ExistingObjectTag/team"), ("kms", "Decrypt", "kms:EncryptionContext:aws:s3:arn"),
  ("kms", "Decrypt", "kms:RecipientAttestation:PCR8:ServiceName"),
  ("sts", "AssumeRoleWithWebIdentity", "token.actions.githubusercontent.com:repository"),
])
func `an action knows the keys that it lists`(prefix: String, action: String, key: String) {
  #expect(knows(prefix, action, key) == true)
}

@Test(arguments: [("ec2", "RunInstances", "ec2:InstanceType"), ("sagemaker", "DeleteEndpoint", "aws:ResourceTag/team")])
func `an action knows the keys of its resource types`(prefix: String, action: String, key: String) {
  #expect(service(prefix)?.action(action)?.conditionKeys.contains { $0 == key } == false)
  #expect(knows(prefix, action, key) == true)
}

@Test(arguments: ["aws:SourceIp", "aws:principaltag/team", "aws:PrincipalOrgID", "ec2:SourceInstanceArn", "saml:sub"])
func `every action knows the keys that any request may carry`(key: String) {
  #expect(knows("s3", "GetObject", key) == true)
  #expect(knows("s3", "ListAllMyBuckets", key) == true)
}

@Test(arguments: [
  ("iam", "PassRole", "sagemaker:VpcSubnets"), ("s3", "GetObject", "s3:prefix"),
  ("s3", "ListAllMyBuckets", "aws:ResourceTag/x"), ("s3", "GetObject", "aws:TagKeys"),
  ("sagemaker", "ListModels", "aws:RequestTag/x"), ("s3", "GetObject", "saml:aud"),
  ("s3", "GetObject", "aws:Nothing"), ("sagemaker", "CreateModel", "sagemaker:VolumeKmsKeyArn"),
])
func `an action does not know the keys that neither it nor its types list`(prefix: String, action: String, key: String)
{
  #expect(knows(prefix, action, key) == false)
}

@Test func `an action knows a key that only AWS's guides name with it, and others of its name do not`() {
  #expect(knows("aws-marketplace", "Subscribe", "aws-marketplace:ProductId") == true)
  #expect(knows("aws-marketplace", "ViewSubscriptions", "aws-marketplace:ProductId") == false)
  #expect(knows("sns", "Subscribe", "aws-marketplace:ProductId") == false)
}

@Test func `of a federated principal's keys a few travel to other services, and the rest stay with sts`() {
  #expect(knows("dynamodb", "GetItem", "www.amazon.com:user_id") == true)
  #expect(knows("s3", "GetObject", "cognito-identity.amazonaws.com:sub") == true)
  #expect(knows("s3", "GetObject", "token.actions.githubusercontent.com:repository") == false)
  #expect(knows("s3", "GetObject", "accounts.google.com:oaud") == false)
}
