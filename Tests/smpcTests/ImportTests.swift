import JSON
import Testing

@Suite struct ImportTests {
  let work = Workplace()
  private let good =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}"#
  private let source = "template p <\n  policy p <\n    allow s3:ListAllMyBuckets on *;\n  >\n>\n"

  @Test func `a source is printed, and a verdict on each policy`() throws {
    try work.write("p.json", good)
    let outcome = try work.smpc("import", "p.json")
    #expect(outcome.code == 0)
    #expect(outcome.output == source)
    #expect(outcome.errors == "policy p: equal\n1 verdict: all are equal\n")
    #expect(try work.smpc("import", "-", input: good).output == source.replacing(" p ", with: " Imported "))
  }

  @Test func `what the catalogue does not know is imported all the same`() throws {
    try work.write("p.json", good.replacing("ListAllMyBuckets", with: "ListEveryBucket"))
    let outcome = try work.smpc("import", "p.json")
    #expect(outcome.code == 0)
    #expect(outcome.output == source.replacing("s3:ListAllMyBuckets", with: "\"s3:ListEveryBucket\""))
    #expect(outcome.errors == "policy p: equal\n1 verdict: all are equal\n")
  }

  @Test func `verdicts and mistakes are one object of JSON for programs`() throws {
    try work.write("p.json", good)
    try work.write("r.json", good.replacing(#""Effect""#, with: #""Principal":"*","Effect""#))
    let outcome = try work.smpc("import", "--diagnostics", "json", "p.json", "r.json")
    #expect(outcome.code == 2 && outcome.output == source)
    let verdicts = try json(outcome.errors)["verdicts"]?.elements ?? []
    #expect(verdicts.map { $0["outcome"]?.text } == ["equal", "left out"])
    #expect(verdicts.last?["reasons"]?.elements.map(\.text) == ["the language has no policies of resources"])
    try work.write("p.json", good.replacing("Effect", with: "Efect"))
    let mistaken = try work.smpc("import", "--diagnostics", "json", "p.json")
    #expect(try json(mistaken.errors)["diagnostics"]?.elements.first?["code"]?.text == "SMP0116")
    #expect(try mistaken.code == 1 && json(mistaken.errors)["verdicts"] == nil)
  }

  @Test func `what is not equal is exit code 2`() throws {
    try work.write("p.json", good)
    try work.write("r.json", good.replacing(#""Effect""#, with: #""Principal":"*","Effect""#))
    let outcome = try work.smpc("import", "p.json", "r.json")
    #expect(outcome.code == 2)
    #expect(outcome.output == source)
    #expect(
      outcome.errors.hasSuffix("left out: the language has no policies of resources\n2 verdicts: 1 of 2 are equal\n"))
  }

  @Test func `users are left out, which is never all that is equal`() throws {
    try work.write("a.json", #"{"UserDetailList":[{"UserName":"bob","AttachedManagedPolicies":[]}]}"#)
    let outcome = try work.smpc("import", "a.json")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors == "user bob: left out: a persona is a role, and the language has no users\n"
        + "1 verdict: 0 of 1 are equal\n")
  }

  @Test func `mistakes are shown, and nothing is written`() throws {
    try work.write("p.json", good.replacing("Effect", with: "Efect"))
    let outcome = try work.smpc("import", "--plain", "-o", "p.persona", "p.json")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("error[SMP0116]"))
    #expect(work.files == ["p.json"])
  }

  @Test func `a file is written once, and replaced by force`() throws {
    try work.write("p.json", good)
    #expect(try work.smpc("import", "-o", "t.persona", "p.json", "--check").code == 2)
    #expect(try work.smpc("import", "-o", "t.persona", "p.json").code == 0)
    #expect(try work.read("t.persona") == source)
    #expect(try work.smpc("import", "-o", "t.persona", "p.json", "--check").code == 0)
    #expect(try work.smpc("import", "-o", "t.persona", "p.json").code == 0)
    try work.write("t.persona", "mine")
    #expect(try work.smpc("import", "-o", "t.persona", "p.json").code == 1)
    #expect(try work.read("t.persona") == "mine")
    #expect(try work.smpc("import", "-o", "t.persona", "p.json", "--check").output == "t.persona\n")
    #expect(try work.smpc("import", "-o", "t.persona", "p.json", "--force").code == 0)
    #expect(try work.read("t.persona") == source)
  }

  @Test func `packs are found in their folders`() throws {
    try work.shell("mkdir packs")
    try work.write(
      "packs/own.persona", "pack own \"Own\" grants s3:*; capability Listing as p < allow s3:ListAllMyBuckets on *; >")
    try work.write("p.json", good)
    let outcome = try work.smpc("import", "--pack-path", "packs", "p.json")
    #expect(outcome.output == "use own;\n\ntemplate p <\n  capability Listing;\n>\n")
    #expect(outcome.errors.hasPrefix("policy p: equal (capability Listing)\n"))
  }

  @Test(arguments: [
    ["import"], ["import", "a.persona"], ["import", "p.json", "-o", "x.json"], ["import", "p.json", "--check"],
  ])
  func `a command line that makes no sense is exit code 64`(words: [String]) throws {
    try work.write("p.json", good)
    try work.write("a.persona", "")
    #expect(try work.smpc(words: words, variables: [:]).code == 64)
  }
}
