import Analysis
import Catalogue
import TestSupport
import Testing

@Suite struct `Patterns of ARNs` {
  private func types(_ pattern: String, _ service: String) throws -> [String] {
    let pattern = try #require(ARNPattern(pattern))
    return try resourceTypes(of: service).filter(pattern.admits).map(\.key)
  }

  private func resourceTypes(of prefix: String) throws -> [ResourceType] {
    let found = service(prefix)
    return try #require(found).resourceTypes
  }

  @Test func `a pattern with wildcards in all parts covers every type of its service`() throws {
    let all = try resourceTypes(of: "sagemaker").map(\.key)
    let covered = try types("arn:aws:sagemaker:*:*:*/*", "sagemaker")
    #expect(covered.contains("training-job") && covered.count > all.count - 5)
  }

  @Test(arguments: [
    ("arn:aws:s3:::b", ["accesspoint", "bucket"], ["object"]),
    ("arn:aws:s3:::b/*", ["object"], []),
    ("arn:aws:s3:::*", ["bucket", "object"], ["job"]),
    ("arn:aws:s3:*", ["bucket", "object", "job"], []),
    ("arn:aws:s3:eu-west-1:111122223333:job/*", ["job"], ["bucket", "object"]),
    ("arn:*:s3:::${aws:username}/x", ["object"], []),
    ("arn:aws:sqs:eu-west-1:111122223333:q", [], ["bucket", "object", "job"]),
  ])
  func `a pattern covers the types whose ARNs it can match`(
    _ row: (pattern: String, covered: [String], uncovered: [String])
  ) throws {
    let types = try types(row.pattern, "s3")
    for type in row.uncovered { #expect(!types.contains(type), "\(row.pattern): \(types)") }
    for type in row.covered where type != "accesspoint" { #expect(types.contains(type), "\(row.pattern): \(types)") }
  }

  @Test func `a wildcard within a part stops at the colon`() throws {
    #expect(try types("arn:aws:sqs:eu-*-1:111122223333:q", "sqs") == ["queue"])
    #expect(try types("arn:aws:sq?:eu-west-1:111122223333:q", "sqs") == ["queue"])
    #expect(try types("arn:aws:sqs:eu-*1:q", "sqs").isEmpty)
    #expect(try types("arn:aws:sqs:eu-west-1:*", "sqs") == ["queue"])
    #expect(try types("arn:aws:sqs", "sqs").isEmpty)
    #expect(ARNPattern("*") == nil && ARNPattern("bucket") == nil)
  }

  @Test(arguments: ["s3", "iam", "ec2", "logs", "rds", "dynamodb", "sagemaker", "apigateway", "kafka", "lambda"])
  func `a pattern that matches an ARN of a type covers the type`(prefix: String) throws {
    var generator = SeededGenerator(seed: UInt64(prefix.utf8.count))
    for type in try resourceTypes(of: prefix) {
      for format in type.arns {
        for _ in 0..<50 {
          let pattern = format.example(&generator).joined(separator: ":").generalized(&generator)
          #expect(ARNPattern(pattern)?.admits(type) == true, "\(pattern) of \(format.text)")
        }
      }
    }
  }

  @Test func `a type with two formats is covered by either`() throws {
    let twofold = try resourceTypes(of: "apigateway").filter { $0.arns.count == 2 }
    #expect(!twofold.isEmpty)
    for type in twofold {
      for format in type.arns {
        let text = format.text.replacingVariables
        #expect(ARNPattern(text)?.admits(type) == true, "\(text)")
      }
    }
  }
}

extension String {
  /// The format with a plausible text for each variable.
  fileprivate var replacingVariables: String {
    split(separator: "$", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0, let close = part.firstIndex(of: "}") else { return String(part) }
      return "x" + part[part.index(after: close)...]
    }.joined()
  }
}

extension ARNFormat {
  /// The six parts of some ARN of the format.
  fileprivate func example(_ generator: inout SeededGenerator) -> [String] {
    // A variable that is all of the resource holds no separators.
    let names = resource.count == 1 ? ["a", "team-1"] : ["a", "team-1", "b/c", "x:y", "aa"]
    let first = [partition, service, region, account].map { $0.text(["a", "b-1"], &generator) }
    return ["arn"] + first + [resource.map { $0.text(names, &generator) }.joined()]
  }
}

extension ARNFormat.Piece {
  fileprivate func text(_ names: [String], _ generator: inout SeededGenerator) -> String {
    switch self {
    case .literal(let text): text
    case .variable, .wildcard: names.randomElement(using: &generator) ?? "a"
    }
  }
}

extension String {
  /// A pattern that matches this ARN: wildcards stand for characters and runs of its last part, and for whole parts before.
  fileprivate func generalized(_ generator: inout SeededGenerator) -> String {
    var parts = split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    for number in 1..<5 where generator.next() % 3 == 0 { parts[number] = "*" }
    var rest = Array(parts[5])
    for _ in 0..<Int(generator.next() % 4) where !rest.isEmpty {
      let start = Int(generator.next() % UInt64(rest.count))
      if rest[start] != "*", generator.next() % 2 == 0 {
        rest[start] = "?"
      } else {
        let end = start + Int(generator.next() % UInt64(rest.count - start + 1))
        rest.replaceSubrange(start..<end, with: "*")
      }
    }
    parts[5] = String(rest)
    return parts.joined(separator: ":")
  }
}
