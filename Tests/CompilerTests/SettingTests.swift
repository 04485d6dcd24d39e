import Compiler
import IAM
import Testing

@Suite struct `Settings` {
  @Test(
    arguments: [
      ("account 12;", ["SMP0314"]), ("account 11112222333a;", ["SMP0314"]), ("region eu-wst-1;", ["SMP0314"]),
      ("partition amazon;", ["SMP0314"]), ("partition aws-cn; region eu-west-1;", ["SMP0314"]),
      ("account 111122223333; account 111122223333;", ["SMP0210"]), ("region cn-north-1; partition aws-cn;", []),
    ])
  func `are checked, also in a file without personas`(source: String, expected: [String]) {
    #expect(codes(source) == expected)
    #expect(codes(source + "trust account 111122223333; persona P < allow s3:* on *; >") == expected)
  }

  @Test func `of the command line win`() throws {
    let source = persona(#"bucket "x-\(account)-\(region)"; allow s3:ListBucket on bucket;"#)
    let options = CompileOptions(account: "444455556666", region: "cn-north-1")
    #expect(try resources(source, options) == ["arn:aws-cn:s3:::x-444455556666-cn-north-1"])
  }

  @Test(
    arguments: [
      (#"allow sqs:* on "arn:aws:sqs:\(region):\(account):q";"#, "SMP0312 SMP0312"),
      (#"deny sqs:* on "arn:aws:sqs:\(region):111122223333:q";"#, "SMP0312"),
      (#"deny sqs:* on except "arn:aws:sqs:\(region):111122223333:q";"#, "SMP0313"),
      (#"allow s3:* on * when aws:PrincipalArn like "arn:aws:iam::\(account):role/*";"#, "SMP0312"),
      (#"deny s3:* on * when aws:PrincipalArn not like "arn:aws:iam::\(account):role/*";"#, "SMP0313"),
      (#"deny s3:* on * when aws:PrincipalAccount is account;"#, "SMP0313"),
      (#"deny s3:* on * when aws:PrincipalAccount StringLike account;"#, "SMP0313"),
      (#"deny s3:* on * when aws:PrincipalAccount is account given account;"#, "SMP0312"),
      (#"allow s3:* on "arn:\(partition):s3:::x";"#, ""), (#"bucket "x-\(account)"; allow s3:* on bucket;"#, "SMP0313"),
      (#"role "x-\(account)"; allow s3:* on *;"#, "SMP0313"), (#"boundary "x"; allow s3:* on *;"#, "SMP0313"),
      (#"tag a = region; allow s3:* on *;"#, "SMP0313"),
      (#"workgroup "w"; allow athena:* on workgroup;"#, "SMP0312 SMP0312"),
      (#"workgroup "arn:aws:athena:\(region):*:workgroup/w"; allow athena:* on workgroup;"#, "SMP0312"),
      (#"managed "arn:aws:iam::\(account):policy/x";"#, "SMP0313"),
      (#"trust role "x"; allow s3:* on *;"#, "SMP0313"),
      (#"allow iam:PassRole on self when iam:PassedToService is "lambda.amazonaws.com";"#, "SMP0312"),
    ])
  func `that are not set are a wildcard with a warning, or an error`(items: String, expected: String) {
    let trust = items.contains("trust") ? "" : "trust account 111122223333; "
    #expect(codes("\(trust)persona P < \(items) >") == expected.split(separator: " ").map(String.init))
  }

  @Test func `that are not set cannot be in a claim`() {
    let source = #"""
      trust account 111122223333;
      persona P < allow s3:GetObject on *; >
      test "t" <
        P can sqs:SendMessage on "arn:aws:sqs:\(region):111122223333:q";  //! SMP0313
        P can s3:GetObject on * when aws:PrincipalAccount is account;  //! SMP0313
        Q can s3:GetObject;  //! SMP0201
        P can GetObject;  //! SMP0218
      >
      """#
    expectDiagnostics(source)
  }

  @Test func `that are not set are warned of in every file`() {
    let pack = "capability RunStudioApps;"
    func file(_ name: String) -> String { "trust account 111122223333; region eu-west-1; persona \(name) < \(pack) >" }
    #expect(codes(compile(files: file("A"), file("B"))) == ["SMP0312", "SMP0312"])
  }
}
