import Compiler
import Explore
import Testing

@Suite struct `Completion` {
  private let world: World

  init() {
    let source = """
      account 111122223333; region eu-west-1;
      let readers = s3:GetObject, s3:ListBucket;
      let office = "10.0.0.0/8";
      kind topic is sns:topic;
      persona Alice < trust account account; tag team = "ml"; bucket "alpha", "beta-*"; capability ManageJobs; >
      persona Bob < trust account account; allow readers on "arn:aws:s3:::x"; >
      """
    let compilation = compile([Input(name: "a.persona", bytes: Array(source.utf8))])
    #expect(!compilation.hasErrors)
    world = World(compilation, compilation.sources)
  }

  private func words(_ line: String, after earlier: String = "", commands: [CommandForm] = []) -> [String] {
    guard case .words(_, let words) = world.completion(of: line, after: earlier, commands: commands) else { return [] }
    return words.map(\.text)
  }

  @Test(arguments: [
    ("Al", ["Alice"]), ("pers", ["persona"]), ("wh", ["who can", "why"]), ("who ", ["can"]), ("why B", ["Bob"]),
    ("ManageJ", ["ManageJobs"]), ("topi", ["topic"]), ("why ManageJ", []),
    ("Bo", ["Bob"]), ("bo", ["Bob"]), ("Alice can s3:ListBucketV", ["s3:ListBucketVersions"]),
    ("Alice ca", ["can", "cannot"]), ("Alice can sage", ["sagemaker:", "sagemaker-mlflow:"]),
    ("Alice can read", ["readers"]),
    ("Alice can S3:getobjectversiona", ["s3:GetObjectVersionAcl", "s3:GetObjectVersionAttributes"]),
    ("Alice can s3:GetObject ", ["on", "with"]),
    ("Alice can s3:ListBucket on ", ["\"arn:aws:s3:::alpha\"", "bucket", "office"]),
    (#"Alice can s3:ListBucket on "arn:aws:s3:::al"#, ["\"arn:aws:s3:::alpha\""]),
    ("Alice can s3:ListBucket on arn", ["\"arn:aws:s3:::", "\"arn:aws:s3:::alpha\""]),
    (#"Alice can s3:GetObject on "arn:aws:s3:::al"#, ["\"arn:aws:s3:::alpha/"]),
    ("Alice can s3:GetObject on buc", []), ("Alice can iam:PassRole on se", ["self"]),
    ("Alice can s3:GetObjekt on buc", ["bucket"]),
    ("Bob can sqs:SendMessage on arn", ["\"arn:aws:sqs:eu-west-1:111122223333:"]),
    ("Bob can iam:GetRole on arn", ["\"arn:aws:iam::111122223333:role/"]),
    (#"persona X < allow s3:GetObject on "\(topi"#, ["topic)", "topic.arn)"]),
    (#"persona X < allow s3:GetObject on "a\(account) \(re"#, ["region)", "repository)"]),
    (#"persona X < allow s3:GetObject on "a\(account)"#, []), ("Alice can s3:GetObject on bucket wi", ["with"]),
    ("Alice can s3:GetObject with aws:sourceip", ["aws:SourceIp"]),
    ("A can s3:GetObject with aws:SourceIp ", ["=", "absent"]),
    ("Alice can s3:GetObject with aws:SecureTransport = ", ["false", "true"]),
    ("Alice can s3:ListBucket with s3:pre", ["s3:prefix"]), ("Alice can s3:GetObject with s3:pre", []),
    ("Alice can s3:GetObject with aws:PrincipalArn", []),
    (#"Alice can s3:GetObject with aws:SourceIp = "10.0.0.1" "#, ["and"]),
    (#"Alice can s3:GetObject with aws:SourceIp = "10.0.0.1" and aws:sourceip"#, []),
    (#"Alice can iam:PassRole with iam:PassedToService = "lambda.ama"#, ["\"lambda.amazonaws.com\""]),
    ("region eu-w", ["eu-west-1", "eu-west-2", "eu-west-3"]), ("kind k is sns:", ["sns:topic"]),
    ("let more = re", ["readers", "region"]), ("// Al", []), ("use sage", ["sagemaker"]), ("persona X ex", ["extends"]),
    ("persona X extends Bo", ["Bob"]), ("persona X extends sagemaker.DataS", ["sagemaker.DataScientist"]),
    ("persona X < capability ManageJ", ["ManageJobs"]), ("persona X < bu", ["bucket"]),
    ("persona X < capability ManageModels < passed-role A", ["Alice"]), ("persona X < att", ["attach"]),
    ("persona X < attach ", ["inline", "managed"]), ("persona X < allow s3:GetObject o", ["on"]),
    ("persona X < allow s3:GetObject on tag", []), ("persona X < allow sns:Publish on top", ["topic"]),
    ("persona X < allow s3:GetObject on * when aws:SourceIp i", ["in", "is"]),
    ("persona X < allow s3:GetObject on * when aws:SourceIp in o", ["office"]),
    ("persona X < oops oops oops; all", ["allow"]), ("persona X < managed \"ViewOnly", ["\"ViewOnlyAccess\""]),
    ("capability C < need", ["needs"]), ("capability C < needs bucket; gi", ["given"]),
    ("capability C < given no buc", ["bucket"]), ("test \"t\" < every", ["every persona"]),
    ("test \"t\" < Ali", ["Alice"]), ("account 1; re", ["region"]), ("Alice kann ", []),
  ])
  func `what the grammar and the tables allow is proposed`(_ line: String, _ expected: [String]) {
    let found = words(line)
    if expected.count == 1 || expected.isEmpty {
      #expect(found == expected, "\(line)")
    } else {
      #expect(Set(expected).isSubset(of: found), "\(line): \(found)")
    }
  }

  @Test func `what is replaced begins with the word that is typed`() {
    guard case .words(let start, _) = world.completion(of: "  Alice can s3:getobjectv") else { return }
    #expect(start == 12)
    guard case .words(let later, _) = world.completion(of: "  capability Man", after: "persona X <") else { return }
    #expect(later == 13)
  }

  @Test func `earlier lines say where the line is`() {
    #expect(words("  capability ManageJ", after: "persona X <\n  bucket \"b\";") == ["ManageJobs"])
    #expect(words("", after: "persona X <\n  bucket \"b\";").contains("capability"))
  }

  @Test func `commands and what follows them`() {
    let commands = [
      CommandForm("load", .path), CommandForm("list", .words(["personas", "kinds"])), CommandForm("quit"),
      CommandForm("show", .name), CommandForm("why", .question(after: "why ")),
      CommandForm("who", .question(after: "who can ")), CommandForm("set", .setting), CommandForm("facts", .action),
    ]
    #expect(words(":l", commands: commands) == ["list", "load"])
    #expect(words(":list p", commands: commands) == ["personas"])
    #expect(words(":quit ", commands: commands) == [] && words(":no x", commands: commands) == [])
    #expect(words(":show ManageJ", commands: commands) == ["ManageJobs"])
    #expect(words(":facts sns:publ", commands: commands) == ["sns:Publish"])
    #expect(words(":who sns:publ", commands: commands) == ["sns:Publish"])
    #expect(words(":who can sns:publ", commands: commands) == ["sns:Publish"])
    #expect(words(":set reg", commands: commands) == ["region"])
    #expect(words(":set region us-west-1", commands: commands) == ["us-west-1"])
    #expect(world.completion(of: ":load a te", commands: commands) == .path(from: 8))
    #expect(world.completion(of: ":load te", commands: commands) == .path(from: 6))
    guard case .words(9, let words) = world.completion(of: ":why Bob ca", commands: commands) else {
      Issue.record("the offset counts from the line's start")
      return
    }
    #expect(words.map(\.text) == ["can", "cannot"])
    #expect(world.completion(of: "use \"team") == .path(from: 5))
  }

  @Test func `items know what their own source knows, and questions what the file of their persona does`() {
    func words(_ line: String) -> [String] {
      guard case .words(_, let words) = world.completion(of: line, in: "session") else { return [] }
      return words.map(\.text)
    }
    #expect(words("let a = off") == [] && words("persona X < top") == [])
    #expect(words("Alice can read") == ["readers"] && words("persona X extends Al") == ["Alice"])
  }

  @Test func `too many words are cut at their boundaries`() {
    let actions = words("Alice can ec2:")
    #expect(actions.count <= 200 && actions.contains("ec2:Describe") && actions.allSatisfy { $0.hasPrefix("ec2:") })
    #expect(words("Alice can ").count <= 200)
    #expect(words("persona X < managed ").count <= 200)
  }

  @Test func `whatever is typed, words are sorted and each is there once`() {
    let text = """
      persona X extends Bob < capability ManageModels < passed-role Alice; > tag team = ml; trust service "a" to sts:*;
      policy P < deny except s3:GetObject, s3:* on except bucket when any aws:TagKeys not in "a" if present as Sid; > >
      """
    for count in 0...text.count {
      let found = words(String(text.prefix(count)))
      #expect(found == Set(found).sorted() && found.count <= 200)
    }
  }
}
