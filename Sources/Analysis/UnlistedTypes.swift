import IAM

/// Resources that AWS's guides name and its service authorization reference lacks, as patterns of ARNs, by service.
///
/// Sources: CloudFormation User Guide, "Control access with AWS Identity and Access Management" (transforms, which change sets
/// need); S3 User Guide, "Configuring IAM policies for using access points", and "Permissions for Multi-Region Access Points"
/// (objects below an access point, which may have no Region); ECS Developer Guide, "Amazon Resource Names (ARNs) and IDs"
/// (services with names of before November 2018).
private let unlistedTypes = [
  (service: "cloudformation", pattern: "arn:*:cloudformation:*:aws:transform/*"),
  (service: "s3", pattern: "arn:*:s3::*:accesspoint/*"),
  (service: "ecs", pattern: "arn:*:ecs:*:*:service/*"),
]

extension String {
  /// Whether this pattern of resources of a service is of a type that the catalogue lacks.
  func isOfUnlistedType(_ service: String?) -> Bool {
    unlistedTypes.contains { $0.service == service && Glob.covers($0.pattern.utf8, utf8) }
  }
}
