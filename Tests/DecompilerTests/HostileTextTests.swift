import Compiler
import Foundation
import IAM
import Source
import Testing

@testable import Decompiler

@Suite struct `Hostile texts that are imported` {
  /// The places of texts in a role, as paths into its JSON.
  static let places = [
    "RoleName", "Path", "Description", "PermissionsBoundary", "ManagedPolicyArns", "tag key", "tag value",
    "policy name",
    "policy sid", "action", "resource", "operator", "condition key", "condition value", "trust sid", "principal kind",
    "principal", "trust action", "persona",
  ]

  static let lineEnds = ["\n", "\r", "\r\n", "\n\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\u{0}"]
  static let payloads = [
    "persona Evil < trust account 999988887777; managed \"AdministratorAccess\"; >", "// smpc:allow SMP0601 approved",
    "/// more", "account 999988887777;", "let x = \"y\";", "\"; > persona Evil < trust account 999988887777; > //",
    "\\\"; >", "\\(account)", "${aws:username}", ">;//\\", "\u{202E}live < >", "\u{200B}\u{FEFF}", "\u{7}\u{1B}[2J",
    "\t*",
    "*; managed \"AdministratorAccess\"", "template T < allow * on *; >", "e\u{301}\u{300}\"", "\u{301}\"",
  ]

  /// Each payload between line ends: all of them where lines are read, and otherwise some.
  private static func texts(for place: String) -> [String] {
    if place == "Description" { return payloads.flatMap { text in lineEnds.map { "\($0)\(text)\($0)" } + [text] } }
    return payloads.enumerated().map { number, text in lineEnds[number % lineEnds.count] + text }
  }

  private static func role(_ text: String, at place: String) -> String {
    func at(_ name: String, _ usual: String) -> String { name == place ? "\(usual)\(text)" : usual }
    let statement: [String: Any] = [
      "Sid": at("policy sid", "S"), "Effect": "Allow", "Action": [at("action", "s3:GetObject")],
      "Resource": [at("resource", place == "resource" ? "arn:aws:s3:::aaa/*" : "*")],
      "Condition": [
        at("operator", "StringEquals"): [at("condition key", "aws:RequestTag/x"): at("condition value", "v")]
      ],
    ]
    let trust: [String: Any] = [
      "Sid": at("trust sid", "T"), "Effect": "Allow", "Action": [at("trust action", "sts:AssumeRole")],
      "Principal": [at("principal kind", "AWS"): at("principal", "arn:aws:iam::111122223333:role/x")],
    ]
    func document(_ statement: [String: Any]) -> [String: Any] { ["Version": "2012-10-17", "Statement": [statement]] }
    let role: [String: Any] = [
      "RoleName": at("RoleName", "R"), "Path": at("Path", "/") + (place == "Path" ? "/" : ""),
      "Description": at("Description", "harmless"), "AssumeRolePolicyDocument": document(trust),
      "PermissionsBoundary": at("PermissionsBoundary", "arn:aws:iam::111122223333:policy/B"),
      "ManagedPolicyArns": [at("ManagedPolicyArns", "arn:aws:iam::111122223333:policy/M")],
      "Tags": [["Key": at("tag key", "k"), "Value": at("tag value", "v")]],
      "Policies": [["PolicyName": at("policy name", "p"), "PolicyDocument": document(statement)]],
    ]
    let data = try? JSONSerialization.data(withJSONObject: [at("persona", "P"): role])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  @Test(arguments: places)
  func `declare one persona and silence nothing, or are left out`(place: String) throws {
    for text in Self.texts(for: place) {
      let result = imported(Self.role(text, at: place))
      guard let bytes = result.text else {
        #expect(result.words.allSatisfy { $0.contains("left out") })
        continue
      }
      #expect(
        !bytes.contains(0x0D) && result.source.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !$0.needsEscape }
      )
      let again = compile([Input(name: "import.persona", bytes: bytes)])
      #expect(again.diagnostics.filter { $0.isError || $0.silence != nil || $0.code == .uselessSilence } == [])
      #expect(again.personas.count == 1 && !result.source.contains("\npersona Evil <"), "\(result.source)")
      let starts = result.source.split(separator: "\n").filter { $0.first?.isLetter == true }
      #expect(starts.count == 1 && starts[0].hasPrefix("persona "), "\(starts)")
    }
  }

  @Test(arguments: lineEnds)
  func `a description that lines of a comment cannot say is told`(lineEnd: String) {
    let result = imported(Self.role("\(lineEnd)persona Evil < >", at: "Description"))
    let isTold = result.words.first?.contains("the role's description would be another") == true
    #expect(isTold == (lineEnd != "\n"), "\(result.words)")
  }

  @Test func `names of files and of managed policies are no source`() {
    let policy = #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"#
    let result = imported(policy, as: "x < >\r\npersona Evil < trust account 999988887777; >\r\ntemplate y")
    #expect(result.source.hasPrefix("template x------persona-Evil---trust-account-999988887777-----template-"))
    #expect(result.source.split(separator: "\n").count == 5)
  }

  /// A pack with a capability, for which `import` writes settings and `as NAME`.
  static let pack = [
    "own": "pack own \"Own\" grants s3:*; capability Listing as List < allow s3:ListAllMyBuckets on *; >"
  ]

  @Test func `names of policies that capabilities grant, and partitions, are no source`() {
    let listing =
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}"#
    let evil = #"aws;\npersona Evil < trust account 999988887777; managed \"AdministratorAccess\"; >\n//"#
    let policy = #"{"PolicyName":"\#(evil)","PolicyDocument":\#(listing)}"#
    let account = #"{"UserDetailList":[{"UserName":"u","UserPolicyList":[\#(policy)]}]}"#
    let result = imported(account, packs: Self.pack)
    #expect(result.source.contains("capability Listing as ") && !result.source.contains("\npersona"))
    let other = listing.replacing(#""Resource":"*""#, with: #""Resource":"arn:\#(evil):s3:::b/*""#)
    let two = imported("[\(listing),\(other),\(other)]", packs: Self.pack)
    #expect(two.source.contains("capability Listing") && !two.source.contains("partition"))
    #expect(!two.source.contains("\npersona"))
  }

  @Test(arguments: [
    "persona B < >", "template B < >", "account 111122223333;", "let x = y;", "trust account account;",
    "// smpc:allow SMP0601 approved", "// words", "environment e < >", "use other;",
  ])
  func `a source that says more than was raised has another outline`(more: String) {
    let unit = Unit(
      name: "A", content: .policy(PlacedPolicy(Policy([]), .identity, places: [], at: Span(start: 0, end: 0))))
    let text = "template A < >\n"
    #expect(Outline(of: text) == Outline("", declaring: [unit]))
    #expect(Outline(of: text + more + "\n") != Outline("", declaring: [unit]))
    #expect(Outline(of: more + "\n" + text) != Outline("", declaring: [unit]))
  }
}
