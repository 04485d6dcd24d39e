/// What could be written at the end of a line.
public struct Completions: Hashable, Sendable {
  /// The offset in UTF-8 bytes at which the text begins that a candidate replaces, up to the line's end.
  public let start: Int
  /// What can stand there. Of those with control characters none is offered.
  public let candidates: [Candidate]

  /// Nothing.
  public static let none = Completions(from: 0, [])

  /// Makes completions that replace what stands from an offset on.
  public init(from start: Int, _ candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  /// One of them.
  public struct Candidate: Hashable, Sendable {
    /// What comes after a candidate that is the only one.
    public enum Ending: Sendable {
      /// A space, for what is whole.
      case space
      /// Nothing, for what is to be continued, as after `:` or `/`.
      case open
    }

    /// The text.
    public let text: String
    /// What comes after it.
    public let ending: Ending

    /// Makes a candidate; unless it is said, what ends in `:` or `/` is to be continued, and all else is whole.
    public init(_ text: String, ending: Ending? = nil) {
      self.text = text
      self.ending = ending ?? (text.hasSuffix(":") || text.hasSuffix("/") ? .open : .space)
    }
  }
}

/// What the key for completion does.
struct CompletionStep: Hashable {
  /// What the line becomes up to the cursor; nil if it stays.
  let line: String?
  /// What is shown when the key is pressed again; empty if there is nothing to choose.
  let choices: [String]

  /// How many choices are shown at most.
  static let choiceLimit = 200

  /// Finds out what to do with a line; nil if nothing can be written there.
  init?(_ line: String, _ completions: Completions) {
    let candidates = completions.candidates.filter { !$0.text.unicodeScalars.contains(where: \.isUnprintable) }
    guard let only = candidates.first, completions.start <= line.utf8.count else { return nil }
    let start = line.utf8.index(line.startIndex, offsetBy: max(0, completions.start))
    guard let head = String(line.utf8[..<start]), let typed = String(line.utf8[start...]) else { return nil }
    if candidates.allSatisfy({ $0.text == only.text }) {
      self.line = head + only.text + (only.ending == .space ? " " : "")
      choices = []
    } else {
      let prefix = commonPrefix(candidates.map(\.text))
      self.line = prefix.unicodeScalars.count > typed.unicodeScalars.count ? head + prefix : nil
      choices = shown(candidates.map(\.text))
    }
  }
}

/// Returns the scalars with which all texts begin.
private func commonPrefix(_ texts: [String]) -> String {
  guard var prefix = texts.first?.unicodeScalars[...] else { return "" }
  for text in texts.dropFirst() {
    let same = zip(prefix, text.unicodeScalars).prefix { $0 == $1 }.count
    prefix = prefix.prefix(same)
  }
  return String(prefix)
}

/// Returns texts in order, the last of too many replaced by how many these are.
private func shown(_ texts: [String]) -> [String] {
  let sorted = Set(texts).sorted()
  guard sorted.count > CompletionStep.choiceLimit else { return sorted }
  return sorted.prefix(CompletionStep.choiceLimit) + ["… \(sorted.count - CompletionStep.choiceLimit) more"]
}
