import Compiler
import IAM
import JSON
import Source
import Testing

@Suite struct `The specification of user profiles` {
  @Test func `the platform team's personas have exactly the specified policies`() throws {
    try expectSpecified(roles(try platformTeam()))
  }

  @Test func `every persona's role is trusted as specified`() throws {
    let trust = try specification("Trust")
    for role in roles(try platformTeam()).values { #expect(unordered(json(role.trust)) == unordered(trust)) }
  }

  @Test func `the bytes are the same each time`() throws {
    #expect(rolesJSON(try platformTeam()) == rolesJSON(try platformTeam()))
  }

  @Test func `the other activities have the policies that Role Manager was seen to make`() throws {
    let compilation = compile(
      """
      account 749144762306;
      region eu-west-1;
      persona Others <
        role "service-role/SageMaker-TheMLOps";
        attach managed;
        capability AccessAwsServices < bucket "sagemaker-eu-west-1-749144762306"; repository "sagemaker-images" >
        capability MonitorModels;
        capability S3FullAccess;
        capability QueryAthenaWorkgroups;
        capability ManageGlueTables <
          bucket "sagemaker-eu-west-1-749144762306"; database "sagemaker_featurestore" >
      >
      """)
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    let policies = try #require(roles(compilation)["Others"]?.policies)
    #expect(policies.count == 5)
    for policy in policies {
      #expect(unordered(json(policy.policy)) == unordered(try specification(policy.name)), "\(policy.name)")
    }
  }

  @Test func `personas that extend the pack's have the same policies`() throws {
    let compilation = compile(
      """
      account 749144762306;
      region eu-west-1;
      persona DataScientist extends DataScientist <
        role "service-role/SageMaker-TheDataScientist";
        capability ManageModels < passed-role MLOps >
        bucket "sagemaker-eu-west-1-749144762306";
      >
      persona MLOps extends MLOps < role "service-role/SageMaker-TheMLOps"; >
      persona Compute extends Compute <
        bucket "sagemaker-eu-west-1-749144762306"; repository "sagemaker-images";
      >
      """)
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    try expectSpecified(roles(compilation))
  }

  @Test func `nothing is wrong with any text of the built-in pack`() throws {
    let text = String(decoding: try #require(compile("").sources.files.first).bytes, as: UTF8.self)
    let compilation = compile(text.replacing("pack sagemaker ", with: "pack copied "))
    #expect(compilation.entries(.packs).map(\.name) == ["copied", "sagemaker"])
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    // What the specification's text has against it is silenced, with reasons.
    let silenced = compilation.allDiagnostics.filter { $0.silence != nil }.map(\.code)
    #expect(Set(silenced) == [.actionWithoutResource, .broaderThanNeeded])
  }

  private let specifiedPolicies = [
    "Compute": ["SM_ComputeExecutionRole"],
    "DataScientist": [
      "SM_CommonJobManagement", "SM_ExperimentsManagement", "SM_ExperimentsVisualization", "SM_ModelManagement",
      "SM_StudioAppPermissions", "SageMakerS3BucketPolicyTemplate",
    ],
    "MLOps": [
      "SM_EndpointDeployment", "SM_ExperimentsVisualization", "SM_ModelManagement", "SM_PipelineManagement",
      "SM_StudioAppPermissions",
    ],
  ]

  private func expectSpecified(_ roles: [String: Role], sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(roles.keys.sorted() == specifiedPolicies.keys.sorted(), sourceLocation: sourceLocation)
    for (persona, names) in specifiedPolicies {
      let policies = try #require(roles[persona]?.policies, sourceLocation: sourceLocation)
      #expect(policies.map(\.name).sorted() == names, sourceLocation: sourceLocation)
      for policy in policies {
        let (found, specified) = (unordered(json(policy.policy)), unordered(try specification(policy.name)))
        #expect(found == specified, "\(persona) \(policy.name)", sourceLocation: sourceLocation)
      }
    }
  }

  private func platformTeam() throws -> Compilation {
    let compilation = compile([Input(name: "team.persona", bytes: try bytes(of: "examples/platform-team.persona"))])
    #expect(!compilation.hasErrors, "\(rendered(compilation))")
    return compilation
  }

  private func specification(_ name: String) throws -> Value {
    try readValue(from: bytes(of: "Tests/Specification/\(name).json"), sizeLimit: 1 << 20)
  }
}

/// Returns a policy as the JSON value that it is written as.
func json(_ policy: Policy) -> Value {
  var writer = Writer(.minified)
  var cache = RenderedStatements()
  writer.write(policy, &cache)
  return (try? readValue(from: writer.bytes, sizeLimit: 1 << 20)) ?? .null
}

/// Returns the value with what has no order in a policy sorted: members and actions. Lists of one become strings.
func unordered(_ value: Value, isActions: Bool = false) -> Value {
  switch value {
  case .object(let members):
    let sorted = members.map { Member($0.key, unordered($0.value, isActions: $0.key.hasSuffix("Action"))) }
    return .object(sorted.sorted { $0.key < $1.key })
  case .array(let values):
    let inner = values.map { unordered($0) }
    if inner.count == 1, case .string = inner[0] { return inner[0] }
    return .array(isActions ? inner.sorted { "\($0)" < "\($1)" } : inner)
  default: return value
  }
}
