/// What a message says after the resource: `because no … policy allows the … action`, `with an explicit deny in a … policy`.
struct DenialReason {
  /// Where it begins.
  let start: Int
  private let reason: AccessDenied.Reason
  private var action: String?
  private var type: AccessDenied.PolicyType?
  private var transitiveType: AccessDenied.PolicyType?
  private var policy: String?
  /// What the clause ends with, and where that ends.
  private var last: (part: AccessDenied.Part, end: Int)

  /// Reads a clause that begins at a place.
  init?(_ text: MessageText, at place: Int, to end: Int) {
    start = place
    var position = place
    if text.take(&position, " because no ") {
      reason = .implicit
      last = (.policyType, position)
      readImplicit(text, &position, to: end)
    } else if text.take(&position, " with an explicit deny") || text.take(&position, " due to an explicit deny") {
      reason = .explicit
      last = (.policyType, position)
      readExplicit(text, &position, to: end)
    } else {
      return nil
    }
  }

  /// Reads `… policy allows the … action`.
  private mutating func readImplicit(_ text: MessageText, _ position: inout Int, to end: Int) {
    type = text.policyType(&position)
    last = (.policyType, position)
    if text.take(&position, " allows the ") || text.take(&position, " allow the ") {
      let (word, next) = text.word(at: position, to: end)
      if next < text.count { action = String(action: word) }
    }
  }

  /// Reads ` in a … policy: ARN` and ` transitively through a … policy`.
  private mutating func readExplicit(_ text: MessageText, _ position: inout Int, to end: Int) {
    guard text.takeIn(&position) else { return }
    type = text.policyType(&position)
    last = (.policyType, position)
    guard type != nil else { return }
    if text.take(&position, " transitively through") {
      _ = text.takeArticle(&position)
      transitiveType = text.policyType(&position)
      last = (.policyType, position)
    }
    guard text.take(&position, ": ") || text.take(&position, " with id ") else { return }
    let next = text.firstMark(" \n\"'`<>,;)".utf8, from: position, to: end) ?? end
    let range = text.trimming(position..<next, ".:".utf8)
    last = (.policy, next)
    if !range.isEmpty { policy = text.string(range) }
  }

  /// Adds what it says to the rest of the message.
  func apply(to denial: inout AccessDenied, end: Int) {
    denial.reason = reason
    denial.policyType = type
    denial.transitiveType = transitiveType
    denial.policy = policy
    if denial.action == nil {
      denial.action = action
    } else if let action, action.lowercased() != denial.action?.lowercased() {
      denial.neededAction = action
    }
    if last.end >= end { denial.mayBeCut = last.part }
  }
}

extension MessageText {
  /// Returns the first reason in a range.
  func reason(from start: Int, to end: Int) -> DenialReason? {
    for place in start..<max(start, end) where has(" ", at: place) {
      if let reason = DenialReason(self, at: place, to: end) { return reason }
    }
    return nil
  }

  /// Takes the name of a kind of policy.
  fileprivate func policyType(_ position: inout Int) -> AccessDenied.PolicyType? {
    for type in AccessDenied.PolicyType.allCases {
      for name in type.names where take(&position, name) { return type }
    }
    return nil
  }

  /// Takes ` in a`.
  fileprivate func takeIn(_ position: inout Int) -> Bool {
    take(&position, " in") && takeArticle(&position)
  }

  /// Takes an article, or at least the space before what follows.
  fileprivate func takeArticle(_ position: inout Int) -> Bool {
    take(&position, " a ") || take(&position, " an ") || take(&position, " the ") || take(&position, " ")
  }
}
