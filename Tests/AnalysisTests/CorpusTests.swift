import Analysis
import Catalogue
import IAM
import Source
import Testing

/// What policies that AWS manages taught.
@Suite struct `Lessons of AWS's managed policies` {
  @Test func `a colon that ends a part stands for none within a name`() throws {
    let pattern = try #require(ARNPattern("arn:aws:kafka:*:*:cluster/*"))
    let types = try #require(service("kafka")).resourceTypes.filter(pattern.admits).map(\.key)
    #expect(types.contains("cluster") && !types.contains("topic"))
  }

  @Test func `a wildcard that ends a part goes on beyond colons that the format writes`() throws {
    let pattern = try #require(ARNPattern("arn:aws:logs:*:*:/aws-glue/*"))
    #expect(try #require(service("logs")).resourceTypes.filter(pattern.admits).map(\.key).contains("log-group"))
  }

  @Test(arguments: [
    ("iam:PassRole", "StringEqualsIfExists", "iam:PassedToService", 603),
    ("secretsmanager:GetSecretValue", "StringEquals", "secretsmanager:ResourceTag/team", 503),
    ("a4b:RegisterAVSDevice", "StringEquals", "a4b:amazonId", 503),
  ])
  func `nothing is wrong with what AWS writes`(_ row: (action: String, relation: String, key: String, code: Int)) {
    let condition = #"{"\#(row.relation)": {"\#(row.key)": "ec2.amazonaws.com"}}"#
    #expect(!codes(#""Action": "\#(row.action)", "Condition": \#(condition)"#).contains(row.code))
  }

  @Test func `a role may be passed to any service where nothing says to which`() {
    #expect(codes(#""Action": "iam:PassRole""#).contains(603))
  }

  /// Returns the codes of what is wrong with a statement on a role.
  private func codes(_ members: String) -> [Int] {
    let text =
      #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "arn:aws:iam::*:role/r", \#(members)}]}"#
    var check = PolicyCheck()
    check.check(readPolicyFile(SourceFile(name: "p.json", bytes: Array(text.utf8))))
    return check.takeFindings().map(\.code.rawValue)
  }
}
