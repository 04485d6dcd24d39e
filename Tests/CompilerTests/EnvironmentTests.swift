import Compiler
import IAM
import Source
import Testing

@Suite struct `Environments` {
  private let text = """
    account 111122223333;
    region eu-west-1;
    let size = "small";
    let data = "\\(environment)-data";
    environment dev < let team = "a"; >
    environment prod < let team = "b"; account 444455556666; region eu-central-1; let size = "large"; >
    persona P <
      role "\\(environment)-role";
      trust account account;
      tag size = size; tag team = team; tag env = environment;
      allow s3:GetObject on "arn:aws:s3:::\\(data)-\\(region)/*";
    >
    """

  @Test(arguments: [
    ("dev", "111122223333", "eu-west-1", ["small", "a", "dev"]),
    ("prod", "444455556666", "eu-central-1", ["large", "b", "prod"]),
  ])
  func `what an environment says takes the place of what the file says`(
    environment: String, account: String, region: String, tags: [String]
  ) throws {
    let role = try #require(roles(compile(text, CompileOptions(environment: environment)))["P"])
    #expect(role.name == "\(environment)-role")
    #expect(role.tags.map(\.value) == tags)
    #expect(role.trust.statements[0].body.principal == Principal(.aws, ["arn:aws:iam::\(account):root"]))
    #expect(
      role.policies[0].policy.statements[0].body.resources == .only(["arn:aws:s3:::\(environment)-data-\(region)/*"]))
  }

  @Test func `the command line wins`() throws {
    let options = CompileOptions(account: "777788889999", environment: "prod")
    let role = try #require(roles(compile(text, options))["P"])
    #expect(role.trust.statements[0].body.principal == Principal(.aws, ["arn:aws:iam::777788889999:root"]))
  }

  @Test func `sources name their environments in order`() {
    let other = "environment prod < > environment test < >"
    let inputs = [text, other].map { Input(name: $0, bytes: Array($0.utf8)) }
    #expect(Sources(inputs).environments == ["dev", "prod", "test"])
  }

  @Test(arguments: [
    (nil, [Code.environmentNotChosen]), ("dev", []), ("prod", []), ("pord", [.unknownEnvironment]),
  ])
  func `one is chosen`(environment: String?, codes: [Code]) {
    let compilation = compile(text, CompileOptions(environment: environment))
    #expect(compilation.diagnostics.map(\.code) == codes, "\(rendered(compilation))")
    #expect(compilation.hasErrors == !codes.isEmpty)
  }

  @Test func `one cannot be chosen where there is none`() {
    let compilation = compile("account 111122223333;", CompileOptions(environment: "dev"))
    #expect(compilation.diagnostics.map(\.code) == [.unknownEnvironment])
  }

  @Test func `each file that has environments has to have the chosen one`() {
    let inputs = [text, "environment prod < >", "let plain = \"x\";"]
      .map { Input(name: $0, bytes: Array($0.utf8)) }
    #expect(compile(inputs, CompileOptions(environment: "prod")).diagnostics.isEmpty)
    #expect(compile(inputs, CompileOptions(environment: "dev")).diagnostics.map(\.code) == [.unknownEnvironment])
  }

  @Test(arguments: [
    ("environment a < let x = \"1\"; let y = \"1\"; >\nenvironment b < > //! SMP0231", "a"),
    (
      "environment a < > //! SMP0231\nenvironment b < let x = \"1\"; let y = s3:GetObject; >\naccount 111122223333;\n"
        + "region eu-west-1; persona P < trust account account; tag x = x; allow y on \"arn:aws:s3:::\\(x)/*\"; >", "a"
    ),
    ("environment a < account 111122223333; account 444455556666; > //! SMP0210", "a"),
    ("environment a < let x = \"1\"; let x = \"2\"; > //! SMP0205", "a"),
    ("kind x;\nenvironment a < let x = \"1\"; > //! SMP0205", "a"),
    ("environment a < >\nenvironment a < > //! SMP0205", "a"),
    ("environment a < let self = \"1\"; > //! SMP0206", "a"),
    ("pack p \"P\" grants *;\nenvironment a < > //! SMP0212", "a"),
    ("environment a < account 12; > //! SMP0314", "a"),
  ])
  func `a mistake is reported once, where it is`(text: String, environment: String) {
    expectDiagnostics(text, CompileOptions(environment: environment))
  }

  @Test func `more environments than there may be are one error`() {
    let text = (0..<200).map { "environment e\($0) < >" }.joined(separator: "\n")
    let sources = Sources([Input(name: "t", bytes: Array(text.utf8))])
    #expect(sources.environments.count == 101)
    let found = sources.compile(CompileOptions(environment: "e0")).diagnostics
    #expect(found.map(\.code) == [.tooManyValues])
  }

  @Test func `a diagnostic that not all environments have says which do`() {
    let text = """
      region eu-west-1;
      environment dev < account 111122223333; let bucket-name = "a"; >
      environment test < account 111122223333; let bucket-name = "fine-name"; >
      environment prod < account 111122223333; let bucket-name = "b"; >
      persona P < bucket bucket-name; trust account account; capability S3BucketAccess; capability Nothing; >
      """
    let sources = Sources([Input(name: "t", bytes: Array(text.utf8))])
    let compilations = sources.environments.map { sources.compile(CompileOptions(environment: $0)) }
    let messages = Compilation.diagnostics(of: compilations).map(\.message)
    #expect(messages.count == 3, "\(messages)")
    #expect(messages[0].hasSuffix("cannot be the name of a `bucket` (in the environment `dev`)"))
    #expect(messages[1].hasSuffix("cannot be the name of a `bucket` (in the environment `prod`)"))
    #expect(messages[2] == "capability `Nothing` is not known")
  }
}
