import Explore
import Testing

@Suite struct `Typed input` {
  @Test(
    arguments: [
      ("", .nothing), ("// a remark", .nothing), (";", .nothing), (":load team.persona", .command),
      ("DataScientist", .name), ("ManageJobs;", .name), (#""role.json""#, .name), ("A can s3:GetObject", .question),
      ("why A cannot s3:GetObject", .question), ("who can s3:GetObject", .question),
      ("test can s3:GetObject", .question),
      ("A cann s3:GetObject", .question), (#"A can s3:GetObject on "arn:aws"#, .question),
      ("account 111122223333;", .items),
      ("persona A < trust account account; >", .items), ("let a = b, c;", .items), ("a: b", .question),
      ("persona A <\n  // here: \"<\n>", .items), (#"let a = "<";"#, .items), ("persona A < > >", .items),
    ] as [(String, TypedInput.Kind)])
  func `what is whole can be handled`(_ text: String, _ kind: TypedInput.Kind) {
    let input = TypedInput(text)
    #expect(input.kind == kind && input.isComplete, "\(text)")
  }

  @Test(arguments: [
    "/// Trains models.", "// smpc:allow SMP0512 because", "who can", "why A can", "A can", "A can s3:GetObject,",
    "User: arn:aws:iam::111122223333:user/A is not authorized to perform: s3:PutObject", "{",
    "{\n  \"eventName\": \"PutObject\",", "A can s3:GetObject on", "A can s3:GetObject with",
    "A can s3:GetObject with aws:SourceIp =",
    #"A can s3:GetObject with aws:SourceIp = "10.0.0.1" and"#, "A can s3:GetObject, // one", "persona A", "persona A <",
    "persona A <\n  capability B < bucket \"b\"; >", #"persona A < role ">""#, "let a = b", "account 111122223333",
    "persona A <\n\n  bucket \"b\";", "persona A < // >",
  ])
  func `what is open goes on, until an empty line`(_ text: String) {
    #expect(!TypedInput(text).isComplete, "\(text)")
    #expect(TypedInput(text + "\n\n").isComplete, "\(text)")
  }

  @Test func `one empty line in a block is layout`() {
    #expect(!TypedInput("persona A <\n  bucket \"b\";\n").isComplete)
    #expect(TypedInput("persona A <\n  bucket \"b\";\n\n").isComplete)
    #expect(TypedInput("A can\n").isComplete && TypedInput("let a =\n").isComplete)
  }

  @Test func `after a string that does not end, one empty line is enough`() {
    #expect(!TypedInput("persona A < bucket \"b").isComplete)
    #expect(TypedInput("persona A < bucket \"b\n").isComplete)
    #expect(TypedInput("persona A < bucket \"b; >").isComplete)
  }
}
