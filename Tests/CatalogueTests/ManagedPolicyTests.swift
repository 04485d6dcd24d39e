import Catalogue
import Testing

@Test(arguments: ["ViewOnlyAccess", "job-function/ViewOnlyAccess"])
func `a managed policy is found by its name, with its path or without`(name: String) {
  let policy = managedPolicy(name)
  #expect(policy?.name == "ViewOnlyAccess" && policy?.path == "/job-function/")
  #expect(policy?.arn(partition: "aws-cn") == "arn:aws-cn:iam::aws:policy/job-function/ViewOnlyAccess")
}

@Test func `a managed policy without a path has the root's`() {
  #expect(managedPolicy("SecurityAudit")?.arn(partition: "aws") == "arn:aws:iam::aws:policy/SecurityAudit")
}

@Test(arguments: [
  "", "/", "viewonlyaccess", "ViewOnly", "service-role/ViewOnlyAccess", "/ViewOnlyAccess", "job-function/",
  "x/job-function/ViewOnlyAccess", "ViewOnlyAccess/",
  "/job-function/ViewOnlyAccess", "arn:aws:iam::aws:policy/SecurityAudit",
])
func `what is not exactly a managed policy's name finds nothing`(name: String) {
  #expect(managedPolicy(name) == nil)
}

@Test func `every managed policy is found by its name, and 44 of them deny something`() {
  let policies = managedPolicyNames().compactMap(managedPolicy)
  #expect(policies.count == managedPolicyNames().count)
  #expect(policies.filter(\.holdsDeny).count == 44)
  #expect(Set(policies.map(\.path)) == ["/", "/aws-service-role/", "/service-role/", "/job-function/", "/root-task/"])
}

@Test func `a service principal is known exactly`() {
  #expect(isServicePrincipal("sagemaker.amazonaws.com") && isServicePrincipal("lambda.amazonaws.com"))
  #expect(!isServicePrincipal("lambda") && !isServicePrincipal("Lambda.amazonaws.com") && !isServicePrincipal(""))
  #expect(servicePrincipalNames().allSatisfy(isServicePrincipal))
}

@Test(arguments: [
  ("logs.us-east-1.amazonaws.com", true), ("states.eu-west-1.amazonaws.com", true), ("ec2.amazonaws.com.cn", true),
  ("codedeploy.cn-north-1.amazonaws.com.cn", true), ("tasks.apprunner.amazonaws.com", true),
  ("logs.us-east-9.amazonaws.com", false), ("s3.amazonaws.con", false), ("nothing.us-east-1.amazonaws.com", false),
  ("us-east-1.amazonaws.com", false), ("amazonaws.com", false), (".amazonaws.com", false),
  ("logs..amazonaws.com", false),
])
func `a service principal may name its Region and its partition`(row: (name: String, isKnown: Bool)) {
  #expect(isServicePrincipal(row.name) == row.isKnown, "\(row.name)")
}
