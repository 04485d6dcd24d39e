import Explore
import IAM
import Source
import Testing

private let policy =
  #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#

/// A role as `compile` writes it, with a managed policy and a boundary.
private func role(managed: String = "[]", boundary: String = "") -> String {
  """
  {"RoleName":"R","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
  "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":\(managed),\
  \(boundary)"Policies":[{"PolicyName":"own","PolicyDocument":\(policy)}]}
  """
}

@Suite struct `Answers about JSON` {
  private let get = #"can s3:GetObject on "arn:aws:s3:::b/k""#
  private let put = #"can s3:PutObject on "arn:aws:s3:::b/k""#

  @Test func `a file of policies is asked by its name in quotes, and a role by its own`() {
    let files = world("", ["p.json": policy, "r.json": role()])
    #expect(files?.verdict(#""p.json" \#(get)"#) == .yes && files?.verdict(#""p.json" \#(put)"#) == .no)
    #expect(files?.verdict("R \(get)") == .yes && files?.verdict(#""r.json" \#(get)"#) == .yes)
    #expect(files?.subjectNames == ["R", "p.json"])
  }

  @Test func `a managed policy that is not known turns no into depends, and yes where it may deny`() {
    let deny = #"["arn:aws:iam::aws:policy/AWSDenyAll"]"#
    let plain = #"["arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"]"#
    let own = #"["arn:aws:iam::111122223333:policy/own"]"#
    for (managed, yes) in [(deny, Verdict.depends), (plain, .yes), (own, .depends)] {
      let found = world("", ["r.json": role(managed: managed)])
      #expect(found?.verdict("R \(get)") == yes && found?.verdict("R \(put)") == .depends, "\(managed)")
    }
  }

  @Test func `documents that are given are known, and others can be left out of account`() {
    let managed = #"["arn:aws:iam::111122223333:policy/teams/Writers"]"#
    let writers = policy.replacing("GetObject", with: "PutObject")
    let known = world("", ["r.json": role(managed: managed)], documents: ["Writers": writers])
    let request = known?.request("R \(put)")
    #expect(request?.verdict == .yes)
    #expect(world("", ["r.json": role(managed: managed)], unknown: .isIgnored)?.verdict("R \(put)") == .no)
    // What decides is shown in the document.
    guard case .statement(let statement)? = request?.reason else { return #expect(Bool(false)) }
    #expect(statement.places.map { known?.sources.file(at: $0.start).name } == ["managed/Writers.json"])
  }

  @Test func `a boundary limits, and one that is not known turns yes into depends`() throws {
    let boundary = #""PermissionsBoundary":"arn:aws:iam::111122223333:policy/Limit","#
    #expect(world("", ["r.json": role(boundary: boundary)])?.verdict("R \(get)") == .depends)
    #expect(world("", ["r.json": role(boundary: boundary)])?.verdict("R \(put)") == .no)
    let limit = ["Limit": policy.replacing("GetObject", with: "PutObject")]
    let limited = try #require(world("", ["r.json": role(boundary: boundary)], documents: limit)?.request("R \(get)"))
    guard case .boundary(let arn) = limited.reason else { return #expect(Bool(false)) }
    #expect(limited.verdict == .no && arn == "arn:aws:iam::111122223333:policy/Limit")
  }

  @Test func `a boundary is the reason, too, where only a policy that is not known may allow`() throws {
    let boundary = #""PermissionsBoundary":"arn:aws:iam::111122223333:policy/Limit","#
    let file = role(managed: #"["arn:aws:iam::aws:policy/AdministratorAccess"]"#, boundary: boundary)
    let found = try #require(world("", ["r.json": file], documents: ["Limit": policy]))
    let refused = try #require(found.request("R \(put)"))
    guard case .boundary = refused.reason else { return #expect(Bool(false)) }
    #expect(refused.verdict == .no && found.verdict("R \(get)") == .yes)
  }
}
