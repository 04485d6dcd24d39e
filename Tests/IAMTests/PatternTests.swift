import IAM
import Testing

@Suite struct `Patterns and ARNs` {
  @Test func `an ARN has six parts, and the last may hold colons`() throws {
    let arn = try #require(ARN("arn:aws:logs:eu-west-1:111122223333:log-group:x:*"))
    #expect([arn.partition, arn.service, arn.region, arn.account] == ["aws", "logs", "eu-west-1", "111122223333"])
    #expect(arn.resource == "log-group:x:*")
    #expect(ARN("arn:aws:s3:::b/${aws:username}")?.resource == "b/${aws:username}")
  }

  @Test(
    arguments: [
      "", "*", "arn", "arn:aws:s3:::", "arn:aws:s3::b", "ARN:aws:s3:::b", "arn::s3:::b", "arn:aws::::b",
      "arn:${aws:x}:s3:::b", "arn:aws:s3:${aws:x}::b", " arn:aws:s3:::b",
    ])
  func `anything else is no ARN`(text: String) { #expect(ARN(text) == nil) }

  @Test func `intersection and cover agree with matching every short text`() {
    let patterns = words("ab*?", upTo: 3)
    let texts = words("ab", upTo: 4)
    for a in patterns {
      for b in patterns {
        let common = texts.contains { matches($0, a) && matches($0, b) }
        if common { #expect(Glob.intersects(a.utf8, b.utf8), "\(a) \(b)") }
        #expect(Glob.intersects(a.utf8, b.utf8) == Glob.intersects(b.utf8, a.utf8), "\(a) \(b)")
        if Glob.covers(a.utf8, b.utf8) { #expect(texts.allSatisfy { !matches($0, b) || matches($0, a) }, "\(a) \(b)") }
        if !common { #expect(!Glob.intersects(a.utf8, b.utf8) || a.count + b.count > 4, "\(a) \(b)") }
      }
    }
  }

  @Test func `a pattern covers the texts that it matches`() {
    for pattern in words("ab*?", upTo: 4) {
      for text in words("ab", upTo: 4) {
        #expect(Glob.covers(pattern.utf8, text.utf8) == matches(text, pattern), "\(pattern) \(text)")
      }
    }
  }

  /// Returns all words of at most `length` of the letters.
  private func words(_ letters: String, upTo length: Int) -> [String] {
    (0..<length).reduce(into: (all: [""], last: [""])) { words, _ in
      words.last = words.last.flatMap { word in letters.map { word + String($0) } }
      words.all += words.last
    }.all
  }

  /// Returns whether a text matches a pattern, by trying everything.
  private func matches(_ text: some StringProtocol, _ pattern: some StringProtocol) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" { return text.indices.contains { matches(text[$0...], rest) } || matches("", rest) }
    guard let character = text.first, first == "?" || first == character else { return false }
    return matches(text.dropFirst(), rest)
  }
}
