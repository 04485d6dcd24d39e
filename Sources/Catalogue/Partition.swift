/// A separate part of AWS, with Regions, accounts and ARNs of its own; a fact of botocore.
public struct Partition: Hashable, Sendable {
  /// The second part of its ARNs, as `aws-cn`.
  public let name: String
  /// What the host names of its services end in, as `amazonaws.com.cn`.
  public let dnsSuffix: String
  /// Its Regions, sorted.
  public let regions: [String]
}

/// The partitions, sorted by name: `aws` first.
public var partitions: [Partition] {
  Text(Generated.partitions).lines.map(Partition.init(line:))
}

/// Returns the partition of this exact name, or nil.
public func partition(_ name: String) -> Partition? {
  Text(Generated.partitions).line(named: Array(name.utf8)).map(Partition.init(line:))
}

/// Returns the partition that has this Region, or nil where no partition has it.
public func partition(ofRegion region: String) -> Partition? {
  partitions.first { $0.regions.contains(region) }
}

extension Partition {
  /// Reads `NAME|SUFFIX|REGION,REGION`.
  fileprivate init(line: Text) {
    name = line.field(0).string
    dnsSuffix = line.field(1).string
    regions = line.field(2).commaList
  }
}
