/// What `facts` refuses.
extension UsageError {
  static func noFact() -> UsageError {
    UsageError(message: "`facts` needs a service, an action, or \(subjects) and a name", verb: .facts)
  }

  static func noFactName(_ subject: String) -> UsageError {
    UsageError(message: "`facts \(subject)` needs a name", verb: .facts)
  }

  static func tooManyFacts(after subject: String?) -> UsageError {
    let words = subject.map { "facts \($0)" } ?? "facts"
    return UsageError(message: "`\(words)` takes one name; of several words the first is \(subjects)", verb: .facts)
  }

  static func notAnARN(_ text: String) -> UsageError {
    UsageError(message: "`\(text)` is no ARN: `arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE`, or `*`", verb: .facts)
  }

  static func nothingToFilter(_ option: Option) -> UsageError {
    let takers =
      option == .type ? "a service or a pattern of actions" : "a service, a pattern of actions, a key or an ARN"
    return UsageError(message: "`\(option.spelling)` chooses among the actions of \(takers)", verb: .facts)
  }

  private static var subjects: String {
    FactsQuestion.Subject.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
