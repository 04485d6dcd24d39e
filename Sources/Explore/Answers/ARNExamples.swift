import Analysis
import Catalogue

/// What is known of the ARNs that are asked about, wherever their formats leave it open.
typealias ARNSettings = (partition: String, region: String?, account: String?)

extension ServiceActionName {
  /// The formats of the resources that it can have, those first of which each request names one.
  private var formats: [ARNFormat] {
    guard let known else { return [] }
    let uses = known.action.resourceTypes
    return (uses.filter(\.isRequired) + uses.filter { !$0.isRequired }).flatMap {
      known.service.resourceType($0.key)?.arns ?? []
    }
  }

  /// Returns ARNs that it can have, as one would write them: what is not known stands as `${Name}`.
  func exampleARNs(_ settings: ARNSettings) -> [String] { formats.map { $0.text(settings) } }

  /// Whether it can have the resource of an ARN.
  func canHave(_ arn: String) -> Bool {
    guard let pattern = ARNPattern(arn) else { return false }
    return formats.contains(where: pattern.admits)
  }

  /// Returns the ARN of what it can have within a resource, as an object in a bucket; nil if there is nothing.
  func arnWithin(_ arn: String) -> String? {
    guard let known, let pattern = ARNPattern(arn) else { return nil }
    let outer = known.service.resourceTypes.flatMap(\.arns).filter(pattern.admits)
    for inner in formats {
      guard let own = outer.first(where: { inner.text.hasPrefix($0.text + "/") }) else { continue }
      return arn + inner.text.dropFirst(own.text.count)
    }
    return nil
  }
}

extension ARNFormat {
  /// Returns the format with what is known in place of its variables.
  fileprivate func text(_ settings: ARNSettings) -> String {
    let parts = [
      partition.text(settings.partition), service.text(nil), region.text(settings.region),
      account.text(settings.account),
    ]
    return (["arn"] + parts).joined(separator: ":") + ":" + resource.map { $0.text(nil) }.joined()
  }
}

extension ARNFormat.Piece {
  fileprivate func text(_ known: String?) -> String {
    switch self {
    case .literal(let text): text
    case .variable(let name): known ?? "${\(name)}"
    case .wildcard: "*"
    }
  }
}
