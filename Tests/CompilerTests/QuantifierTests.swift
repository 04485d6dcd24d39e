import Testing

@Suite struct `Quantifiers and presence` {
  @Test func `any and every become the prefixes`() throws {
    #expect(try conditions(#"any aws:TagKeys is "a""#) == #"{"ForAnyValue:StringEquals":{"aws:TagKeys":"a"}}"#)
    let every = #"every aws:TagKeys like "a*" and aws:TagKeys present"#
    let json = #"{"ForAllValues:StringLike":{"aws:TagKeys":"a*"},"Null":{"aws:TagKeys":"false"}}"#
    #expect(try conditions(every, of: "s3:CreateJob") == json)
  }

  @Test(
    arguments: [
      (#"aws:TagKeys is "a""#, ["SMP0405"]), (#"any aws:PrincipalOrgID is "o""#, ["SMP0405"]),
      (#"every aws:TagKeys is "a""#, []), (#"any aws:TagKeys present"#, ["SMP0440"]),
      (#"every aws:TagKeys absent"#, ["SMP0440"]),
    ])
  func `fit the key in a deny`(clause: String, expected: [String]) {
    #expect(codes(persona("deny s3:CreateJob on * when \(clause);")) == expected)
  }

  @Test(
    arguments: [
      (#"every aws:TagKeys is "a""#, ["SMP0406"]),
      (#"every aws:TagKeys is "a" and aws:TagKeys present"#, []),
      (#"aws:TagKeys present and every aws:TagKeys is "a""#, []),
      (#"every aws:TagKeys is "a" and aws:TagKeys Null false"#, []),
      (#"every aws:TagKeys is "a" and aws:TagKeys present given bucket"#, ["SMP0406"]),
      (#"every aws:TagKeys is "a" given bucket and aws:TagKeys present given bucket"#, []),
    ])
  func `every in an allow wants the key to be present`(clauses: String, expected: [String]) {
    #expect(codes(persona(#"bucket "abc"; allow sqs:CreateQueue on * when \#(clauses);"#)) == expected)
  }

  @Test(
    arguments: [
      ("aws:PrincipalOrgID present if present", ["SMP0407"]),
      ("aws:PrincipalOrgID absent if present", ["SMP0407"]),
      ("aws:SecureTransport is true if present", ["SMP0407"]),
      (#"aws:PrincipalOrgID like "O*" ignoring case"#, ["SMP0407"]),
      ("aws:MultiFactorAuthAge below 60 ignoring case", ["SMP0407"]),
      (#"aws:PrincipalOrgID StringEqualsIgnoreCase "o" ignoring case"#, []),
    ])
  func `words that do not go together are refused`(clause: String, expected: [String]) {
    #expect(codes(persona("deny s3:GetObject on * when \(clause);")) == expected)
  }
}
