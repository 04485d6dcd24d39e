import Compiler
import Explore
import JSON
import Source
import Testing

@Suite struct `Smallest edits` {
  private func edits(_ source: String, _ question: String) -> [SuggestedEdit] {
    let text = "account 111122223333; region eu-west-1;\n" + source
    let inputs = WorldInputs(programs: [Input(name: "a.persona", bytes: Array(text.utf8))], policies: [])
    let response = inputs.load().world?.answer(Array(question.utf8))
    #expect(response?.answer != nil, "\(response?.diagnostics.map(\.message) ?? [])")
    return response?.answer?.results.first?.edits ?? []
  }

  private func lines(_ source: String, _ question: String) -> [String] { edits(source, question).map(\.line) }

  @Test func `one statement grants nothing else, and a capability what it is about`() {
    let found = edits(
      "persona A < trust account account; >",
      #"why A can sagemaker:CreateExperiment on "arn:aws:sagemaker:eu-west-1:111122223333:experiment/e""#)
    #expect(
      found.map(\.line) == [
        #"allow sagemaker:CreateExperiment on "arn:aws:sagemaker:eu-west-1:111122223333:experiment/e";"#,
        "capability ManageExperiments;",
      ])
    #expect(
      found[0].grants == [] && found[1].grants.count == 21 && !found[1].grants.contains("sagemaker:CreateExperiment"))
  }

  @Test func `none takes a limit away: a condition, a capability that is done without, where a role is passed to`() {
    let bucket = #"on "arn:aws:s3:::data/k""#
    #expect(
      lines(
        #"persona A < trust account account; allow s3:GetObject \#(bucket) when aws:SourceIp in "10.0.0.0/8"; >"#,
        #"why A can s3:GetObject \#(bucket) with aws:SourceIp = "11.0.0.1""#) == [])
    let without = lines(
      #"persona A < capability ManageJobs; without capability S3BucketAccess; bucket "data"; >"#,
      "why A can s3:GetObject \(bucket)")
    #expect(!without.contains { $0.contains("S3BucketAccess") })
    let passing = lines(
      "persona A < trust account account; >", #"why A can iam:PassRole on "arn:aws:iam::111122223333:role/r""#)
    #expect(!passing.contains { $0.hasPrefix("allow iam:PassRole") })
  }

  @Test func `an edit that would reach further says so`() {
    let found = edits("persona A < trust account account; >", #"why A can s3:GetObject on "arn:aws:s3:::data/k""#)
    let reaching = found.filter(\.reachesFurther).map(\.line)
    #expect(reaching.contains("capability S3FullAccess;") && !reaching.contains { $0.hasPrefix("allow") })
  }

  @Test func `a capability comes with the resources that it needs`() {
    let found = lines(
      "persona A < trust account account; >", #"why A can s3:PutObject on "arn:aws:s3:::data/k""#)
    #expect(found.contains(#"bucket "data";"#))
    #expect(!found.contains { $0.hasPrefix("capability AccessAwsServices") })
    let own = lines(
      """
      kind queue is sqs:queue;
      capability Send < needs queue; allow sqs:SendMessage on queue; >
      persona A < trust account account; >
      """, #"why A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs""#)
    #expect(
      own == [
        #"allow sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs";"#, #"capability Send; queue "jobs";"#,
      ])
  }

  @Test func `a resource of a kind that the persona makes use of`() {
    let source = """
      persona A < trust account account; bucket "one"; allow s3:GetObject, s3:PutObject on "\\(bucket.arn)/*"; >
      """
    let found = edits(source, #"why A can s3:GetObject on "arn:aws:s3:::two/key""#)
    #expect(found.map(\.line).contains(#"bucket "two";"#))
    #expect(found.first { $0.line == #"bucket "two";"# }?.grants == ["s3:PutObject"])
  }

  @Test func `what lies elsewhere is named by its ARN`() {
    let source = """
      kind queue is sqs:queue;
      persona A < trust account account; queue "one"; allow sqs:SendMessage on queue; >
      """
    let found = lines(source, #"why A can sqs:SendMessage on "arn:aws:sqs:eu-west-2:444455556666:two""#)
    #expect(found.contains(#"queue "arn:aws:sqs:eu-west-2:444455556666:two";"#))
    #expect(!found.contains(#"queue "two";"#))
  }

  @Test func `what would not help is not offered`() {
    // The condition of the capability does not hold for this key.
    let source = """
      kind queue is sqs:queue;
      capability Send < allow sqs:SendMessage on * when aws:SourceIp in "10.0.0.0/8"; >
      persona A < trust account account; >
      """
    let question = #"why A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs" with aws:SourceIp = "#
    #expect(lines(source, question + #""192.0.2.1""#).count == 1)
    #expect(lines(source, question + #""10.0.0.1""#).contains("capability Send;"))
  }

  @Test func `a resource stands beside the default that it would replace`() {
    let question = #"why A can iam:PassRole on "arn:aws:iam::111122223333:role/x" with iam:PassedToService = "#
    let found = lines(
      "persona A < trust account account; capability ManageModels; >", question + #""sagemaker.amazonaws.com""#)
    let statement = #"allow iam:PassRole on "arn:aws:iam::111122223333:role/x" when iam:PassedToService is "#
    #expect(found.prefix(2) == [statement + #""sagemaker.amazonaws.com";"#, #"passed-role self, "x";"#])
  }

  @Test func `what would take something away is not offered`() {
    // With a queue, the condition holds for all that the capability allows.
    let source = """
      kind queue is sqs:queue;
      capability Send <
        takes queue;
        given queue < allow sqs:SendMessage on queue; allow sqs:ListQueues on * when aws:SourceIp in "10.0.0.0/8"; >
        given no queue < allow sqs:ListQueues on *; >
      >
      persona A < trust account account; capability Send; >
      """
    let found = lines(source, #"why A can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs""#)
    #expect(found == [#"allow sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs";"#])
  }

  @Test(arguments: [
    #"deny s3:GetObject on "arn:aws:s3:::b/*";"#, #"boundary "arn:aws:iam::111122223333:policy/Limit";"#,
    #"allow s3:GetObject on "arn:aws:s3:::b/*";"#,
  ])
  func `what is forbidden or allowed is not edited`(_ item: String) {
    let source = "persona A < trust account account; \(item) >"
    #expect(edits(source, #"why A can s3:GetObject on "arn:aws:s3:::b/k""#) == [])
  }

  @Test func `only why looks for edits`() {
    let source = "persona A < trust account account; >"
    #expect(edits(source, #"A can s3:GetObject on "arn:aws:s3:::b/k""#) == [])
    #expect(edits(source, #"why A cannot s3:GetObject on "arn:aws:s3:::b/k""#) == [])
  }

  @Test func `several requests are allowed by one edit`() {
    let found = lines(
      "persona A < trust account account; >",
      #"why A can s3:GetObject, s3:PutObject on "arn:aws:s3:::one/k", "arn:aws:s3:::two/k""#)
    #expect(found[0] == #"allow s3:GetObject, s3:PutObject on "arn:aws:s3:::one/k", "arn:aws:s3:::two/k";"#)
    #expect(found.contains(#"bucket "one", "two";"#))
  }

  @Test(arguments: [
    ("persona A < trust account account >", "persona A < trust account account; + >"),
    ("persona A < trust account account;>", "persona A < trust account account; + >"),
    (
      "persona A <\n    trust account account // all\n    // more\n>",
      "persona A <\n    trust account account; // all\n    +\n    // more\n>"
    ),
    ("persona A < trust account account;\n>", "persona A < trust account account;\n  +\n>"),
    (
      "  persona A <\n    policy P <\n      allow s3:ListBucket on *;\n    >\n    trust account account;\n  >",
      "  persona A <\n    policy P <\n      allow s3:ListBucket on *;\n    >\n    trust account account;\n    +\n  >"
    ),
  ])
  func `a line goes where it belongs`(_ source: String, _ expected: String) {
    let found = edits(source, #"why A can sqs:ListQueues"#)
    guard let edit = found.first else {
      Issue.record("nothing was found")
      return
    }
    let text = "account 111122223333; region eu-west-1;\n" + source
    let sources = compile([Input(name: "a.persona", bytes: Array(text.utf8))]).sources
    let start = Int(edit.edit.span.start - sources.file(at: edit.edit.span.start).start)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(start..<start + edit.edit.span.count, with: edit.edit.replacement.utf8)
    let edited = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)[1]
    #expect(edited == expected.replacing("+", with: edit.line))
  }

  @Test func `programs are told where the line goes`() {
    let source = "account 111122223333; region eu-west-1;\npersona A < trust account account; >"
    var writer = Writer(.minified)
    world(source)?.answer(Array("why A can sqs:ListQueues".utf8)).answer?.write(to: &writer)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    let place = #"{"line":2,"column":35,"offset":74}"#
    #expect(
      text.contains(
        #""add":"allow sqs:ListQueues on *;","grants":[],"reaches_further":false,"edit":{"file":"team.persona","range":{"start":"#
          + place
          + #","end":"# + place + #"},"replacement":" allow sqs:ListQueues on *;"}"#), "\(text)")
  }
}
