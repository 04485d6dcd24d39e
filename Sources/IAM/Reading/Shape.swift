/// An object of which all members are known.
struct Shape {
  /// What it is, with its article.
  let noun: String
  /// The members that it may have.
  let elements: [String]
  /// Whether AWS may give it further members, which are then worth a warning and no error.
  var isOpen = true

  /// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
  static let document = Shape(noun: "a policy", elements: ["Version", "Id", "Statement"], isOpen: false)

  static let statement = Shape(
    noun: "a statement",
    elements: [
      "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ], isOpen: false)

  /// What `compile` writes of a role, and what AWS says of one.
  ///
  /// Source: IAM API Reference, "Role" and "RoleDetail"; CloudFormation, "AWS::IAM::Role".
  static let role = Shape(
    noun: "a role",
    elements: [
      "Path", "RoleName", "Description", "MaxSessionDuration", "AssumeRolePolicyDocument", "PermissionsBoundary",
      "ManagedPolicyArns", "Policies", "ManagedPolicies", "Tags", "RoleId", "Arn", "CreateDate", "RoleLastUsed",
      "InstanceProfileList", "RolePolicyList", "AttachedManagedPolicies",
    ])

  /// Source: IAM API Reference, "UserDetail" and "GroupDetail".
  static let user = Shape(
    noun: "a user",
    elements: [
      "Path", "UserName", "UserId", "Arn", "CreateDate", "UserPolicyList", "GroupList", "AttachedManagedPolicies",
      "PermissionsBoundary", "Tags",
    ])
  static let group = Shape(
    noun: "a group",
    elements: ["Path", "GroupName", "GroupId", "Arn", "CreateDate", "GroupPolicyList", "AttachedManagedPolicies"])

  /// Source: IAM API Reference, "ManagedPolicyDetail" and "PolicyVersion".
  static let managedPolicy = Shape(
    noun: "a managed policy",
    elements: [
      "PolicyName", "PolicyId", "Arn", "Path", "DefaultVersionId", "AttachmentCount", "PermissionsBoundaryUsageCount",
      "IsAttachable", "Description", "CreateDate", "UpdateDate", "PolicyVersionList", "Tags",
    ])
  static let version = Shape(
    noun: "a version of a policy", elements: ["Document", "VersionId", "IsDefaultVersion", "CreateDate"])

  /// Source: IAM API Reference, "GetRolePolicy", "GetUserPolicy", "GetGroupPolicy", "PolicyDetail".
  static let namedPolicy = Shape(
    noun: "a named policy",
    elements: ["PolicyName", "ManagedPolicyName", "PolicyDocument", "RoleName", "UserName", "GroupName"])
  static let account = Shape(
    noun: "the details of an account",
    elements: ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies", "IsTruncated", "Marker"])

  /// Source: IAM API Reference, "GetRole", "ListRoles", "GetPolicyVersion".
  static let answer = Shape(
    noun: "what AWS prints of a role or policy", elements: ["Role", "Roles", "PolicyVersion", "IsTruncated", "Marker"])

  static let boundary = Shape(
    noun: "a permissions boundary", elements: ["PermissionsBoundaryType", "PermissionsBoundaryArn"])
  static let attachment = Shape(noun: "an attached policy", elements: ["PolicyName", "PolicyArn"])
  static let tag = Shape(noun: "a tag", elements: ["Key", "Value"])
}
