import Compiler
import IAM
import JSON
import Source
import Testing

/// What stands before all programs here.
private let preamble = """
  account 111122223333;
  region eu-west-1;
  trust account account;

  """

@Suite struct `Inheritance` {
  @Test func `a policy that parents disagree about is called as they call it`() {
    let parents = ["A", "B"].map { "template \($0) < policy Reads < allow s3:ListAllMyBuckets on * as \($0); > >" }
    let compilation = compile(preamble + parents.joined() + "persona P extends A, B < >")
    #expect(compilation.diagnostics.map(\.message) == ["the parents disagree about `policy Reads`"])
  }

  @Test func `a parent that its pack does not have is looked for there`() {
    let compilation = compile(preamble + "persona P extends sagemaker.Nope < >")
    #expect(compilation.diagnostics.map(\.help) == ["`smpc list templates` shows those of packs"])
  }

  // MARK: What a persona has

  @Test func `a persona has its parents' items first, in the order named`() throws {
    let role = try role(
      """
      template A < allow s3:ListAllMyBuckets on * as A; tag a = "1"; managed "SecurityAudit"; >
      template B < allow sqs:ListQueues on * as B; tag b = "2"; session 4h; >
      persona P extends A, B < allow sns:ListTopics on * as Own; tag c = "3"; >
      """)
    #expect(role.policies.map(\.name) == ["P"])
    #expect(role.policies[0].policy.statements.map(\.body.sid) == ["A", "B", "Own"])
    #expect(role.tags == [PrincipalTag("a", "1"), PrincipalTag("b", "2"), PrincipalTag("c", "3")])
    #expect(role.maxSessionDuration == 4 * 3600)
    #expect(role.managedPolicyARNs == ["arn:aws:iam::aws:policy/SecurityAudit"])
  }

  @Test func `what comes by two ways counts once`() throws {
    let role = try role(
      """
      template Base < allow s3:ListAllMyBuckets on *; capability ManageModels; policy Extra < allow sts:GetCallerIdentity on *; > >
      template A extends Base < bucket "bucket-b"; >
      template B extends Base < bucket "bucket-b", "bucket-c"; >
      persona P extends A, B < bucket "bucket-c"; allow s3:GetObject on "\\(bucket.arn)/*"; >
      """)
    #expect(role.policies.map(\.name) == ["SM_ModelManagement", "Extra", "P"])
    #expect(role.policies[2].policy.statements.map { $0.body.resources?.patterns.count } == [1, 2])
  }

  @Test(arguments: [
    "allow s3:ListAllMyBuckets on *", #"allow s3:GetObject on "arn:aws:s3:::b/*" when aws:username is "a""#,
    "capability ManageModels", #"capability ManageModels < passed-role "x" >"#, "capability ManageModels as Models",
    "policy Extra < allow s3:ListAllMyBuckets on *; >", #"tag team = "ml""#, "session 2h", "attach managed",
    #"boundary "limits""#, "trust account 444455556666", #"managed "SecurityAudit""#,
  ])
  func `an item that parents and persona say alike counts once`(item: String) throws {
    let base = "capability S3BucketAccess; bucket \"bucket-z\";"
    let once = try policies("persona P < \(base) \(item); >")
    #expect(try policies("template A < \(item); > persona P extends A < \(base) \(item); >") == once)
    #expect(try policies("template A < \(item); > template B < \(item); > persona P extends A, B < \(base) >") == once)
  }

  @Test func `texts of different words with one meaning agree`() throws {
    let role = try role(
      """
      let team = "ml";
      template A < tag team = "ml"; policy Extra < allow s3:ListAllMyBuckets on *; > >
      template B < tag Team = team; policy Extra < allow s3:ListAllMyBuckets on "*"; > >
      persona P extends A, B < >
      """)
    #expect(role.tags == [PrincipalTag("team", "ml")])
    #expect(role.policies.map(\.name) == ["Extra"])
  }

  @Test func `what a persona says itself wins`() throws {
    let role = try role(
      """
      template A <
        role "a"; session 2h; attach managed; tag team = "a"; trust account 444455556666;
        policy Extra < allow s3:ListAllMyBuckets on *; >
        capability ManageModels < passed-role "a" >;
      >
      persona P extends A <
        role "p"; session 3h; attach inline; tag team = "p"; trust account 777788889999;
        policy Extra < allow sts:GetCallerIdentity on *; >
        capability ManageModels < passed-role "p" >;
      >
      """)
    #expect(role.name == "p")
    #expect(role.maxSessionDuration == 3 * 3600)
    #expect(role.attachment == .inline)
    #expect(role.tags == [PrincipalTag("team", "p")])
    #expect(role.trust.statements.map(\.body.principal) == [Principal(.aws, ["arn:aws:iam::777788889999:root"])])
    #expect(role.policies.map(\.name) == ["Extra", "SM_ModelManagement"])
    #expect(role.policies[0].policy.statements.map(\.body.actions) == [.only(["sts:GetCallerIdentity"])])
    let passed = role.policies[1].policy.statements.last?.body.resources
    #expect(passed == .only(["arn:aws:iam::111122223333:role/p"]))
  }

  @Test func `the nearest doc comment is the description`() throws {
    let templates = "/// Far.\ntemplate A < allow s3:ListAllMyBuckets on *; >\n/// Near.\ntemplate B extends A < >\n"
    #expect(try role(templates + "template C extends A < >\npersona P extends C, B < >").description == "Far.")
    #expect(try role(templates + "persona P extends B < >").description == "Near.")
    #expect(try role(templates + "/// Own.\npersona P extends B < >").description == "Own.")
  }

  @Test func `a persona may extend a persona, and a template of its own name`() throws {
    let text = """
      template P < allow s3:ListAllMyBuckets on *; >
      persona P extends P < tag a = "p"; >
      persona Q extends P < >
      """
    let found = roles(compile(preamble + text))
    #expect(found["P"]?.tags == [PrincipalTag("a", "p")])
    #expect(found["Q"]?.tags == [])
    #expect(found["Q"]?.policies.map(\.name) == ["Q"])
  }

  @Test func `self in a template is the persona's role`() throws {
    let role = try role(
      "template A < allow iam:GetRole on self; capability ManageModels; > persona P extends A < role \"x/y\"; >")
    let resources = role.policies.flatMap(\.policy.statements).compactMap(\.body.resources)
    #expect(resources.contains(.only(["arn:aws:iam::111122223333:role/x/y"])))
    #expect(resources.last == .only(["arn:aws:iam::111122223333:role/x/y"]))
  }

  // MARK: Without

  @Test func `without removes what parents have and what is implied`() throws {
    let role = try role(
      """
      template A < capability ManageModels; capability ManageModels as More < passed-role "x" >; managed "SecurityAudit", "ReadOnlyAccess"; >
      persona P extends A < without capability ManageModels; without managed "SecurityAudit"; capability ManageEndpoints; >
      """)
    #expect(role.policies.map(\.name) == ["SM_EndpointDeployment"])
    #expect(role.managedPolicyARNs == ["arn:aws:iam::aws:policy/ReadOnlyAccess"])
    let bare = try self.role(
      #"persona P < bucket "bucket-b"; without capability S3BucketAccess; allow s3:ListAllMyBuckets on *; >"#)
    #expect(bare.policies.map(\.name) == ["P"])
  }

  @Test func `without acts on the way that it stands on`() throws {
    let role = try role(
      """
      template A < capability ManageEndpoints; capability ManageExperiments; >
      template B extends A < without capability ManageEndpoints; >
      template C extends A < without capability ManageExperiments; >
      persona P extends B, C < >
      """)
    #expect(Set(role.policies.map(\.name)) == ["SM_EndpointDeployment", "SM_ExperimentsManagement"])
  }

  @Test func `a parent's without keeps what would be implied away`() throws {
    let role = try role(
      #"template A < without capability S3BucketAccess; allow s3:ListAllMyBuckets on *; > persona P extends A < bucket "bucket-b"; >"#
    )
    #expect(role.policies.map(\.name) == ["P"])
  }

  // MARK: Mistakes

  @Test(arguments: [
    "template A < >\npersona P extends B < > //! SMP0223",
    "template A extends B < >\ntemplate B extends A < > //! SMP0224\npersona P extends A < allow s3:ListAllMyBuckets on *; >",
    "persona P extends P < allow s3:ListAllMyBuckets on *; > //! SMP0224",
    "template A < tag t = \"a\"; >\ntemplate B < tag T = \"b\"; >\npersona P extends A, B < allow s3:ListAllMyBuckets on *; > //! SMP0225",
    "template A < session 1h; >\ntemplate B < session 2h; >\npersona P extends A, B < allow s3:ListAllMyBuckets on *; > //! SMP0225",
    "template A < policy X < allow s3:ListAllMyBuckets on *; > >\ntemplate B < policy x < allow sts:GetCallerIdentity on *; > >\npersona P extends A, B < > //! SMP0225",
    "template A < capability ManageModels < passed-role \"a\" > >\ntemplate B < capability ManageModels < passed-role \"b\" > >\npersona P extends A, B < > //! SMP0225",
    "template A < policy X < deny s3:* on *; > >\npersona P extends A <\npolicy X < allow s3:ListAllMyBuckets on *; > //! SMP0226\n>",
    "capability Guard < deny s3:* on *; >\ntemplate A < capability Guard; >\npersona P extends A <\nwithout capability Guard; //! SMP0226\nallow s3:ListAllMyBuckets on *; >",
    "persona P <\nwithout capability ManageModels; //! SMP0227\nallow s3:ListAllMyBuckets on *; >",
    "persona P <\nwithout managed \"SecurityAudit\"; //! SMP0227\nallow s3:ListAllMyBuckets on *; >",
    "template A < boundary \"a\"; allow s3:ListAllMyBuckets on *; >\npersona P extends A <\nboundary \"b\"; //! SMP0228\n>",
    "template A < capability AccessAwsServices; repository \"r\"; >\npersona P extends A < > //! SMP0301",
    "template A <\nallow s3:GetObject on \"\\(bucket.arn)/*\";\n>\npersona P extends A < > //! SMP0308\npersona Q extends A < > //! SMP0308",
    "template A < capability Nothing; > //! SMP0204",
    "template A <\nnothing \"x\"; //! SMP0202\n>",
    "template A <\nallow s3:GetObject on \"x\"; //! SMP0315\n>\npersona P extends A < >",
    "template A < session 1h;\nsession 2h; //! SMP0210\n>\npersona P extends A < allow s3:ListAllMyBuckets on *; >",
    "template A < >\ntemplate A < > //! SMP0205",
  ])
  func `is reported once, where it is`(text: String) {
    expectDiagnostics(preamble + text)
  }

  @Test func `an unmet need is reported where the persona extends, however deep it comes from`() {
    let templates = (1...5).map { "template T\($0) extends T\($0 - 1) < >" }.joined(separator: "\n")
    let first = #"template T0 < capability AccessAwsServices; repository "r"; >"#
    expectDiagnostics(preamble + "\(first)\n\(templates)\npersona P extends T5 < > //! SMP0301")
  }

  @Test func `a tower of diamonds counts once`() throws {
    let floors = (1...60).map {
      "template A\($0) extends T\($0 - 1) < > template B\($0) extends T\($0 - 1) < > template T\($0) extends A\($0), B\($0) < >"
    }
    let text = "template T0 < allow s3:ListAllMyBuckets on *; >\n" + floors.joined(separator: "\n")
    let role = try role(text + "\npersona P extends T60 < >")
    #expect(role.policies.map(\.policy.statements.count) == [1])
  }

  @Test func `more than a thousand inherited items are one error`() {
    let items = (0..<1_001).map { "tag t\($0) = \"x\";" }.joined(separator: " ")
    expectDiagnostics(
      preamble + "template A < \(items) >\npersona P extends A < allow s3:ListAllMyBuckets on *; > //! SMP0411")
  }

  @Test func `a chain that grows too large is one error at the persona where it does`() {
    let chain = (1...3_000).map { "template T\($0) extends T\($0 - 1) < tag t\($0) = \"x\"; >" }.joined(separator: "\n")
    let compilation = compile(preamble + "template T0 < >\n\(chain)\npersona P extends T3000 < >")
    #expect(compilation.diagnostics.map(\.code) == [.tooManyValues])
  }

  @Test func `a chain that is too long is one error`() {
    let chain = (1...150).reversed().map { "template T\($0) extends T\($0 - 1) < >" }.joined(separator: "\n")
    let compilation = compile(
      preamble + "template T0 < allow s3:ListAllMyBuckets on *; >\n\(chain)\npersona P extends T150 < >")
    #expect(compilation.diagnostics.filter(\.isError).count == 1, "\(rendered(compilation))")
  }

  /// Returns what the role of `P` is, its policies sorted by name.
  private func policies(_ text: String) throws -> String {
    let role = try role(text)
    var writer = Writer(.minified)
    var caches = RoleRenderings()
    writer.write(
      Role(
        path: role.path, name: role.name, description: role.description, maxSessionDuration: role.maxSessionDuration,
        trust: role.trust, boundary: role.boundary, managedPolicyARNs: role.managedPolicyARNs,
        attachment: role.attachment, policies: role.policies.sorted { $0.name < $1.name }, tags: role.tags), &caches)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func role(_ text: String) throws -> Role {
    let compilation = compile(preamble + text)
    #expect(!compilation.diagnostics.contains { $0.severity != .note }, "\(rendered(compilation))")
    return try #require(roles(compilation)["P"])
  }
}
