import Parser
import Source
import Testing

/// Each mistake is one diagnostic, on its line, that says what was expected.
@Suite struct MistakeTests {
  @Test(arguments: [
    ("foo;", "expected an item of a file, such as `persona`, `let` or `account`, found `foo`"),
    ("language;", "expected the version of the language: `1`, found `;`"),
    ("pack \"a\";", "expected the name of the pack, found the string \"a\""),
    ("pack a grants *;", "expected the title of the pack in quotes, found `grants`"),
    ("pack a \"b\";", "expected `grants`, found `;`"),
    ("pack a \"b\" grants;", "expected an action, such as `s3:GetObject`, found `;`"),
    ("use;", "expected the name of a pack, or a file's path in quotes, found `;`"),
    ("account;", "expected the account, found `;`"), ("region;", "expected the region, found `;`"),
    ("let = a;", "expected a name, found `=`"), ("let a b;", "expected `=`, found `b`"),
    ("let a = ;", "expected a value, found `;`"),
    ("let a = b,, c;", "expected a value, found `,`"), ("let a = b = c;", "expected `;`, found `=`"),
    ("kind \"a\";", "expected the name of the kind, found the string \"a\""),
    ("kind a is;", "expected a resource type, such as `s3:bucket`, found `;`"),
    ("kind a like b;", "expected a pattern in quotes, found `b`"),
    ("capability <>", "expected the name of the capability, found `<`"),
    ("capability C as <>", "expected the name of the policy, found `<`"),
    ("capability C for <>", "expected a kind, found `<`"),
    ("persona <>", "expected the name of the persona, found `<`"),
    ("template <>", "expected the name of the template, found `<`"),
    ("persona P extends <>", "expected a persona or template, found `<`"),
    ("persona P;", "expected `<`, found `;`"), ("environment e;", "expected `<`, found `;`"),
    ("test t <>", "expected what the test is called, in quotes, found `t`"),
    ("trust;", "expected `service`, `account`, `role`, `user`, `saml` or `oidc`, found `;`"),
    ("trust service;", "expected a value, found `;`"),
    ("environment e < tag a = b; >", "expected `account`, `region`, `partition` or `let`, found `tag`"),
  ])
  func `an item of a file`(text: String, message: String) {
    check(text, [message])
  }

  @Test(arguments: [
    ("needs;", "expected a kind, found `;`"), ("needs a, b = c;", "expected `;`, found `=`"),
    ("takes \"a\";", "expected a kind, found the string \"a\""),
    ("includes;", "expected a capability, found `;`"),
    ("managed A;", "expected the name or ARN of a managed policy in quotes, found `A`"),
    ("given < >", "expected a kind, found `<`"), ("given a;", "expected `<`, found `;`"),
    ("given a < takes b; >", "expected a statement: `allow` or `deny`, found `takes`"),
    (
      "bucket \"x\";",
      "expected an item of a capability: `needs`, `takes`, `includes`, `managed`, `allow`, `deny` or `given`, found `bucket`"
    ),
  ])
  func `an item of a capability`(item: String, message: String) {
    check("capability C <\n\(item) \n takes z; >", [message])
  }

  @Test(arguments: [
    ("capability;", "expected a capability, found `;`"),
    ("capability A as;", "expected the name of the policy, found `;`"),
    ("bucket;", "expected a value, found `;`"),
    (
      "bucket \"a\" \"b\";",
      "expected an item of a persona, such as `capability`, `allow` or a resource, found `bucket`"
    ),
    ("policy < >", "expected the name of the policy, found `<`"), ("policy P;", "expected `<`, found `;`"),
    ("managed;", "expected the name or ARN of a managed policy in quotes, found `;`"),
    ("role r;", "expected the name of the role in quotes, found `r`"),
    ("boundary b;", "expected the name or ARN of a policy in quotes, found `b`"),
    ("session \"1h\";", "expected hours, from `1h` to `12h`, found the string \"1h\""),
    ("attach;", "expected `inline` or `managed`, found `;`"), ("tag;", "expected the key of the tag, found `;`"),
    ("tag a b;", "expected `=`, found `b`"),
    ("tag a = ;", "expected the value of the tag, found `;`"), ("tag a = b, c;", "expected `;`, found `,`"),
    ("without a;", "expected `capability` or `managed`, found `a`"),
    ("without managed M;", "expected a managed policy in quotes, found `M`"),
    ("allow on *;", "expected an action, such as `s3:GetObject`, found `on`"),
    ("allow a:b;", "expected `on`, found `;`"),
    ("allow a:b on;", "expected a value, found `;`"),
    ("allow a:b on when c:d is e;", "expected a resource, or `*`, found `when`"),
    ("allow a:b on * when;", "expected a condition key, such as `aws:SourceIp`, found `;`"),
    ("allow a:b on * when c:d;", "expected a relation: `is`, `like`, `in`, `below`, `before`, `present`, …, found `;`"),
    ("allow a:b on * when c:d is;", "expected a value, found `;`"),
    ("allow a:b on * when c:d not e;", "expected `like` or `in`, found `e`"),
    ("allow a:b on * when c:d at 3;", "expected `most` or `least`, found `3`"),
    ("allow a:b on * when c:d is e and;", "expected a condition key, such as `aws:SourceIp`, found `;`"),
    ("allow a:b on * when c:d is e ignoring;", "expected `case`, found `;`"),
    ("allow a:b on * when c:d is e if;", "expected `present`, found `;`"),
    ("allow a:b on * when c:d is e given;", "expected a kind, found `;`"),
    ("allow a:b on * as;", "expected the id of the statement, found `;`"),
    ("trust service \"a\" to;", "expected an action, such as `s3:GetObject`, found `;`"),
  ])
  func `an item of a persona`(item: String, message: String) {
    check("persona P <\n\(item) \n session 1h; >", [message])
  }

  @Test(arguments: [
    ("P s3:*;", "expected `can` or `cannot`, found `s3:*`"), ("every P can *;", "expected `persona`, found `P`"),
    ("P can;", "expected an action, such as `s3:GetObject`, found `;`"),
    ("P can * on;", "expected a value, found `;`"),
    ("\"P\" can *;", "expected a claim, such as `MyPersona can s3:GetObject`, found the string \"P\""),
  ])
  func `a claim`(claim: String, message: String) {
    check("test \"t\" <\n\(claim) \n P can *; >", [message])
  }

  @Test(arguments: [
    ("", "expected a persona, or a file in quotes, found the end of the question"),
    ("P", "expected `can` or `cannot`, found the end of the question"),
    ("who cannot *", "expected `can`, found `cannot`"),
    ("P can * extra", "expected the end of the question, found `extra`"),
    ("P can * with a:b", "expected `=` or `absent`, found the end of the question"),
    ("P can * with", "expected a condition key, found the end of the question"),
    ("P can *; P can *", "expected the end of the question, found `P`"),
  ])
  func `a question`(text: String, message: String) {
    let parsed = parseQuestion(SourceFile(name: "question", bytes: Array(text.utf8)))
    #expect(parsed.question == nil)
    #expect(parsed.diagnostics.map(\.message) == [message])
  }

  /// Checks that `text` has exactly these errors, and that the item after it is read.
  private func check(_ text: String, _ messages: [String]) {
    let result = Expectation(text + "\nlet after = a;")
    #expect(result.diagnostics.map(\.message) == messages)
    #expect(result.diagnostics.allSatisfy { $0.code == .unexpectedToken && $0.isError })
    #expect(result.names.last == "let after")
    let line = text.contains("\n") ? 2 : 1
    #expect(result.found == ["\(line) SMP0101"])
  }
}
