import Analysis
import Explore
import IAM
import Source
import Testing

private let source = """
  account 111122223333; region eu-west-1;
  persona Reader <
    trust account account; bucket "data";
    allow s3:GetObject on "\\(bucket.arn)/*";
    allow s3:ListBucket on bucket when s3:prefix is "home/";
    deny s3:GetObject on "\\(bucket.arn)/secret/*";
  >
  persona Other < trust account account; allow sqs:SendMessage on "*" when aws:MultiFactorAuthPresent is true; >
  """

@Suite struct `Answers about personas` {
  private let team = world(source)

  @Test(arguments: [
    (#"Reader can s3:GetObject on "arn:aws:s3:::data/x""#, Verdict.yes),
    (#"Reader can s3:GetObject on "arn:aws:s3:::data/secret/x""#, .no),
    (#"Reader can s3:PutObject on "arn:aws:s3:::data/x""#, .no),
    (#"Reader cannot s3:PutObject on "arn:aws:s3:::data/x""#, .yes),
    (#"Reader cannot s3:GetObject on "arn:aws:s3:::data/x""#, .no),
    (#"Reader can s3:GetObject on "arn:aws:s3:::data/x", "arn:aws:s3:::data/secret/x""#, .depends),
    ("Reader can s3:ListBucket on bucket", .depends),
    (#"Reader can s3:ListBucket on bucket with s3:prefix = "home/""#, .yes),
    (#"Reader can s3:ListBucket on bucket with s3:prefix = "etc/""#, .no),
    ("Reader can s3:ListBucket on bucket with s3:prefix absent", .no),
    (#"who can s3:GetObject on "arn:aws:s3:::data/x""#, .yes),
    (#"who can s3:PutObject on "arn:aws:s3:::data/x""#, .no),
    (#"who can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:q""#, .depends),
    // `Other` has no bucket.
    ("who can s3:ListBucket on bucket", .depends),
    ("who can s3:DeleteBucket on bucket", .no),
  ])
  func `are yes, no, or what they depend on`(question: String, verdict: Verdict) {
    #expect(team?.verdict(question) == verdict)
  }

  @Test func `are for so many requests as one can read`() {
    func question(_ count: Int) -> String {
      let actions = Array(repeating: "s3:GetObject", count: 100).joined(separator: ", ")
      let resources = (1...count).map { "\"arn:aws:s3:::data/\($0)\"" }.joined(separator: ", ")
      return "Reader can \(actions) on \(resources)"
    }
    #expect(team?.mistakes(question(101)) == [.notExact])
    #expect(team?.mistakes(question(2)) == [])
  }

  @Test func `name the statement, the line and the deny`() throws {
    let allowed = try #require(team?.request(#"Reader can s3:GetObject on "arn:aws:s3:::data/x""#))
    guard case .statement(let statement) = allowed.reason else { return #expect(Bool(false)) }
    #expect(statement.effect == .allow && statement.index == 0 && statement.places.count == 1)
    let denied = try #require(team?.request(#"Reader can s3:GetObject on "arn:aws:s3:::data/secret/x""#))
    guard case .statement(let denial) = denied.reason else { return #expect(Bool(false)) }
    #expect(denial.effect == .deny && denial.index == 2)
  }

  @Test func `say with which values they are yes and no`() throws {
    let request = try #require(team?.request("Reader can s3:ListBucket on bucket"))
    guard case .depends(let dependence) = request.reason else { return #expect(Bool(false)) }
    #expect(dependence.keys == ["s3:prefix"])
    #expect(dependence.allowing == [KeyValue(key: "s3:prefix", values: ["home/"])])
    #expect(dependence.denying == [KeyValue(key: "s3:prefix", values: [])])
  }

  @Test func `name what comes nearest, and what fails`() throws {
    let request = try #require(team?.request(#"Reader can s3:GetObject on "arn:aws:s3:::other/x""#))
    guard case .nothing(let misses) = request.reason else { return #expect(Bool(false)) }
    #expect(misses.map(\.failures) == [[.resource(["arn:aws:s3:::data/*"])]])
  }

  @Test func `say of excepted resources that they are excepted`() throws {
    let source = """
      account 111122223333;
      persona P < trust account account; allow s3:GetObject on except "arn:aws:s3:::h/*"; >
      """
    let answer = world(source)?.answer(Array(#"P can s3:GetObject on "arn:aws:s3:::h/a""#.utf8)).answer
    #expect(answer?.text(.plain).contains("its resources are all but arn:aws:s3:::h/*") == true)
  }

  @Test func `are certain where a variable has no value, and say which tag is missing`() throws {
    let source = """
      account 111122223333; region eu-west-1;
      persona P < trust account account;
        allow ec2:StartInstances on * when aws:ResourceTag/Owner is "${aws:PrincipalTag/Owner}"; >
      """
    let question = #"P can ec2:StartInstances on "arn:aws:ec2:eu-west-1:111122223333:instance/i-1""#
    let answer = world(source)?.answer(Array(question.utf8)).answer
    #expect(answer?.verdict == .no)
    #expect(answer?.text(.plain).contains("the role has no tag Owner") == true)
  }

  @Test func `name a key with a variable part as the policy does`() throws {
    let source = """
      account 111122223333; region eu-west-1;
      persona P < trust account account;
        allow kms:Decrypt on * when kms:EncryptionContext:App is "x" and kms:EncryptionContext:Env is "prod"; >
      """
    let request = try #require(
      world(source)?.request(#"P can kms:Decrypt on "arn:aws:kms:eu-west-1:111122223333:key/k""#))
    guard case .depends(let dependence) = request.reason else { return #expect(Bool(false)) }
    #expect(dependence.keys == ["kms:EncryptionContext:App", "kms:EncryptionContext:Env"])
  }

  @Test func `are certain where the values that matter are all tried`() {
    let both = """
      account 111122223333; region eu-west-1;
      persona P < trust account account;
        allow s3:ListAllMyBuckets on * when aws:SecureTransport is true;
        allow s3:ListAllMyBuckets on * when aws:SecureTransport is false;
        allow s3:ListAllMyBuckets on * when aws:SecureTransport absent; >
      """
    #expect(world(both)?.verdict("P can s3:ListAllMyBuckets") == .yes)
  }

  @Test func `take keys that no such request has as absent`() throws {
    let source = """
      account 111122223333; region eu-west-1;
      persona P < trust account account;
        allow sagemaker:CreateModel, sagemaker:DeleteModel on "*" when any sagemaker:VpcSubnets is "subnet-1"; >
      """
    let request = try #require(
      world(source)?.request(#"P can sagemaker:DeleteModel on "arn:aws:sagemaker:eu-west-1:111122223333:model/m""#))
    #expect(request.verdict == .no && request.missingKeys == ["sagemaker:VpcSubnets"])
  }

  @Test func `know the role, and its tags where sessions have none of their own`() {
    let source = """
      account 111122223333; region eu-west-1;
      persona P < trust account account; tag team = "ml"; role "teams/P";
        allow s3:ListAllMyBuckets on * when aws:PrincipalTag/team is "ml" and aws:PrincipalArn is self; >
      """
    #expect(world(source)?.verdict("P can s3:ListAllMyBuckets") == .yes)
    let tagging = source.replacing(
      "trust account account;", with: "trust account account to sts:AssumeRole, sts:TagSession;")
    #expect(world(tagging)?.verdict("P can s3:ListAllMyBuckets") == .depends)
  }
}

@Suite struct `Questions that have no answer` {
  private let team = world(source)

  @Test(arguments: [
    ("Nobody can s3:ListAllMyBuckets", [Code.unknownPersona]), ("Reader can s3:Get* on bucket", [.notExact]),
    (#"Reader can s3:GetObject on "arn:aws:s3:::data/*""#, [.notExact]), ("Reader can s3:GetObject", [.notExact]),
    ("Reader can s3:GetObjekt", [.unknownAction]), (#"Reader can s3:GetObject on "data""#, [.notExact]),
    (#"Reader can s3:GetObject on "arn:aws:sns:eu-west-1:111122223333:t""#, [.resourceWithoutAction]),
    (#"Reader can s3:ListAllMyBuckets with aws:PrincipalType = "User""#, [.contradictoryContext]),
    (#"Reader can s3:ListAllMyBuckets with aws:SourceIp = "here""#, [.invalidValue]),
    (#"Reader can s3:ListAllMyBuckets with aws:SourceIp = "10.0.0.0/8""#, [.invalidValue]),
    (#"Reader can s3:ListAllMyBuckets with SourceIp = "10.0.0.1""#, [.unknownKey]),
    (#"Reader can s3:ListAllMyBuckets with aws:SourceVpc = "a" and aws:sourcevpc = "b""#, [.contradictoryContext]),
    ("Reader can", [.unexpectedToken]), ("Reader can s3:GetObject on buckets", [.unknownName]),
  ])
  func `say what is wrong`(question: String, codes: [Code]) {
    #expect(team?.mistakes(question) == codes)
    #expect(team?.verdict(question) == nil)
  }

  @Test func `a key that no request for the action has is warned of`() {
    let question = #"Reader can s3:GetObject on "arn:aws:s3:::data/x" with s3:prefix = "v""#
    #expect(team?.mistakes(question) == [.keyNotKnown] && team?.verdict(question) == .yes)
  }
}
