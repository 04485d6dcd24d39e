import Analysis
import Catalogue
import Compiler
import IAM
import Parser
public import Source

/// What came of a question: an answer, or what is wrong with it.
public struct Response: Sendable {
  /// The answer; nil if something is wrong with the question.
  public let answer: Answer?
  /// What is wrong with it, or worth to be known.
  public let diagnostics: [Diagnostic]
  /// The texts that places are in, the question among them.
  public let sources: SourceMap
  /// Whether it cannot be read at all, so that it may be something else than a question.
  var isUnreadable = false
}

extension World {
  /// Answers a question.
  ///
  /// - Parameter file: a source whose lets the question may name besides those of the subject's own file.
  public func answer(_ question: [UInt8], alsoKnowing file: String? = nil) -> Response {
    var subjects = SubjectTable()
    return answer(question, alsoKnowing: file, &subjects)
  }

  /// Answers a question, and keeps the subjects that it looks at.
  ///
  /// - Parameter takesWildcards: whether `*` in a resource is part of its name, as AWS writes what is not made yet.
  func answer(
    _ question: [UInt8], alsoKnowing file: String?, _ subjects: inout SubjectTable, takesWildcards: Bool = false
  ) -> Response {
    var answering = Answering(self, question, alsoKnowing: file, subjects)
    answering.takesWildcards = takesWildcards
    subjects = SubjectTable()
    let answer = answering.answer()
    subjects = answering.subjects
    return Response(
      answer: answer, diagnostics: answering.diagnostics, sources: answering.asking.sources,
      isUnreadable: answering.asking.question == nil)
  }
}

/// The state of answering one question.
struct Answering {
  /// How many requests a question may mean of one subject: each of its actions with each of its resources.
  private static let requestLimit = 10_000

  let world: World
  /// Whether the question was asked in a session, whose source it may name.
  let isInSession: Bool
  /// Whether `*` in a resource is part of its name.
  var takesWildcards = false
  private let text: [UInt8]
  private(set) var asking: Asking
  private var found: [Diagnostic] = []
  /// Those among all who have nothing of what the question names, since no source describes them.
  private var leftOut: [String] = []
  fileprivate var subjects: SubjectTable
  /// The trust policies of the roles that are asked about, nil for those that nothing describes.
  private var trusts: [String: Policy?] = [:]

  init(_ world: World, _ question: [UInt8], alsoKnowing file: String?, _ subjects: SubjectTable) {
    self.world = world
    isInSession = file != nil
    self.subjects = subjects
    text = question
    asking = Asking(question, of: world.compilation, among: world.sources, alsoKnowing: file)
    // The subject's own file says what names mean.
    if let subject = asking.subject?.text, world.compilation.personas.contains(subject) {
      asking = Asking(question, of: world.compilation, among: world.sources, as: subject, alsoKnowing: file)
    }
  }

  var diagnostics: [Diagnostic] { asking.diagnostics + found }

  private var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { found.append(diagnostic) }
  }

  mutating func answer() -> Answer? {
    guard let question = asking.question, let subjects = askedSubjects(), !asking.hasErrors else { return nil }
    let actions = checkedActions()
    var results: [SubjectAnswer] = []
    for subject in subjects where !hasErrors {
      if let result = answer(for: subject, actions, question) { results.append(result) }
    }
    if let span = asking.unfilled, !leftOut.isEmpty {
      report(leftOut.count == subjects.count ? .noPersonaToFill(span) : .leftOut(leftOut, span))
    }
    guard !hasErrors else { return nil }
    let isWho = question.subject == nil
    return Answer(
      question: String(decoding: text, as: UTF8.self), asked: Asked(question, in: asking.sources), isWho: isWho,
      isWhy: question.isWhy,
      isPositive: question.isPositive, results: isWho ? results.filter { $0.verdict != .no } : results,
      notSeen: subjects.notSeen, sources: asking.sources)
  }

  /// Returns whom the question is about; nil if there is nobody of that name.
  private mutating func askedSubjects() -> [Subject]? {
    if world.subjectNames.isEmpty, let question = asking.question, question.subject == nil {
      report(.nobodyToAsk(question.span))
      return nil
    }
    guard let asked = asking.subject else { return world.subjectNames.compactMap { subjects.subject($0, of: world) } }
    if let subject = subjects.subject(asked.text, of: world) { return [subject] }
    report(.unknownSubject(asked, in: world))
    return nil
  }

  private mutating func answer(
    for subject: Subject, _ actions: [ServiceActionName], _ question: Question
  ) -> SubjectAnswer? {
    guard let parts = parts(of: question, for: subject) else { return nil }
    let context = checkedContext(parts.context, of: subject)
    for action in actions { checkKeys(parts.context, of: action) }
    checkCount(actions, parts.resources)
    guard !hasErrors else { return nil }
    let pairs = requests(actions, parts.resources)
    guard !hasErrors else { return nil }
    let requests = answers(for: pairs, subject, context)
    var result = SubjectAnswer(subject, requests, isPositive: question.isPositive)
    if question.isWhy, question.isPositive, result.verdict == .no {
      result.edits = world.suggestedEdits(for: result, context)
    }
    return result
  }

  /// Returns what is asked about, filled in for a subject; nil if that is nothing.
  private mutating func parts(of question: Question, for subject: Subject) -> AskedParts? {
    let persona = subject.kind == .persona ? subject.name : nil
    // Of all, some have no resources of a kind that is asked for, and can do nothing with them.
    let isAmongAll = question.subject == nil
    guard let parts = asking.parts(for: persona, amongAll: isAmongAll) else {
      if persona == nil { leftOut.append(subject.name) }
      return nil
    }
    // Nobody reaches into another partition; of all, only those are asked about who can be meant.
    guard let outside = resource(of: parts, outsidePartitionOf: subject) else { return parts }
    if !isAmongAll { report(.otherPartition(outside, partition(of: subject), subject)) }
    return nil
  }

  private mutating func trust(of role: String) -> Policy? {
    if let known = trusts[role] { return known }
    let trust = world.trust(ofRole: role)
    trusts[role] = .some(trust)
    return trust
  }

  private mutating func answers(
    for pairs: [(action: ServiceActionName, resource: String)], _ subject: Subject,
    _ context: [(key: String, values: [String])]
  ) -> [RequestAnswer] {
    let resources = Set(pairs.map(\.resource)).sorted()
    var needed: [String: [String]] = [:]
    return pairs.map { pair in
      let trust = pair.action.isAssumption ? trust(of: pair.resource) : nil
      var answer = RequestAnswering(subject, pair.action, pair.resource, context: context, trust: trust).answer()
      answer.reason = answer.reason.withLetPlace(of: answer.action, in: world.compilation)
      if answer.verdict == .no { return answer }
      let types = needed[pair.action.text] ?? pair.action.typesNeeded(besides: resources)
      needed[pair.action.text] = types
      answer.typesNeeded = types
      return answer
    }
  }

  private mutating func checkCount(_ actions: [ServiceActionName], _ resources: [AskedText]?) {
    let count = actions.count * (resources?.count ?? 1)
    guard count > Self.requestLimit, let first = asking.actions.first else { return }
    report(.tooManyRequests(count, Self.requestLimit, first.span))
  }

  /// Returns each action with each resource.
  private mutating func requests(
    _ actions: [ServiceActionName], _ resources: [AskedText]?
  ) -> [(action: ServiceActionName, resource: String)] {
    var pairs: [(action: ServiceActionName, resource: String)] = []
    for (action, asked) in zip(actions, asking.actions) {
      guard let resources else {
        check(action, asked, AskedText(text: "*", span: asked.span))
        if action.hasResources { report(.resourceNeeded(action, settings, asked.span)) }
        pairs.append((action, "*"))
        continue
      }
      for resource in resources where isExact(resource) {
        check(action, asked, resource)
        pairs.append((action, resource.text))
      }
    }
    return pairs
  }
}

extension RequestAnswer.Reason {
  /// Returns the reason with the place at which the deciding statement has the action by a `let`.
  fileprivate func withLetPlace(of action: String, in compilation: Compilation) -> RequestAnswer.Reason {
    guard case .statement(var statement) = self, let place = statement.places.last else { return self }
    statement.letPlace = compilation.letPlace(of: action, in: place)
    return .statement(statement)
  }
}
