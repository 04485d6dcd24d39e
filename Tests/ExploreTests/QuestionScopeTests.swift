import Explore
import IAM
import JSON
import Source
import Testing

private let team = """
  account 111122223333; region eu-west-1;
  persona Launcher < trust account account; bucket "data";
    allow ec2:RunInstances, ec2:AttachVolume on "arn:aws:ec2:eu-west-1:111122223333:*"; >
  persona Other < trust account account; allow sqs:SendMessage on *; >
  """

private func role(_ partition: String) -> String {
  #"""
  {"RoleName":"R","Arn":"arn:\#(partition):iam::111122223333:role/R","AssumeRolePolicyDocument":{"Version":"2012-10-17",
  "Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:\#(partition):iam::111122223333:root"},"Action":"sts:AssumeRole"}]},
  "Policies":[{"PolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
  "Action":"s3:GetObject","Resource":"*"}]}}]}
  """#
}

/// What a question reaches, and what it leaves out.
@Suite struct `The scope of a question` {
  private func arn(_ type: String) -> String { "\"arn:aws:ec2:eu-west-1:111122223333:\(type)/x-1\"" }

  private func answer(_ question: String) throws -> Answer {
    let asked = try #require(world(team))
    let answer = asked.answer(Array(question.utf8)).answer
    return try #require(answer)
  }

  private func needed(_ question: String) throws -> [[String]] {
    try answer(question).results.flatMap(\.requests).map(\.typesNeeded)
  }

  @Test func `names the other resources that each request for an action needs`() throws {
    let launch = ["image", "network-interface", "security-group", "subnet"]
    #expect(try needed("Launcher can ec2:RunInstances on \(arn("instance"))") == [launch])
    let two = try needed("Launcher can ec2:RunInstances on \(arn("instance")), \(arn("subnet"))")
    #expect(two == Array(repeating: launch.filter { $0 != "subnet" }, count: 2))
    #expect(try needed("Launcher can ec2:AttachVolume on \(arn("volume"))") == [["instance"]])
    #expect(try needed("Launcher can ec2:AttachVolume on \(arn("volume")), \(arn("instance"))") == [[], []])
    // What is denied fails whatever else it names, and one required type needs no other.
    #expect(try needed("Other can ec2:RunInstances on \(arn("instance"))") == [[]])
    #expect(try needed("Launcher can s3:ListBucket on bucket") == [[]])
  }

  @Test func `tells them to people once, and to programs for each request`() throws {
    let answer = try answer("Launcher can ec2:AttachVolume on \(arn("volume"))")
    let sentence =
      "AWS lists further resource types for each request for ec2:AttachVolume, which were not asked about: instance"
    #expect(answer.text(.plain).split(separator: "\n").count { $0 == sentence } == 1)
    var writer = Writer(.minified)
    answer.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains(#""needs_also":["instance"]"#))
  }

  @Test func `ends at the partition of whom is asked about`() {
    let files = world(team, ["r.json": role("aws-cn")])
    for (question, code) in [
      (#"Launcher can s3:ListBucket on "arn:aws-cn:s3:::data""#, Code.contradictoryContext),
      (#"R can s3:GetObject on "arn:aws:s3:::data/x""#, .contradictoryContext),
    ] {
      #expect(files?.mistakes(question) == [code], "\(question)")
    }
    #expect(files?.verdict(#"R can s3:GetObject on "arn:aws-cn:s3:::data/x""#) == .yes)
    let who = files?.answer(Array(#"who can s3:GetObject on "arn:aws-cn:s3:::data/x""#.utf8)).answer
    #expect(who?.results.map(\.subject.name) == ["R"])
    // Nobody's policies are of no partition.
    let policy = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}"#
    #expect(world("", ["p.json": policy])?.verdict(#""p.json" can s3:GetObject on "arn:aws-us-gov:s3:::b/k""#) == .yes)
  }

  @Test func `leaves out of all those who have no kinds, and says so`() {
    let files = world(team, ["r.json": role("aws")])
    let response = files?.answer(Array("who can s3:ListBucket on bucket".utf8))
    #expect(response?.answer?.results.map(\.subject.name) == ["Launcher"])
    #expect(
      response?.diagnostics.map(\.message) == ["this means nothing of `R`, which no source declares: not asked about"])
    #expect(response?.diagnostics.map(\.severity) == [.warning])
    let alone = world("", ["r.json": role("aws")])
    #expect(alone?.mistakes("who can s3:GetObject on self") == [.kindNotGiven])
  }

  @Test func `what an action cannot have is answered by what it can`() {
    func help(_ question: String, _ world: World?) -> String {
      world?.answer(Array(question.utf8)).diagnostics.first?.help ?? ""
    }
    let files = world(team, ["r.json": role("aws-cn")])
    #expect(
      help("Launcher can s3:GetObject on bucket", files)
        == #"ask about what is in it: `on "arn:aws:s3:::data/${ObjectName}"`"#)
    #expect(
      help("Launcher can sqs:SendMessage on bucket", files)
        == "it takes `arn:aws:sqs:eu-west-1:111122223333:${QueueName}`")
    #expect(
      help("Launcher can ec2:RunInstances", files).contains(
        "`arn:aws:ec2:eu-west-1:111122223333:instance/${InstanceId}`"))
    #expect(help("R can sqs:SendMessage", files).contains("`arn:aws-cn:sqs:${Region}:111122223333:${QueueName}`"))
  }
}
