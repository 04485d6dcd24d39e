/// What the catalogue is asked.
struct FactsQuestion {
  /// The first words that say what the next one is the name of.
  enum Subject: String, CaseIterable {
    case key, arn, managed, principal, region, partition

    /// Whether the answer has actions, of which a level may be chosen.
    fileprivate var hasActions: Bool { self == .key || self == .arn }
  }

  /// Nil where the name says by itself what it is: a service, an action, or a pattern of them.
  private let subject: Subject?
  private let name: String
  private let filter: ActionFilter

  init(_ arguments: Arguments) throws(UsageError) {
    guard let word = arguments.operands.first else { throw .noFact() }
    filter = ActionFilter(arguments)
    subject = Subject(rawValue: word)
    let names = arguments.operands.dropFirst(subject == nil ? 0 : 1)
    guard let name = names.first else { throw .noFactName(word) }
    guard names.count == 1 else { throw .tooManyFacts(after: subject?.rawValue) }
    self.name = name
    if subject == .arn, !isARNPattern(name) { throw .notAnARN(name) }
    if let option = strangeOption { throw .nothingToFilter(option) }
  }

  /// The option that chooses among what the answer does not have.
  private var strangeOption: Option? {
    if let subject { return filter.options.first { $0 == .type || !subject.hasActions } }
    // A service and a pattern of actions have actions to choose among; an action and a pattern of services have none.
    return name.contains(":") == name.isPattern ? nil : filter.options.first
  }

  /// Looks the answer up.
  func answer() throws(NoSuchFact) -> any FactsAnswer {
    switch subject {
    case nil: try answerAboutActions()
    case .key: try KeyAnswer(name, filter)
    case .arn: try ARNAnswer(name, filter)
    case .managed: try ManagedPolicyAnswer(name)
    case .principal: try PrincipalAnswer(name)
    case .region: try RegionAnswer(name)
    case .partition: try PartitionAnswer(name)
    }
  }

  private func answerAboutActions() throws(NoSuchFact) -> any FactsAnswer {
    switch (name.contains(":"), name.isPattern) {
    case (true, false): try ActionAnswer(name)
    case (true, true): try ActionListAnswer(matching: name, filter)
    case (false, true): try ServiceListAnswer(name)
    case (false, false): filter.options.isEmpty ? try ServiceAnswer(name) : try ActionListAnswer(of: name, filter)
    }
  }
}

extension String {
  /// Whether the text holds `*` or `?`.
  var isPattern: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
}
