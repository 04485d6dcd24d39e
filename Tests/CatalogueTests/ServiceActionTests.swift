import Catalogue
import Testing

@Test(arguments: [
  ("s3:GetObject", ["s3:GetObject"]), ("S3:getobjectacl", ["s3:GetObjectAcl"]),
  ("s3*:GetObject", ["s3:GetObject", "s3-object-lambda:GetObject", "s3-outposts:GetObject"]),
  ("*:PassRole", ["iam:PassRole"]), ("?am:PassRole", ["iam:PassRole"]), ("s3", []), ("s*", []), ("", []), (":", []),
  ("s3:", []), ("quicksight:BatchAssignLimits*", ["quicksight:BatchAssignLimitsProfile"]),
])
func `a pattern over services and actions matches whole names`(pattern: String, names: [String]) {
  #expect(Set(actions(matching: pattern).map(\.name)) == Set(names))
}

@Test func `a star is every action, with or without a colon`() {
  #expect(actions(matching: "*").count == allActions.count)
  #expect(actions(matching: "*:*").map(\.name) == actions(matching: "*").map(\.name))
}

@Test func `services are found by patterns, retired ones too`() {
  #expect(Catalogue.services(matching: "code?tar").map(\.prefix) == ["codestar"])
  #expect(Catalogue.services(matching: "*").count == 460)
  #expect(Catalogue.services(matching: "S3").map(\.prefix) == ["s3"])
}

@Test func `a key is taken by the actions that list it or whose type lists it`() {
  let names = actions(takingKey: "sagemaker:vpcsubnets").map(\.name)
  #expect(names.contains("sagemaker:CreateTrainingJob"))
  #expect(!names.contains("sagemaker:DeleteEndpoint"))
  #expect(actions(takingKey: "s3:ExistingObjectTag/team").map(\.name).contains("s3:GetObject"))
  #expect(actions(takingKey: "sagemaker:Nothing").isEmpty)
}

@Test func `who takes a key agrees with whether an action lists it`() {
  for key in ["aws:RequestTag/team", "iam:PassedToService", "ec2:Vpc"] {
    let taking = actions(takingKey: key).map(\.name)
    let listing = services.flatMap { service in
      service.actions.filter { $0.lists(conditionKey: key, in: service) }.map { "\(service.prefix):\($0.name)" }
    }
    #expect(taking == listing && !taking.isEmpty)
  }
}

@Test func `a type is taken by the actions that name it`() {
  let names = service("s3")?.actions(takingType: "BUCKET").map(\.name) ?? []
  #expect(names.contains("ListBucket") && !names.contains("GetObject"))
  #expect(service("s3")?.actions(takingType: "nothing").isEmpty == true)
}

@Test func `what is retired left between the days of the two editions`() {
  #expect(retirementPeriod.lastListed == "2026-07-08")
  #expect(retirementPeriod.firstMissing == "2026-10-27")
}
