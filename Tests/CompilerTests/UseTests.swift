import Compiler
import IAM
import Source
import Testing

/// A library of texts by path: packs lie in `packs/`.
private struct Texts: Library {
  let texts: [String: String]

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    let path =
      switch reference {
      case .pack(let name): "packs/\(name).persona"
      case .file(let path): path
      }
    if path.hasPrefix("../") { throw .outside }
    guard texts[path] != nil else { throw .missing(sought: [path]) }
    return Input.Location(name: path, path: path)
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] {
    guard let text = texts[location.path], text != "closed" else { throw .unreadable("`\(location.name)` is closed") }
    return Array(text.utf8)
  }
}

@Suite struct `Use` {
  @Test func `all actions but some are all that a pack has to say`() {
    let found = compile("pack p \"P\" grants s3:*;\ncapability C < allow except s3:PutObject on *; >").diagnostics
    #expect(found.first?.message == "this gives `*`, which the pack does not say that it grants")
  }

  private let texts = [
    "packs/data.persona": """
    pack data "Data" grants s3:*, glue:Get*;
    kind table is glue:table;
    let reading = glue:GetTable;
    capability ReadTables < needs table; allow reading on table; >
    template Analyst < capability ReadTables; allow s3:ListAllMyBuckets on *; >
    trust service "glue.amazonaws.com" when aws:SourceAccount is account;
    """,
    "packs/other.persona": """
    pack other "Other" grants *;
    kind table is dynamodb:table;
    capability ReadTables < needs table; allow dynamodb:GetItem on table; >
    capability ManageModels < allow sagemaker:ListModels on *; >
    template Analyst < session 2h; >
    """,
    "packs/borrowed.persona": #"pack borrowed "B" grants *; template T < capability S3FullAccess; >"#,
    "impostor.persona": #"pack data "Not the data" grants *; capability ReadTables < allow sqs:ListQueues on *; >"#,
    "packs/attached.persona": """
    pack attached "Attached" grants *;
    capability C < managed "SecurityAudit"; allow s3:ListAllMyBuckets on *; >
    template T < managed "ReadOnlyAccess"; >
    """,
    "packs/wrong.persona": #"pack right "R" grants *;"#,
    "packs/none.persona": "let x = \"1\";",
    "packs/closed.persona": "closed",
    "shared.persona": """
    use "more.persona";
    account 999988887777;
    let team = "shared";
    template Base < tag team = team; tag account = account; trust account account; >
    persona Shared < role "shared/role"; trust account 1; nothing "x"; >
    persona P < >
    """,
    "more.persona": "use \"shared.persona\"; template More extends Base < session 3h; >",
    "broken.persona": "persona Q < capability Nothing; >\ncapability C < allow s3:GetObject on \"x\"; >",
  ]

  private func compile(_ files: String...) -> Compilation {
    let inputs = files.enumerated().map { Input(name: "\($0).persona", bytes: Array($1.utf8), path: "\($0).persona") }
    return Sources(inputs, Texts(texts: texts)).compile()
  }

  private func role(_ text: String) throws -> Role {
    let compilation = compile(text)
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    return try #require(roles(compilation)["P"])
  }

  private let place = "account 111122223333; region eu-west-1; "

  // MARK: What is used

  @Test func `a pack brings its kinds, capabilities, templates and default trust, and keeps its lets`() throws {
    let role = try role(
      place
        + #"use data; let reading = "mine"; persona P extends data.Analyst < table "sales/orders"; tag t = reading; >"#)
    #expect(role.policies.map(\.name) == ["ReadTables", "P"])
    let statement = role.policies[0].policy.statements[0].body
    #expect(statement.actions == .only(["glue:GetTable"]))
    #expect(statement.resources == .only(["arn:aws:glue:eu-west-1:111122223333:table/sales/orders"]))
    #expect(role.trust.statements[0].body.principal == Principal(.service, ["glue.amazonaws.com"]))
    #expect(role.tags == [PrincipalTag("t", "mine")])
  }

  @Test func `a file brings its templates, whose lets are its own and whose account is the persona's`() throws {
    let role = try role(place + #"use "shared.persona"; persona P extends Base < allow s3:ListAllMyBuckets on *; >"#)
    #expect(role.tags == [PrincipalTag("team", "shared"), PrincipalTag("account", "111122223333")])
    #expect(role.trust.statements[0].body.principal == Principal(.aws, ["arn:aws:iam::111122223333:root"]))
  }

  @Test func `a persona of a used file is no role, and can be passed`() throws {
    let text =
      place
      + #"use "shared.persona"; trust account account; persona P < capability ManageModels < passed-role Shared > >"#
    #expect(compile(text).personas == ["P"])
    let passed = try role(text).policies[0].policy.statements.last?.body.resources
    #expect(passed == .only(["arn:aws:iam::999988887777:role/shared/role"]))
  }

  @Test func `files that use each other are read once`() throws {
    let role = try role(
      place + #"use "more.persona"; use "shared.persona"; persona P extends More < allow s3:ListAllMyBuckets on *; >"#)
    #expect(role.maxSessionDuration == 3 * 3600)
    #expect(compile(#"use "0.persona"; use "more.persona";"#).sources.files.count == 4)
  }

  @Test func `what a used file uses is its own`() {
    let compilation = compile(#"use "more.persona"; persona P extends Base < trust account 111122223333; >"#)
    #expect(compilation.diagnostics.map(\.code) == [.unknownParent])
  }

  @Test func `a pack's name chooses between packs`() throws {
    let role = try role(
      place
        + #"use data; use other; persona P < other.table "orders"; capability other.ReadTables; trust account account; >"#
    )
    #expect(role.policies[0].policy.statements[0].body.actions == .only(["dynamodb:GetItem"]))
  }

  @Test func `an own declaration wins over those of packs`() throws {
    let text =
      place
      + #"use other; capability ManageModels < allow s3:ListAllMyBuckets on *; > persona P < capability ManageModels; trust account account; >"#
    let compilation = compile(text)
    #expect(compilation.diagnostics.map(\.code) == [.shadowedCapability])
    #expect(roles(compilation)["P"]?.policies[0].policy.statements[0].body.actions == .only(["s3:ListAllMyBuckets"]))
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("use nothing; persona P extends nothing.X < capability Y; z \"1\"; >", [Code.unknownPack]),
    ("use wrong;", [.unknownPack]), ("use none;", [.unknownPack]), ("use closed;", [.cannotUse]),
    (#"use "nothing.persona"; persona P extends X < >"#, [.cannotUse]), (#"use "../x.persona";"#, [.outsideFolders]),
    (#"use "\(region).persona";"#, [.interpolationHere]),
    (#"use "broken.persona";"#, [.notAnARN]),
    (#"use data; use other; persona P < table "a/b"; trust account 111122223333; >"#, [.ambiguousName]),
    ("use data; use other; persona P < capability ReadTables; trust account 111122223333; >", [.ambiguousName]),
    ("use data; use other; persona P extends Analyst < trust account 111122223333; >", [.ambiguousName]),
    ("use other; persona P < capability ManageModels; trust account 111122223333; >", [.ambiguousName]),
    ("use data grants s3:*;", [.grantsBeyondUse]), ("use data grants s3:*, glue:GetTable;", []),
    ("use data grants s3:List*, GLUE:*;", []), ("use data grants glue:*;", [.grantsBeyondUse]),
    ("use sagemaker grants sagemaker:*;", [.grantsBeyondUse]), ("use sagemaker grants *;", []),
    (#"pack data "Mine" grants *; use data;"#, []),
    ("use attached grants s3:*;", [.grantsBeyondUse]),
    ("use attached grants s3:*, managed:ReadOnlyAccess;", [.grantsBeyondUse]),
    ("use attached grants s3:*, managed:Security*, managed:readonlyaccess;", []), ("use attached grants *;", []),
    (#"pack p "P" grants s3:*; capability C < managed "SecurityAudit"; >"#, [.grantsBeyond]),
    (#"pack p "P" grants managed:SecurityAudit; capability C < managed "SecurityAudit"; >"#, []),
    (#"pack p "P" grants s3:*; template T < managed "SecurityAudit"; >"#, [.grantsBeyond]),
    (#"pack p "P" grants s3:GetObject; template T < capability S3FullAccess; >"#, [.grantsBeyond]),
    (#"pack p "P" grants s3:*; template T < capability S3FullAccess; >"#, []),
    (#"pack p "P" grants s3:*; template T extends sagemaker.Compute < >"#, [.grantsBeyond]),
    ("use borrowed grants s3:GetObject;", [.grantsBeyondUse]),
    (#"use "impostor.persona"; use data;"#, [.duplicateDeclaration]),
    (#"pack p "P" grants s3:*; template T < trust account 111122223333; >"#, [.packTrustsOthers]),
    (#"pack p "P" grants s3:*; template T < trust service "lambda.amazonaws.com"; >"#, [.serviceWithoutSource]),
  ])
  func `a mistake is one diagnostic`(text: String, codes: [Code]) {
    let compilation = compile(text)
    #expect(compilation.diagnostics.map(\.code) == codes, "\(rendered(compilation))")
  }

  @Test(arguments: [
    ("persona P extends data.Analist < >", "data.Analyst"),
    ("persona P < capability data.ReadTable; >", "data.ReadTables"),
    (#"persona P < data.tabel "x/y"; >"#, "data.table"),
    ("persona P extends sagemaker.DataScientst < >", "sagemaker.DataScientist"),
  ])
  func `a name of a pack that is misspelt is sought in the packs`(text: String, suggestion: String) {
    let found = compile("use data; trust account 111122223333; " + text).diagnostics.filter(\.isError)
    #expect(found.map(\.help) == ["did you mean `\(suggestion)`?"])
  }

  @Test func `two packs of one name are an error that shows both`() {
    let text = #"pack data "Other" grants *;"#
    let compilation = compile(text, text)
    #expect(compilation.diagnostics.map(\.code) == [.duplicateDeclaration], "\(rendered(compilation))")
    #expect(compile("use data; persona P < >", text).diagnostics.map(\.code).contains(.unknownPack) == false)
  }

  @Test func `a pack on the command line is preferred, and known to all files there`() throws {
    let pack = #"pack data "Mine" grants *; capability Own < allow s3:ListAllMyBuckets on *; >"#
    let compilation = compile(place + "use data; trust account account; persona P < capability Own; >", pack)
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    #expect(roles(compilation)["P"]?.policies.map(\.name) == ["Own"])
  }

  @Test func `without a library nothing can be used but what is there`() {
    let found = Sources([Input(name: "t", bytes: Array("use data; use sagemaker;".utf8))]).compile().diagnostics
    #expect(found.map(\.code) == [.unknownPack])
  }
}
