import Testing

@Suite struct `Limits of growth` {
  private func buckets(_ count: Int) -> String {
    "bucket " + (0..<count).map { #""bucket-\#($0)""# }.joined(separator: ", ") + ";"
  }

  @Test(arguments: [(1_000, ["SMP0413"]), (1_001, ["SMP0411"])])
  func `a string stands for at most 1,000`(count: Int, expected: [String]) {
    #expect(codes(persona("\(buckets(count)) allow s3:ListBucket on bucket;")) == expected)
  }

  @Test(arguments: [(40, 25, ["SMP0413"]), (40, 26, ["SMP0411"])])
  func `so does a product`(buckets count: Int, prefixes: Int, expected: [String]) {
    let prefixes = "prefix " + (0..<prefixes).map { #""p\#($0)""# }.joined(separator: ", ") + ";"
    let items = #"\#(buckets(count)) \#(prefixes) allow s3:GetObject on "\(bucket.arn)/\(prefix)";"#
    #expect(codes(persona(items, "kind prefix;")) == expected)
  }

  @Test func `a persona's strings grow to at most a megabyte, which one error says at the string`() {
    let path = String(repeating: "x", count: 600)
    let on = #"on "\(bucket.arn)/\#(path)";"#
    let items = "\(buckets(1_000))\nallow s3:GetObject \(on)\nallow s3:PutObject \(on)  //! SMP0417\nallow s3:* \(on)"
    expectDiagnostics(persona(items + "\n"))
  }

  @Test func `lets that double are one error`() {
    let lets = (1...40).map { "let a\($0) = a\($0 - 1), a\($0 - 1);" }.joined()
    #expect(codes(persona("allow s3:* on * when aws:PrincipalOrgID is a9;", #"let a0 = "x";"# + lets)) == ["SMP0411"])
    let strings = (1...40).map { #"let a\#($0) = "\(a\#($0 - 1))\(a\#($0 - 1))";"# }.joined()
    #expect(codes(persona("allow s3:* on *;", #"let a0 = "x";"# + strings)) == ["SMP0412"])
  }

  @Test func `lists of lets are bounded too`() {
    let lets = "let a = " + Array(repeating: #""x""#, count: 1_000).joined(separator: ", ") + ";"
    #expect(codes(persona("allow s3:* on * when aws:PrincipalOrgID is a, a;", lets)) == ["SMP0411"])
    #expect(codes(persona("allow s3:* on \"*\", a;", lets.replacing("\"x\"", with: "\"*\""))) == ["SMP0411"])
    let actions = "let a = " + Array(repeating: "s3:Get*", count: 1_000).joined(separator: ", ") + ";"
    #expect(codes(persona("allow a, a on *;", actions)) == ["SMP0411"])
  }
}
