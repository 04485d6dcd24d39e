/// Returns true where this is exactly the name of a service that can assume roles: `lambda.amazonaws.com`, or the same in
/// a Region or in another partition, `logs.eu-west-1.amazonaws.com` and `ec2.amazonaws.com.cn`.
///
/// AWS publishes no list of them: this is that of iam-floyd, which only grows, and what it lacks.
public func isServicePrincipal(_ name: String) -> Bool {
  isNamed(name) || name.placelessPrincipal.map(isNamed) == true
}

/// Returns the names of all service principals as they are in the partition `aws`, sorted.
public func servicePrincipalNames() -> [String] {
  (Text(Generated.servicePrincipals).lines.map(\.string) + unlistedPrincipals).sorted()
}

private func isNamed(_ name: String) -> Bool {
  Text(Generated.servicePrincipals).line(named: folded(name))?.field(0).string == name
    || unlistedPrincipals.contains(name)
}

/// What iam-floyd lacks and AWS's guides name, each in that of its service: of the trust policies of App Runner,
/// CloudFormation, OpenSearch Ingestion, RDS and others, and of the bucket policies to which logs and reports are written.
private let unlistedPrincipals = [
  "backup-gateway.amazonaws.com", "batchoperations.s3.amazonaws.com", "bcm-data-exports.amazonaws.com",
  "billingreports.amazonaws.com", "cognito-identity-us-gov.amazonaws.com", "cognito-identity.amazonaws.com",
  "build.apprunner.amazonaws.com", "export.rds.amazonaws.com",
  "hooks.cloudformation.amazonaws.com", "iotfleetwise.amazonaws.com", "kinesis.replication.dynamodb.amazonaws.com",
  "lambda.alarms.cloudwatch.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com",
  "logging.s3.amazonaws.com", "medialive.amazonaws.com", "osis-pipelines.amazonaws.com",
  "pullthroughcache.ecr.amazonaws.com", "resources.cloudformation.amazonaws.com", "scheduler.redshift.amazonaws.com",
  "stacksets.cloudformation.amazonaws.com", "tasks.apprunner.amazonaws.com",
]

extension String {
  /// The name of a service principal without its Region, and as it is in the partition `aws`; nil if that is no other.
  ///
  /// Source: IAM User Guide, "AWS JSON policy elements: Principal", on services in opt-in Regions.
  fileprivate var placelessPrincipal: String? {
    let home = ".amazonaws.com"
    // The longest, since one ends in another.
    let suffix = partitions.map { "." + $0.dnsSuffix }.filter(hasSuffix).max { $0.utf8.count < $1.utf8.count }
    guard let suffix else { return nil }
    var labels = dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
    if labels.count > 1, let last = labels.last, partition(ofRegion: String(last)) != nil { labels.removeLast() }
    let name = labels.joined(separator: ".") + home
    return name == self ? nil : name
  }
}
