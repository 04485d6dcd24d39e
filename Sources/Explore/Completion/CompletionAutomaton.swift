import Lexer
import Parser

/// The rules as states and steps between them: what may come next is read off the states that the tokens before lead to.
///
/// The language nests a few levels deep and not without end, so that this is all that it takes.
struct CompletionAutomaton: Sendable {
  /// What leads from one state to another.
  enum Label: Hashable, Sendable {
    /// A keyword, and how it is proposed: with the one that always follows it.
    case word(Keyword, proposal: String)
    case slot(CompletionSlot)
    case mark(Token.Kind)
  }

  private struct Step: Hashable {
    let label: Label
    let target: Int
  }

  /// The steps out of each state, those of the states that it stands for as well among them.
  private var steps: [[Step]] = []
  /// The states that each state stands for as well.
  private var jumps: [[Int]] = []
  /// The state of an empty input.
  let start: Int

  /// The automaton of all that a person types.
  static let input = CompletionAutomaton(.input)

  init(_ rule: CompletionRule) {
    start = 0
    let first = addState()
    let last = addState()
    add(rule, from: first, to: last)
    steps = steps.indices.map(stepsWithoutJumps)
  }

  /// Returns the states to which a token leads.
  func states(after states: [Int], _ kind: Token.Kind, _ keyword: Keyword?) -> [Int] {
    var reached: [Int] = []
    for state in states {
      for step in steps[state] where step.label.admits(kind, keyword) && !reached.contains(step.target) {
        reached.append(step.target)
      }
    }
    return reached
  }

  /// Returns what may come next, each once.
  func labels(after states: [Int]) -> [Label] {
    var seen: Set<Label> = []
    return states.flatMap { steps[$0].map(\.label) }.filter { seen.insert($0).inserted }
  }
}

extension CompletionAutomaton.Label {
  fileprivate func admits(_ kind: Token.Kind, _ keyword: Keyword?) -> Bool {
    switch self {
    case .word(let word, _): keyword == word
    case .slot(let slot): slot.admits(kind, keyword)
    case .mark(let mark): mark == kind
    }
  }
}

extension CompletionAutomaton {
  private mutating func addState() -> Int {
    steps.append([])
    jumps.append([])
    return steps.count - 1
  }

  private mutating func add(_ rule: CompletionRule, from first: Int, to last: Int) {
    switch rule {
    case .word(let word): addStep(.word(word, proposal: word.text), from: first, to: last)
    case .slot(let slot): addStep(.slot(slot), from: first, to: last)
    case .mark(let kind): addStep(.mark(kind), from: first, to: last)
    case .phrase(let word, let other):
      let between = addState()
      addStep(.word(word, proposal: "\(word.text) \(other.text)"), from: first, to: between)
      addStep(.word(other, proposal: other.text), from: between, to: last)
    case .sequence(let rules): add(rules, from: first, to: last)
    case .choice(let rules): for rule in rules { add(rule, from: first, to: last) }
    case .optional(let rule):
      jumps[first].append(last)
      add(rule, from: first, to: last)
    case .repeated(let rule):
      let middle = addState()
      jumps[first].append(middle)
      jumps[middle].append(last)
      add(rule, from: middle, to: middle)
    }
  }

  private mutating func addStep(_ label: Label, from first: Int, to last: Int) {
    steps[first].append(Step(label: label, target: last))
  }

  private mutating func add(_ rules: [CompletionRule], from first: Int, to last: Int) {
    var state = first
    for (number, rule) in rules.enumerated() {
      let next = number == rules.count - 1 ? last : addState()
      add(rule, from: state, to: next)
      state = next
    }
  }

  private func stepsWithoutJumps(_ state: Int) -> [Step] {
    var reached = [state]
    var number = 0
    while number < reached.count {
      for target in jumps[reached[number]] where !reached.contains(target) { reached.append(target) }
      number += 1
    }
    var seen: Set<Step> = []
    return reached.flatMap { steps[$0] }.filter { seen.insert($0).inserted }
  }
}
