import Compiler
import IAM
import JSON
import Source
import Testing

@Suite struct `Quotas` {
  /// Returns a persona with `items` and a policy `P` of exactly `size` characters.
  private func sized(_ size: Int, _ items: String = "") throws -> String {
    func source(_ count: Int) -> String {
      persona(#"\#(items) policy P < allow s3:* on "arn:aws:s3:::\#(String(repeating: "x", count: count))"; >"#)
    }
    let empty = try role(source(1)).policies[0].policy.size - 1
    return source(size - empty)
  }

  @Test(
    arguments: [
      (10_240, "", []), (10_241, "", ["SMP0413"]), (6_144, "attach managed;", []),
      (6_145, "attach managed;", ["SMP0414"]),
    ])
  func `policies fit IAM's limits exactly`(size: Int, items: String, expected: [String]) throws {
    #expect(codes(try sized(size, items)) == expected)
  }

  @Test(arguments: [(2_048, []), (2_049, ["SMP0415"])])
  func `trust fits its limit exactly`(size: Int, expected: [String]) throws {
    func source(_ count: Int) -> String {
      let name = String(repeating: "o", count: count)
      return persona(#"trust account * when aws:PrincipalOrgID is "\#(name)"; allow s3:GetObject on *;"#)
    }
    let empty = try role(source(1)).trust.size - 1
    #expect(codes(source(size - empty)) == expected)
  }

  @Test(arguments: [(20, []), (21, ["SMP0416"])])
  func `a role has at most 20 managed policies`(count: Int, expected: [String]) {
    let policies = (0..<count).map { "policy P\($0) < allow s3:GetObject on *; >" }.joined()
    #expect(codes(persona("attach managed; \(policies)")) == expected)
    let arns = (0..<count).map { #""arn:aws:iam::111122223333:policy/P\#($0)""# }.joined(separator: ", ")
    #expect(codes(persona("managed \(arns);")) == expected)
  }

  @Test func `a managed policy's name is the role's and its own, at most 128 characters`() throws {
    func source(_ count: Int) -> String {
      let policy = String(repeating: "p", count: count)
      return persona(
        "role \"\(String(repeating: "r", count: 64))\"; attach managed; policy \(policy) < allow s3:* on *; >")
    }
    #expect(codes(source(63)) == [])
    #expect(codes(source(64)) == ["SMP0419"])
  }

  @Test func `the error names the policies by size`() throws {
    let big = String(repeating: "x", count: 11_000)
    let source = persona(#"policy Big < allow s3:* on "arn:aws:s3:::\#(big)"; > allow s3:GetObject on *;"#)
    let help = try #require(compile(source).diagnostics.first?.help)
    let lines = help.split(separator: "\n").dropFirst().map { $0.split(separator: " ").last.map(String.init) }
    #expect(lines == ["Big", "P"])
  }

  @Test(arguments: personaFiles(in: "Tests/Samples") + personaFiles(in: "examples"))
  func `the size of a policy is the bytes of its minified JSON`(path: String) throws {
    compile([Input(name: path, bytes: try bytes(of: path))]).forEachRole { name, role in
      for policy in role.policies.map(\.policy) + [role.trust] {
        var writer = Writer(.minified)
        var cache = RenderedStatements()
        writer.write(policy, &cache)
        #expect(policy.size == writer.bytes.count, "\(name)")
      }
    }
  }
}
