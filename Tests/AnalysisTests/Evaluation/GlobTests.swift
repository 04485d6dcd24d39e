import Analysis
import IAM
import Testing

/// Returns whether a text matches a pattern, the slow way: by the definition.
private func isMatched(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
  guard let first = pattern.first else { return text.isEmpty }
  if first == "*" {
    return isMatched(pattern.dropFirst(), text) || !text.isEmpty && isMatched(pattern, text.dropFirst())
  }
  guard let next = text.first, first == "?" || first == next else { return false }
  return isMatched(pattern.dropFirst(), text.dropFirst())
}

private func outcome(resource pattern: String, _ resource: String) -> Decision.Outcome {
  let policy = policyOf(#"{"Effect":"Allow","Action":"*","Resource":"\#(pattern)"}"#)
  return Evaluator([policy]).decide(Request(action: "s3:GetObject", resource: resource)).outcome
}

@Suite struct `Patterns` {
  @Test func `match as they are defined, whatever they are`() {
    var generator = Generator(seed: 1)
    for _ in 0..<4000 {
      let pattern = generator.text(of: "ab*?é", upTo: 9)
      let text = generator.text(of: "abé", upTo: 9)
      let isAllowed = outcome(resource: "arn:aws:s3:::x" + pattern, "arn:aws:s3:::x" + text) == .allowed
      #expect(isAllowed == isMatched(Array(pattern)[...], Array(text)[...]), "\(pattern) and \(text)")
    }
  }

  /// Runs of one long piece, for which trying each start would take too many steps, so that all are followed at once.
  @Test func `match as they are defined where trying takes long`() {
    let text = String(repeating: "ab", count: 1500)
    for (pattern, isAllowed) in [
      ("*" + String(repeating: "ab", count: 300) + "c", false), ("*" + String(repeating: "ab", count: 300) + "*", true),
      ("*" + String(repeating: "a?", count: 300) + "é*", false), (String(repeating: "*ba", count: 700) + "*b", true),
    ] {
      let found = outcome(resource: "arn:aws:s3:::" + pattern, "arn:aws:s3:::" + text)
      #expect((found == .allowed) == isAllowed, "\(pattern.prefix(20))")
    }
  }

  @Test(arguments: [
    ("arn:aws:s3:*:*:b", "arn:aws:s3:::b", true), ("arn:aws:sns:us-*-1:*:t", "arn:aws:sns:us-east-1:1:t", true),
    ("arn:aws:sns:us-*st-1:1:t", "arn:aws:sns:us-a:b:st-1:1:t", false),
    ("arn:aws:sns:*:t", "arn:aws:sns:us-east-1:1:t", true), ("arn:aws:sns:?:1:t", "arn:aws:sns:::1:t", false),
    ("arn:aws:sns:us-east-1:1:a*z", "arn:aws:sns:us-east-1:1:a:b:z", true),
    ("arn:*:s?s:*:1:t", "arn:aws:x:sns::1:t", true), ("*", "*", true), ("**", "arn:aws:s3:::b", true),
    ("arn:aws:s3:::B", "arn:aws:s3:::b", false), ("arn:aws:s3:${a}:1:b", "arn:aws:s3:x:1:b", false),
  ])
  func `colons are kept within the first five parts, but for a star that ends one`(
    pattern: String, resource: String, isAllowed: Bool
  ) {
    #expect((outcome(resource: pattern, resource) == .allowed) == isAllowed)
  }
}

/// Numbers that are the same each time (Marsaglia's xorshift).
private struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func text(of letters: String, upTo length: Int) -> String {
    let letters = Array(letters)
    let count = next(below: length)
    return String((0..<count).map { _ in letters[next(below: letters.count)] })
  }
}
