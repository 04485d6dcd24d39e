import Catalogue

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
    if TypeAnswer(name, filter) != nil { return filter.options.first { $0 == .type } }
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
    if let type = TypeAnswer(name, filter) { return type }
    if let keys = KeyListAnswer(name) { return keys }
    if let subject = Subject(of: name) { throw .other(subject, name) }
    switch (name.contains(":"), name.isPattern) {
    case (true, false): return try ActionAnswer(name)
    case (true, true): return try ActionListAnswer(matching: name, filter)
    case (false, true): return try ServiceListAnswer(name)
    case (false, false) where filter.options.isEmpty: return try ServiceAnswer(name)
    case (false, false): return try ActionListAnswer(of: name, filter)
    }
  }
}

extension FactsQuestion.Subject {
  /// What a name is that is no service, action or pattern of them, if it is one of the others.
  fileprivate init?(of name: String) {
    let prefix = String(name.prefix { $0 != ":" })
    if isARNPattern(name), prefix == "arn" {
      self = .arn
    } else if service(prefix)?.action(String(name.dropFirst(prefix.count + 1))) == nil,
      conditionKey(name) ?? providerKey(name) != nil
    {
      self = .key
    } else if managedPolicy(name) != nil {
      self = .managed
    } else if isServicePrincipal(name) {
      self = .principal
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether the text holds `*` or `?`.
  var isPattern: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
}
