import IAM

/// Resources that AWS's guides name and its service authorization reference lacks, as patterns of ARNs, by service.
///
/// Sources: CloudFormation User Guide, "Control access with AWS Identity and Access Management" (transforms, which change sets
/// need); S3 User Guide, "Configuring IAM policies for using access points", and "Permissions for Multi-Region Access Points"
/// (objects below an access point, which may have no Region); ECS Developer Guide, "Amazon Resource Names (ARNs) and IDs"
/// (services with names of before November 2018).
private let unlistedTypes = [
  "cloudformation": ["arn:*:cloudformation:*:aws:transform/*"],
  "s3": ["arn:*:s3::*:accesspoint/*"],
  "ecs": ["arn:*:ecs:*:*:service/*"],
]

extension String {
  /// Whether this pattern of resources of a service is of a type that the catalogue lacks.
  func isOfUnlistedType(_ service: String?) -> Bool {
    guard let service, let patterns = unlistedTypes[service] else { return false }
    return patterns.contains { Glob.covers($0.utf8, utf8) }
  }
}
