import Compiler
import Foundation
import IAM
import JSON
import Source
import Testing

/// The policies of the pack beside those that AWS made, as they were observed.
@Suite struct `Activities` {
  @Test(arguments: try activities())
  func `have the observed policies but for the listed corrections`(activity: Activity) throws {
    let corrections = try corrections()
    for variant in activity.variants {
      let compilation = compile(activity.source(variant))
      #expect(!compilation.hasErrors, "\(rendered(compilation))")
      let policies = roles(compilation)["P"]?.policies ?? []
      #expect(policies.count == 1)
      let expected = try corrections.reduce(try activity.policy(variant)) {
        $1.concerns(activity.name, variant) ? try $1.applied(to: $0) : $0
      }
      let found = policies.map {
        Value.object([Member("PolicyName", .string($0.name)), Member("PolicyDocument", json($0.policy))])
      }
      #expect(found.map { unordered($0) } == [unordered(expected)], "\(activity.name) \(variant)")
    }
  }

  @Test(arguments: try activities())
  func `say which subnets, groups and keys they cannot use`(activity: Activity) throws {
    for variant in activity.variants {
      let unused = given(variant).map(\.kind).filter { !activity.takes.contains($0) }
      let found = compile(activity.source(variant)).diagnostics.map(\.message)
      #expect(found.count == unused.count, "\(activity.name) \(variant): \(found)")
      for (message, kind) in zip(found, unused) { #expect(message.contains("`\(kind)`"), "\(message)") }
    }
  }

  @Test func `are corrected only where something was observed`() throws {
    let activities = try activities()
    for correction in try corrections() {
      #expect(!correction.reason.isEmpty)
      for (name, variants) in correction.policies {
        let activity = try #require(activities.first { $0.name == name }, "\(name)")
        #expect(!variants.isEmpty && Set(variants).isSubset(of: activity.variants), "\(name) \(variants)")
      }
    }
  }

  @Test(
    arguments: [
      ("CanvasCore", "AmazonSageMakerCanvasFullAccess"),
      ("CanvasDataPreparation", "AmazonSageMakerCanvasDataPrepFullAccess"),
      ("CanvasAIServices", "AmazonSageMakerCanvasAIServicesAccess"),
      ("CanvasMLOps", "service-role/AmazonSageMakerCanvasDirectDeployAccess"),
    ])
  func `of Canvas are managed policies of AWS`(capability: String, policy: String) throws {
    let compilation = compile("account 749144762306; persona P < capability \(capability); >")
    let role = try #require(roles(compilation)["P"], "\(rendered(compilation))")
    #expect(role.managedPolicyARNs == ["arn:aws:iam::aws:policy/\(policy)"])
    #expect(role.policies.isEmpty)
  }

  private func corrections() throws -> [Correction] {
    let file = try bytes(of: "Tests/Specification/corrections.json")
    return try readValue(from: file, sizeLimit: 1 << 20).values().map(Correction.init)
  }
}

/// What was observed of an activity, in `Tests/Specification/Activities`, and the capability that it is in the pack.
struct Activity: CustomTestStringConvertible {
  let name: String
  let takes: [String]
  private let capability: String
  /// What the persona has without subnets, groups and keys.
  private let items: String
  private let policies: [Member]

  init(_ name: String, _ value: Value) throws {
    self.name = name
    capability = try value.text("capability")
    items = try value.text("given")
    takes = try value.member("takes").texts()
    policies = try value.members("policies")
  }

  var testDescription: String { name }

  var variants: [String] { policies.map(\.key) }

  func policy(_ variant: String) throws -> Value {
    guard let member = policies.first(where: { $0.key == variant }) else { throw Mistake("\(name) has no \(variant)") }
    return member.value
  }

  /// Returns a persona that has the capability and everything that the variant gives.
  func source(_ variant: String) -> String {
    """
    account 749144762306;
    region eu-west-1;
    persona P <
      \(items)
      \(given(variant).map(\.item).joined(separator: "\n  "))
      capability \(capability);
    >
    """
  }
}

/// Returns what a variant gives, as an item of a persona.
private func given(_ variant: String) -> [(kind: String, item: String)] {
  let vpc = [
    ("subnet", #"subnet "subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2";"#),
    ("security-group", #"security-group "sg-0bbbbbbbbbbbbbbb1", "sg-0bbbbbbbbbbbbbbb2";"#),
  ]
  let keys = [
    ("data-key", #"data-key "11111111-1111-1111-1111-111111111111";"#),
    ("volume-key", #"volume-key "22222222-2222-2222-2222-222222222222";"#),
  ]
  return (variant == "vpc" || variant == "full" ? vpc : []) + (variant == "kms" || variant == "full" ? keys : [])
}

/// Returns all observed activities by name.
private func activities() throws -> [Activity] {
  let folder = testsFolder.appending(path: "Specification/Activities")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".json") }
  return try names.sorted().map { name in
    let file = try bytes(of: "Tests/Specification/Activities/\(name)")
    return try Activity(String(name.dropLast(5)), readValue(from: file, sizeLimit: 1 << 20))
  }
}

extension Correction {
  fileprivate func concerns(_ activity: String, _ variant: String) -> Bool {
    policies.contains { $0.activity == activity && $0.variants.contains(variant) }
  }
}
