import JSON
import Testing

@Suite struct ShowTests {
  let work = Workplace()

  init() throws {
    try work.write(
      "team.persona",
      """
      account 111122223333;
      region eu-west-1;
      template Base "What all have" < session 2h; trust account account; >
      kind topic "an SNS topic" is sns:topic;
      /// Publishes.
      ///
      /// To topics.
      capability Publish "Publish messages" < needs topic; allow sns:Publish on topic; >
      /// Sells things, and
      /// counts them.
      persona Seller extends Base <
        capability Publish as Sales;
        topic "orders";
        bucket "acme-sales";
        policy Own < deny s3:DeleteBucket on *; >
      >
      persona Other "The other" < trust account account; managed "SecurityAudit"; >
      """)
  }

  @Test func `personas are listed with their places`() throws {
    let outcome = try work.smpc("list", "personas", "team.persona")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        name    declared at      title
        Seller  team.persona:11  Sells things, and
        Other   team.persona:17  The other

        """)
  }

  @Test(arguments: [
    ("capabilities", ["Publish", "ManageJobs"]), ("kinds", ["topic", "bucket"]), ("templates", ["Base"]),
    ("packs", ["sagemaker"]), ("personas", ["Seller", "Other"]),
  ])
  func `own declarations are listed before those of the built-in pack`(category: String, names: [String]) throws {
    let listed = try #require(try json(try work.smpc("list", category, "--json", "team.persona").output)[category])
    guard case .array(let entries) = listed else { throw Failure() }
    let found = entries.compactMap { $0["name"]?.text }
    #expect(found.first == names.first)
    #expect(names.allSatisfy(found.contains))
    #expect(entries.allSatisfy { $0["line"] != nil && $0["file"] != nil })
  }

  @Test func `without a file the built-in pack is listed`() throws {
    let outcome = try work.smpc("list", "kinds", "--markdown")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("| name | declared at | title |\n| --- | --- | --- |\n| bucket |"))
    #expect(!outcome.output.contains("topic"))
  }

  @Test func `a persona is shown with what it has and from where`() throws {
    let outcome = try work.smpc("show", "Seller", "team.persona")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == shownSeller)
  }

  @Test func `expanded, every statement has the lines that it comes from`() throws {
    let outcome = try work.smpc("show", "Seller", "--expanded", "team.persona")
    #expect(
      outcome.output.contains(
        """
        Statements of Sales

        // team.persona:12, team.persona:8
        allow sns:Publish
          on arn:aws:sns:eu-west-1:111122223333:orders

        """))
    #expect(outcome.output.contains("// team.persona:15\ndeny s3:DeleteBucket\n  on *\n"))
  }

  @Test func `the JSON agrees with what compile prints`() throws {
    let shown = try json(try work.smpc("show", "Seller", "--json", "--expanded", "team.persona").output)
    let role = try json(try work.smpc("compile", "--persona", "Seller", "team.persona").output)["Seller"]
    let printed = try #require(role)
    #expect("\(shown["persona"]?["role"] ?? .null)" == "\(printed)")
    guard case .array(let policies)? = shown["persona"]?["policies"] else { throw Failure() }
    #expect(policies.compactMap { $0["name"]?.text } == ["Sales", "Own", "SageMakerS3BucketPolicyTemplate"])
    guard case .array(let statements)? = policies[1]["statements"] else { throw Failure() }
    #expect(statements[0]["statement"]?["Effect"]?.text == "Deny")
  }

  @Test func `other declarations are shown with their source`() throws {
    #expect(
      try work.smpc("show", "Publish", "team.persona").output == """
        capability Publish: Publish messages

        Publishes.

        To topics.

        property     value
        declared at  team.persona:8
        needs        topic

        Source

        capability Publish "Publish messages" < needs topic; allow sns:Publish on topic; >

        """)
    #expect(try work.smpc("show", "Base", "team.persona").output.hasPrefix("template Base: What all have\n"))
    let kind = try json(try work.smpc("show", "sagemaker.bucket", "--json").output)["kind"]
    #expect(kind?["type"]?.text == "s3:bucket")
    #expect(try work.smpc("show", "sagemaker").output.contains("\n  grants sagemaker:*"))
    let models = try json(try work.smpc("show", "ManageModels", "--json").output)["capability"]
    guard case .array(let needs)? = models?["needs"] else { throw Failure() }
    #expect(needs.map(\.text) == ["passed-role = self"])
  }

  @Test(arguments: [
    (["list"], 64, "needs a word: personas, capabilities, kinds, templates, lets, packs"),
    (["list", "persona"], 64, "did you mean `personas`"), (["show"], 64, "needs the name"),
    (["show", "Sellr", "team.persona"], 64, "did you mean `Seller`"),
    (["show", "Seller", "--json", "--markdown", "team.persona"], 64, "choose one of"),
    (["show", "Seller", "none.persona"], 1, "SMP0701"),
  ])
  func `what is wrong is said`(words: [String], code: Int32, text: String) throws {
    let outcome = try work.smpc(words: words, variables: [:])
    #expect(outcome.code == code && outcome.output.isEmpty)
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test func `mistakes are shown instead`() throws {
    try work.write("wrong.persona", "persona P < capability Nothing; trust account 111122223333; >")
    for words in [["list", "personas"], ["show", "P"]] {
      let outcome = try work.smpc(words: words + ["wrong.persona", "--plain"], variables: [:])
      #expect(outcome.code == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("error[SMP0204]"))
    }
  }

  @Test func `strangers' bytes are made visible`() throws {
    try work.write("odd.persona", "/// \u{202E}x | `y`\ntemplate P < >")
    #expect(try work.smpc("list", "templates", "odd.persona").output.contains(#"\u{202E}x | `y`"#))
    #expect(try work.smpc("list", "templates", "--markdown", "odd.persona").output.contains(#"x \| \`y\`"#))
  }

  @Test func `the points of a list stay lines of their own`() throws {
    let text = "/// Of two\n/// kinds:\n/// - one\n/// of them\n/// - another\n///\n/// More.\nkind k;"
    try work.write("kind.persona", text)
    let page = try work.smpc("show", "k", "kind.persona").output
    #expect(page.hasPrefix("kind k\n\nOf two kinds:\n- one of them\n- another\n\nMore.\n"))
  }

  @Test func `lists need no environment, and a persona is shown in one`() throws {
    try work.write(
      "two.persona",
      """
      region eu-west-1;
      environment dev < account 111122223333; >
      environment prod < account 444455556666; >
      persona P < trust account account; managed "SecurityAudit"; >
      template T < >
      """)
    #expect(try work.smpc("list", "personas", "two.persona").code == 0)
    for name in ["T", "ManageJobs"] { #expect(try work.smpc("show", name, "two.persona").code == 0) }
    #expect(try work.smpc("show", "P", "two.persona", "--plain").errors.contains("SMP0230"))
    #expect(try work.smpc("show", "P", "two.persona", "--environment", "prod").output.contains("444455556666"))
  }

  private struct Failure: Error {}
}

/// What `show Seller` prints.
private let shownSeller = """
  persona Seller

  Sells things, and counts them.

  property     value
  declared at  team.persona:11
  extends      Base
  role         Seller
  trust        allow sts:AssumeRole to AWS arn:aws:iam::111122223333:root
  session      2 h

  Resources

  kind    resource                                   given at
  topic   arn:aws:sns:eu-west-1:111122223333:orders  team.persona:13
  bucket  arn:aws:s3:::acme-sales                    team.persona:14

  Capabilities

  capability      policy                           from
  Publish         Sales                            team.persona:12
  S3BucketAccess  SageMakerS3BucketPolicyTemplate  team.persona:14, implied: nothing else uses this resource

  Policies

  policy                                  capability      characters
  Sales                                   Publish                135
  Own                                                             98
  SageMakerS3BucketPolicyTemplate         S3BucketAccess         236
  together, of 10240 for inline policies                         469

  """
