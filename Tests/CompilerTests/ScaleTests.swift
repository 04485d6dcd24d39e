import Compiler
import IAM
import Source
import Testing

/// What grows: programs whose mistakes, chains or lists are many cost time and memory in proportion, and never a crash.
@Suite struct `Large programs` {
  @Test(arguments: [
    "let a# = \"\\(b#)\";", "persona P# < capability Nope#; >", "attach ManageJobs to Nope#;", "$",
    "capability C# < allow s3:GetObject on * when aws:Nope# is \"x\"; >",
  ])
  func `ten thousand mistakes are ten thousand diagnostics`(line: String) {
    let compilation = compile("account 111122223333;\n" + lines(line, 10_000))
    #expect(compilation.diagnostics.count(where: \.isError) == 10_000)
  }

  @Test func `the rest of a file is not read after 200,000 mistakes`() {
    let diagnostics = compile(lines("$", 210_000)).diagnostics
    #expect(diagnostics.count == 200_000)
  }

  @Test(arguments: [
    "let c# = \"\\(c@)\";", "capability C# < includes C@; >",
    "persona P# < role \"\\(P@)\"; trust account account; allow s3:ListAllMyBuckets on *; >",
  ])
  func `a chain of more than a hundred declarations is a mistake`(line: String) {
    let codes = compile("account 111122223333;\n" + lines(line, 150)).diagnostics.map(\.code)
    #expect(codes.contains(.tooManyValues))
  }

  @Test func `what capabilities include by many ways they grant once`() throws {
    let doubling = "capability D# < includes D@; includes D@; >"
    let start = "account 111122223333;\ncapability D60 < allow s3:ListAllMyBuckets on *; >\n"
    let persona = "persona P < trust account account; capability D0; >"
    let compilation = compile(start + lines(doubling, 60) + persona)
    #expect(roles(compilation)["P"]?.policies.map(\.policy.statements.count) == [1], "\(rendered(compilation))")
  }

  @Test func `a capability has at most a thousand statements, included ones among them`() {
    let statements = lines("allow s3:ListBucket on \"arn:aws:s3:::b#\";", 600)
    let text = "capability A < \(statements) >\ncapability B < \(statements) includes A; >"
    #expect(compile(text).diagnostics.map(\.code) == [.tooManyValues])
  }

  @Test(arguments: [(1_000, []), (1_001, [Code.accountQuota])])
  func `an account has room for a thousand roles without asking`(count: Int, codes: [Code]) {
    let personas = lines("persona P# < allow s3:ListAllMyBuckets on *; >", count)
    let text = "account 111122223333;\nregion eu-west-1;\ntrust account account;\n" + personas
    #expect(compile(text).diagnostics.map(\.code) == codes)
  }

  @Test func `a statement has at most a thousand conditions`() {
    let conditions = (0..<1_001).map { "aws:PrincipalTag/t\($0) is \"x\"" }.joined(separator: " and ")
    let text = "capability C < allow s3:ListAllMyBuckets on * when \(conditions); >"
    #expect(compile(text).diagnostics.map(\.code) == [.tooManyValues])
  }

  @Test func `each item that gives more than a thousand resources of a kind is a mistake`() {
    let text = "account 111122223333;\npersona P <" + lines("bucket \"team-#\";", 1_010) + ">"
    #expect(compile(text).diagnostics.filter(\.isError).map(\.code) == Array(repeating: .tooManyValues, count: 10))
  }

  @Test func `a capability names at most a thousand kinds`() {
    let text = lines("kind k# is s3:bucket;", 1_001) + "capability C < " + lines("needs k#;", 1_001) + ">"
    #expect(compile(text).diagnostics.map(\.code) == [.tooManyValues])
  }

  /// Returns `count` lines with their number for `#` and the next one for `@`.
  private func lines(_ line: String, _ count: Int) -> String {
    (0..<count).map { line.replacing("#", with: "\($0)").replacing("@", with: "\($0 + 1)") + "\n" }.joined()
  }
}
