import Catalogue
import Compiler
import IAM
import Source

extension Answering {
  /// Returns the first resource that lies in another partition than a subject.
  func resource(of parts: AskedParts, outsidePartitionOf subject: Subject) -> AskedText? {
    guard subject.kind != .policies, let resources = parts.resources else { return nil }
    let own = partition(of: subject)
    return resources.first { resource in
      guard let other = ARN(resource.text)?.partition, other != own else { return false }
      // What is no partition at all is told as such.
      return partitions.contains { $0.name == other }
    }
  }

  /// Returns the partition of a subject: that of its ARN, or else that of its source.
  func partition(of subject: Subject) -> String {
    subject.identity?.arn.flatMap { ARN($0)?.partition }
      ?? world.compilation.settings(in: .question(about: subject.name)).partition
  }
}

extension Diagnostic {
  static func otherPartition(_ resource: AskedText, _ own: String, _ subject: Subject) -> Diagnostic {
    let rest = resource.text.drop { $0 != ":" }.dropFirst().drop { $0 != ":" }
    let other = ARN(resource.text)?.partition ?? ""
    return .error(
      .contradictoryContext,
      "`\(subject.name)` is of the partition `\(own)`, and no request of it reaches the partition "
        + "`\(other)`", at: resource.span,
      help: "write `\"arn:\(own)\(rest)\"`, or "
        + (subject.kind == .persona
          ? "set the partition of the sources: `partition \(other);`, `--partition` or `:set`"
          : "ask about somebody of that partition"))
  }
}
