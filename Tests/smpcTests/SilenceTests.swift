import JSON
import Testing

@Suite struct Silences {
  let work = Workplace()

  /// A statement with one note, SMP0516.
  private let noted = "allow s3:GetObject on *;"

  /// A persona with some items on lines of their own, the first on line 5.
  private func persona(_ items: String...) -> String {
    "account 111122223333;\nregion eu-west-1;\npersona A <\ntrust account account;\n\(items.joined(separator: "\n"))\n>\n"
  }

  /// Checks a source and returns the lines of what is found, as `LINE CODE`, and the number of what is silenced.
  private func found(_ source: String, _ options: String...) throws -> (found: [String], silenced: Int) {
    try work.write("a.persona", source)
    let words = ["check", "--diagnostics=json", "a.persona"] + options
    let report = try json(try work.smpc(words: words, variables: [:]).output)
    let found = report["diagnostics"]?.elements.map { diagnostic in
      "\(diagnostic["range"]?["start"]?["line"]?.number ?? "-") \(diagnostic["code"]?.text ?? "")"
    }
    return (found ?? [], report["silenced"]?.elements.count ?? 0)
  }

  @Test func `a comment silences the next item only`() throws {
    let outcome = try found(
      persona("// smpc:allow SMP0516 all data is read", noted, "allow sqs:SendMessage on *;"))
    #expect(outcome.found == ["7 SMP0516"])
    #expect(outcome.silenced == 1)
    let report = try work.smpc("check", "--plain", "a.persona")
    #expect(report.errors.hasSuffix("a.persona: 1 persona, 1 note, 1 silenced\n"))
    #expect(report.code == 0)
  }

  @Test func `a comment at the end of an item's last line is about that item`() throws {
    let (comment, other) = ("// smpc:allow SMP0516 all data is read", "allow sqs:SendMessage on *;")
    let line = try found(persona("\(noted) \(comment)", other))
    #expect(line.found == ["6 SMP0516"] && line.silenced == 1)
    let lines = try found(persona("allow s3:GetObject\n on * \(comment)\n;", other))
    #expect(lines.found == ["8 SMP0516"] && lines.silenced == 1)
    let block = try found(persona("policy P <\n\(noted)\n\(other)\n> \(comment)", "allow sns:Publish on *;"))
    #expect(block.found == ["9 SMP0516"] && block.silenced == 2)
    #expect(try found(persona("deny s3:GetObject on *; \(comment)", other)).found == ["5 SMP0118", "6 SMP0516"])
  }

  @Test func `a comment in the midst of an item is told and silences nothing`() throws {
    let (comment, other) = ("// smpc:allow SMP0516 all data is read", "allow sqs:SendMessage on *;")
    let statement = try found(persona("allow s3:GetObject \(comment)\n on *;", other))
    #expect(statement.found == ["5 SMP0119", "6 SMP0516", "7 SMP0516"])
    #expect(try found(persona("policy P < \(comment)\n\(noted) >")).found == ["5 SMP0119", "6 SMP0516"])
  }

  @Test(arguments: [
    "// smpc:allow SMP0516 reason", "//smpc:allow smp0516 reason", "//  smpc:allow   0516\treason  ",
    "// smpc:allow SMP0516 reason\r", "// smpc:allow SMP0516 reason\n\n// another\n\n",
    "// smpc:allow SMP0513 reason\n// smpc:allow SMP0516 reason",
  ])
  func `a comment may be written like this`(comment: String) throws {
    let outcome = try found(persona(comment, noted))
    #expect(outcome.silenced == 1)
    #expect(outcome.found == (comment.contains("0513") ? ["5 SMP0118"] : []))
  }

  @Test(arguments: [
    "// smpc:allow", "// smpc:allow ", "// smpc:allow SMP0516", "// smpc:allow SMP0516 \t",
    "// smpc:allow SMP9999 reason",
    "// smpc:allow all reason", "// smpc:allows SMP0516 reason", "// smpc:allow:SMP0516 reason",
    "// smpc:allow SMP0516\r",
  ])
  func `a comment that lacks its code or reason silences nothing and is told`(comment: String) throws {
    let outcome = try found(persona(comment, noted))
    #expect(outcome.found == ["5 SMP0119", "6 SMP0516"])
    #expect(outcome.silenced == 0)
  }

  @Test(arguments: ["/// smpc:allow SMP0516 reason", "// see smpc:allow SMP0516 reason", "//// smpc:allow SMP0516 r"])
  func `other comments are no silences`(comment: String) throws {
    #expect(try found(persona(comment, noted)).found == ["6 SMP0516"])
  }

  @Test func `the reason is what stands behind the code`() throws {
    for end in ["\n", "\r\n"] {
      try work.write(
        "a.persona", persona("// smpc:allow 0516  the team: reads *all* ", noted).replacing("\n", with: end))
      let report = try json(try work.smpc("check", "--diagnostics=json", "a.persona").output)
      let silence = report["silenced"]?.elements.first?["silence"]
      #expect(silence?["kind"]?.text == "comment")
      #expect(silence?["reason"]?.text == "the team: reads *all*")
    }
  }

  @Test func `a comment above a persona silences all of it, one above a block all of the block`() throws {
    let whole = persona(noted, "policy P < allow sqs:SendMessage on *; >").replacing(
      "persona A", with: "// smpc:allow SMP0516 reason\npersona A")
    #expect(try found(whole).silenced == 2)
    let block = persona(noted, "// smpc:allow SMP0516 reason", "policy P <", "allow sqs:SendMessage on *;", ">")
    let outcome = try found(block)
    #expect(outcome.found == ["5 SMP0516"])
    #expect(outcome.silenced == 1)
  }

  @Test func `a comment silences a statement in a block`() throws {
    let outcome = try found(
      persona("policy P <", "// smpc:allow SMP0516 reason", "allow sqs:SendMessage on *;", noted, ">"))
    #expect(outcome.found == ["8 SMP0516"])
    #expect(outcome.silenced == 1)
  }

  @Test func `a comment that silences nothing is told, also at the end of a block or file`() throws {
    let comment = "// smpc:allow SMP0516 reason"
    #expect(try found(persona(comment, "allow s3:ListAllMyBuckets on *;")).found == ["5 SMP0118"])
    let next = "persona B < trust account account; \(noted) >\n"
    #expect(try found(persona("allow s3:ListAllMyBuckets on *;", comment) + next).found == ["6 SMP0118", "8 SMP0516"])
    for end in ["", "\n", "\r\n"] {
      #expect(try found(persona("allow s3:ListAllMyBuckets on *;") + comment + end).found == ["7 SMP0118"])
    }
    #expect(try found(comment).found == ["1 SMP0118"])
  }

  @Test func `an error is not silenced`() throws {
    let outcome = try found(persona("// smpc:allow SMP0506 reason", "allow s3:GetObjct on \"arn:aws:s3:::b/*\";"))
    #expect(outcome.found == ["5 SMP0118", "6 SMP0506"])
    #expect(outcome.silenced == 0)
    #expect(try work.smpc("check", "a.persona").errors.contains("errors cannot be silenced"))
  }

  @Test func `while there are errors, no comment is said to be useless`() throws {
    let outcome = try found(persona("// smpc:allow SMP0516 reason", "allow s3:ListAllMyBuckets on *;", "%;"))
    #expect(outcome.found.map { $0.suffix(7) } == ["SMP0105"])
  }

  @Test func `what is silenced is not denied`() throws {
    try work.write("a.persona", persona("// smpc:allow SMP0516 reason", noted))
    #expect(try work.smpc("check", "--deny", "SMP0516", "a.persona").code == 0)
    #expect(try work.smpc("compile", "--deny", "SMP0516", "a.persona").code == 0)
    #expect(try work.smpc("check", "--deny", "SMP0516", "--no-silences", "a.persona").code == 1)
  }

  @Test func `--no-silences reports all, and no comment as useless`() throws {
    let source = persona(
      "// smpc:allow SMP0516 reason", noted, "// smpc:allow SMP0601 reason", "allow s3:ListAllMyBuckets on *;")
    let outcome = try found(source, "--no-silences")
    #expect(outcome.found == ["6 SMP0516"])
    #expect(outcome.silenced == 0)
    for form in ["json", "sarif"] {
      let output = try work.smpc("check", "--no-silences", "--diagnostics", form, "a.persona").output
      #expect(!output.contains("\"silence\"") && !output.contains("suppressions"))
    }
  }

  @Test func `a comment is useless only if it is in all environments`() throws {
    let environments = "environment dev < let r = \"*\"; >\nenvironment prod < let r = \"arn:aws:s3:::b/*\"; >\n"
    let item = "allow s3:GetObject on \"\\(r)\";"
    let some = try found(environments + persona("// smpc:allow SMP0516 reason", item))
    #expect(some.found == [])
    #expect(some.silenced == 1)
    let none = try found(environments + persona("// smpc:allow SMP0601 reason", item))
    #expect(none.found == ["7 SMP0118", "8 SMP0516"])
  }

  @Test func `a comment acts in its own file only`() throws {
    try work.write("used.persona", "template T < \(noted) >\n// smpc:allow SMP0516 reason\ntemplate U < \(noted) >\n")
    try work.write(
      "a.persona",
      "use \"used.persona\";\naccount 111122223333;\n// smpc:allow SMP0516 reason\n"
        + "persona A extends T < trust account account; >\npersona B extends U < trust account account; >\n")
    let errors = try work.smpc("check", "--plain", "a.persona").errors
    #expect(errors.contains("used.persona:1:"))
    #expect(!errors.contains("used.persona:3:"))
    #expect(errors.contains("a.persona:3:1: warning[SMP0118]"))
  }

  @Test func `machines are told what is silenced, and why`() throws {
    try work.write("a.persona", persona("// smpc:allow SMP0516 all data is read", noted))
    let report = try json(try work.smpc("check", "--diagnostics=json", "a.persona").output)
    #expect(report.keys == ["format_version", "diagnostics", "silenced", "omitted", "counts"])
    #expect(report["counts"]?["note"]?.number == "0")
    #expect(report["silenced"]?.elements.map { $0["code"]?.text } == ["SMP0516"])
    let log = try json(try work.smpc("check", "--diagnostics=sarif", "a.persona").output)
    let result = try #require(log["runs"]?.elements.first?["results"]?.elements.first)
    #expect(result["suppressions"]?.elements.first?["kind"]?.text == "inSource")
    #expect(result["suppressions"]?.elements.first?["justification"]?.text == "all data is read")
    #expect(try work.smpc("check", "--diagnostics=github", "a.persona").output.isEmpty)
  }
}
