/// A separate part of AWS, with Regions, accounts and ARNs of its own; a fact of botocore.
public struct Partition: Sendable {
  /// The second part of its ARNs, as `aws-cn`.
  public var name: String { line.field(0).string }
  /// What the host names of its services end in, as `amazonaws.com.cn`.
  public var dnsSuffix: String { line.field(1).string }
  /// Its Regions, sorted.
  public var regions: [String] { line.field(2).commaList }

  /// `NAME|SUFFIX|REGION,REGION`.
  fileprivate let line: Text
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
  partitions.first { $0.has(region) }
}

extension Partition {
  /// Returns whether it has a Region.
  fileprivate func has(_ region: String) -> Bool {
    let name = Array(region.utf8)
    return line.field(2).parts(separatedBy: UInt8(ascii: ",")).contains { $0.elementsEqual(name) }
  }
}

/// Partitions are equal if they have one name.
extension Partition: Hashable {
  /// Returns whether both have one name.
  public static func == (a: Partition, b: Partition) -> Bool { a.name == b.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
