import Testing

@Suite struct `A mistaken statement` {
  private func document(_ statements: String...) -> String {
    #"{ "Version": "2012-10-17", "Statement": [ \#(statements.joined(separator: ", ")) ] }"#
  }

  private let passes = #"{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }"#
  private let mistaken = #"{ "Sid": "has space", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }"#

  @Test(arguments: [
    #"{ "Sid": "has space", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }"#,
    #"{ "Effect": "Allow", "Action": "*:*", "Resource": "*" }"#, #"{ "Effect": "Permit" }"#,
  ])
  func `hides nothing of the others`(mistaken: String) {
    let except = #"{ "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }"#
    let found = Set(findings(document(mistaken, passes, except)).map { String($0.prefix(7)) })
    #expect(found.isSuperset(of: ["SMP0601", "SMP0603", "SMP0409"]), "\(found)")
  }

  @Test func `of a trust leaves the others to be checked`() {
    let open = #"{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole" }"#
    let trust = document(open, open.replacing(#""Effect""#, with: #""Sid": "a b", "Effect""#))
    let found = findings(#"{ "RoleName": "R", "AssumeRolePolicyDocument": \#(trust) }"#)
    #expect(found.map { String($0.prefix(7)) } == ["SMP0215", "SMP0424"])
  }

  @Test func `beside the list of statements hides nothing`() {
    let text = document(passes).replacing(#""Version""#, with: #""Id": "x", "Version""#)
    #expect(findings(text).map { String($0.prefix(7)) } == ["SMP0116", "SMP0516", "SMP0601", "SMP0603"])
  }

  @Test(arguments: [(false, ["SMP0604"]), (true, ["SMP0215"])])
  func `may allow what seems to be missing`(row: (isMistaken: Bool, codes: [String])) {
    let start = #"{ "Effect": "Allow", "Action": "ec2:RunInstances", "Resource": "arn:aws:ec2:*:*:instance/*" }"#
    let statements = row.isMistaken ? document(start, mistaken) : document(start)
    let codes = findings(statements).map { String($0.prefix(7)) }
    #expect(codes == row.codes, "\(codes)")
  }

  @Test func `does not hide a statement that adds nothing`() {
    let found = findings(document(mistaken, passes, passes)).map { String($0.prefix(7)) }
    #expect(found.contains("SMP0513"), "\(found)")
  }
}
