import Catalogue
public import IAM
import Source

extension World {
  /// Answers why a request was refused: the same question, asked of what the files say.
  ///
  /// - Returns: the question, nil if the text does not say enough for one; what came of it; and what follows from AWS's
  ///   words and the answer together.
  ///
  /// - Parameter ask: how a question is put, in the words of whoever asks: `smpc ask FILE… '…'` or the question itself.
  public func answer(
    _ denied: AccessDenied, ask: (String) -> String = { "smpc ask FILE… '\($0)'" }
  ) -> DenialResponse {
    do throws(DenialProblem) {
      let subject = try subject(of: denied)
      let question = try question(about: denied, subject)
      var subjects = SubjectTable()
      let response = answer(Array(question.utf8), alsoKnowing: nil, &subjects, takesWildcards: true)
      // What AWS tells of the context is what it is, whether or not the catalogue knows the key.
      let diagnostics = response.diagnostics.filter(\.isError)
      let answer = response.answer.map { denied.canBeMended ? $0 : $0.withoutEdits }
      return DenialResponse(
        question: question, response: Response(answer: answer, diagnostics: diagnostics, sources: response.sources),
        conclusions: answer.map { denied.conclusions(from: $0, subject) } ?? [])
    } catch {
      let response = Response(answer: nil, diagnostics: [.unanswerable(error, ask)], sources: sources)
      return DenialResponse(question: nil, response: response, conclusions: [])
    }
  }

  private func question(about denied: AccessDenied, _ subject: Subject) throws(DenialProblem) -> String {
    if denied.action == nil, let command = denied.decodingCommand { throw .encoded(command) }
    guard let action = denied.neededAction ?? denied.action else { throw .noAction }
    let name = ServiceActionName(action)
    if name.known == nil, !actions(matching: action + "*").isEmpty { throw .cutAction(action) }
    var question = "why \(subject.name.asTerm) can \(name.known == nil ? action.quoted : action.asTerm)"
    if let resource = denied.resource, resource != "*" || !name.hasResources {
      if name.hasResources || name.known == nil && resource != "*" { question += " on \(resource.quoted)" }
    } else if name.needsResource {
      throw .noResource(action)
    }
    let known = Set(subject.facts.map { $0.key.lowercased() })
    let context = denied.context.filter { !known.contains($0.key.lowercased()) && !$0.values.isEmpty }
    guard !context.isEmpty else { return question }
    let pairs = context.map { "\($0.key.asTerm) = \($0.values.map(\.quoted).joined(separator: ", "))" }
    return question + " with " + pairs.joined(separator: " and ")
  }

  /// Returns who was refused: the persona, role or user of that name, or the only one that there is.
  private func subject(of denied: AccessDenied) throws(DenialProblem) -> Subject {
    let subjects = subjectNames.compactMap { subject($0) }
    guard let requester = denied.requester else {
      guard subjects.count == 1 else { throw .noRequester(subjectNames) }
      return subjects[0]
    }
    if let name = requester.name {
      let named = subjects.filter { $0.identity?.name == name && ($0.kind == .user) == requester.isUser }
      if let found = named.first(where: { $0.account == requester.account }) ?? named.first { return found }
      if subjects.contains(where: { $0.kind != .policies }) { throw .unknownRequester(requester.text, subjectNames) }
    }
    guard subjects.count == 1, subjects[0].kind == .policies else {
      throw .unknownRequester(requester.text, subjectNames)
    }
    return subjects[0]
  }
}

/// What came of a refusal.
public struct DenialResponse: Sendable {
  /// The question that it is; nil if the text does not say enough for one.
  public let question: String?
  /// What came of the question.
  public let response: Response
  /// What follows from AWS's words and the answer together, in sentences.
  public let conclusions: [String]
}

/// Why a text is not enough for a question.
enum DenialProblem: Error {
  case encoded(String)
  case noAction
  /// An action with which names of others begin.
  case cutAction(String)
  case noResource(String)
  case noRequester([String])
  case unknownRequester(String, [String])
}

extension AccessDenied.Requester {
  /// The name of the role or user, without its path; nil for those who have none.
  fileprivate var name: String? {
    switch kind {
    case .role(let name), .user(let name): name.split(separator: "/").last.map(String.init)
    case .assumedRole(let role, _): role
    case .federatedUser, .root, .other: nil
    }
  }

  fileprivate var isUser: Bool { if case .user = kind { true } else { false } }
}

extension Diagnostic {
  fileprivate static func unanswerable(_ problem: DenialProblem, _ ask: (String) -> String) -> Diagnostic {
    let (message, help) = words(problem, ask)
    return Diagnostic(.notADenial, .error, message, at: .path("denial"), help: help)
  }

  private static func words(
    _ problem: DenialProblem, _ ask: (String) -> String
  ) -> (message: String, help: String) {
    switch problem {
    case .encoded(let command):
      ("the text is encoded, and only AWS can decode it", "give what this prints: `\(command)`")
    case .noAction:
      ("the text does not say which action was refused", "ask yourself: `\(ask("why NAME can ACTION on \"ARN\""))`")
    case .cutAction(let action):
      (
        "there is no action `\(action)`: the text seems to be cut short",
        "give all of it; \(actions(matching: action + "*").prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")) begin so"
      )
    case .noResource(let action):
      (
        "the text does not say on which resource `\(action)` was refused",
        "ask with the resource: `\(ask("why NAME can \(action) on \"ARN\""))`"
      )
    case .noRequester(let known):
      (
        "the text does not say who was refused",
        "ask about one of \(known.listedNames): `\(ask("why NAME can …"))`"
      )
    case .unknownRequester(let text, let known):
      ("`\(text)` is none of the personas, roles and users here", "the files have \(known.listedNames)")
    }
  }
}
