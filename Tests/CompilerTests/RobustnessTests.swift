import Compiler
import Foundation
import IAM
import JSON
import Lexer
import Source
import Testing

@Suite struct `Any text` {
  @Test(arguments: personaFiles(in: "Tests/Samples") + personaFiles(in: "examples"))
  func `without one of its tokens, or cut off, compiles or has errors`(path: String) throws {
    let bytes = try bytes(of: path)
    for token in tokenize(SourceFile(name: path, bytes: bytes)).tokens.dropLast() {
      var without = bytes
      without.removeSubrange(Int(token.span.start)..<Int(token.span.end))
      check(without)
      check(Array(bytes[..<Int(token.span.end)]))
    }
  }

  @Test func `of random tokens compiles or has errors`() {
    var random = Random(state: 0x5EED)
    for _ in 0..<2_000 {
      let tokens = (0..<(5 + random.next(40))).map { _ in soup[random.next(soup.count)] }
      check(Array(tokens.joined(separator: " ").utf8))
    }
  }

  @Test(arguments: personaFiles(in: "Tests/Samples") + personaFiles(in: "examples"))
  func `gives the same bytes each time`(path: String) throws {
    let input = Input(name: path, bytes: try bytes(of: path))
    #expect(rolesJSON(compile([input])) == rolesJSON(compile([input])))
    #expect(rendered(compile([input])) == rendered(compile([input])))
  }

  @Test(arguments: programs)
  func `that compiles is valid by IAM's grammar`(name: String, bytes: [UInt8]) throws {
    try compile([Input(name: name, bytes: bytes)]).forEachRole { persona, role in
      for policy in role.policies.map(\.policy) { try checkPolicy(json(policy), "\(name) \(persona)", isTrust: false) }
      try checkPolicy(json(role.trust), "\(name) \(persona)", isTrust: true)
    }
  }

  /// Checks that there are all roles, or errors and none.
  private func check(_ bytes: [UInt8]) {
    let compilation = compile([Input(name: "t", bytes: bytes)])
    var names: [String] = []
    compilation.forEachRole { name, _ in names.append(name) }
    #expect(names == (compilation.hasErrors ? [] : compilation.personas), "\(String(decoding: bytes, as: UTF8.self))")
  }

  private let soup = [
    "persona", "P", "Q", "<", ">", "<", ">", ";", ";", ";", ",", "=", "capability", "ManageJobs", "S3BucketAccess", "C",
    "bucket", "\"abc\"", "\"arn:aws:s3:::x/*\"", "\"\\(bucket.arn)/x\"", "\"\\(self)\"", "\"${aws:username}\"", "allow",
    "deny", "except", "s3:GetObject", "*", "on", "when", "and", "aws:PrincipalOrgID", "aws:PrincipalArn", "is", "not",
    "like", "in", "below", "present", "absent", "any", "every", "if", "given", "no", "trust", "account", "region",
    "111122223333", "eu-west-1", "service", "\"lambda.amazonaws.com\"", "role", "policy", "tag", "session", "1h",
    "attach", "managed", "let", "a", "kind", "k", "is", "s3:bucket", "needs", "takes", "includes", "pack", "test",
    "\"t\"", "can", "cannot", "as", "self", "template", "extends", "environment", "use", "without",
  ]
}

/// A generator of numbers that are the same on every machine.
private struct Random {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

/// All programs of the package that are meant to compile.
private let programs: [(String, [UInt8])] =
  (personaFiles(in: "Tests/Samples") + personaFiles(in: "examples")).map { ($0, (try? bytes(of: $0)) ?? []) }
  + explanations.filter { $0.form == .source }.map { ($0.code.description, Array($0.mended.utf8)) }

/// Checks a document against the grammar of the IAM User Guide, "Grammar of the IAM JSON policy language".
private func checkPolicy(_ policy: Value, _ name: String, isTrust: Bool) throws {
  let document = try members(policy)
  #expect(document.map(\.key) == ["Version", "Statement"], "\(name)")
  guard case .array(let statements) = document[1].value else { throw NotAsExpected() }
  #expect(!statements.isEmpty, "\(name)")
  let order = ["Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"]
  for statement in statements {
    let members = try members(statement)
    let keys = members.map(\.key)
    #expect(keys == order.filter(keys.contains), "\(name): \(keys)")
    #expect(keys.filter { $0.hasSuffix("Action") }.count == 1, "\(name): \(keys)")
    #expect(keys.filter { $0.hasSuffix("Resource") }.count == (isTrust ? 0 : 1), "\(name): \(keys)")
    #expect(keys.contains("Principal") == isTrust, "\(name): \(keys)")
    for member in members where member.key == "Condition" { try checkConditions(member.value, name) }
    for member in members where member.key != "Condition" && member.key != "Principal" {
      try checkStrings(member.value)
    }
  }
}

private func checkConditions(_ conditions: Value, _ name: String) throws {
  let operators = try members(conditions)
  #expect(!operators.isEmpty && Set(operators.map(\.key)).count == operators.count, "\(name)")
  for member in operators {
    var base = member.key
    for prefix in ["ForAnyValue:", "ForAllValues:"] where base.hasPrefix(prefix) { base.removeFirst(prefix.count) }
    if base.hasSuffix("IfExists") { base.removeLast("IfExists".count) }
    #expect(ConditionOperator.Base(rawValue: base) != nil, "\(name): \(member.key)")
    let keys = try members(member.value)
    #expect(Set(keys.map { $0.key.lowercased() }).count == keys.count && !keys.isEmpty, "\(name)")
    for key in keys { try checkStrings(key.value) }
  }
}

/// Checks that a value is a string, or an array of at least two.
private func checkStrings(_ value: Value) throws {
  if case .string(let text) = value { return #expect(!text.isEmpty) }
  guard case .array(let values) = value, values.count > 1 else { throw NotAsExpected() }
  for value in values { guard case .string = value else { throw NotAsExpected() } }
}

private func members(_ value: Value) throws -> [Member] {
  guard case .object(let members) = value else { throw NotAsExpected() }
  return members
}

private struct NotAsExpected: Error {}
