public import Analysis
public import IAM
import Parser
public import Source

/// The answer to a question.
public struct Answer: Sendable {
  /// The question as it was asked.
  public let question: String
  /// Its parts, as they are written.
  let asked: Asked
  /// Whether "who" was asked, so that the results are those who can.
  public let isWho: Bool
  /// Whether the reasons are asked for.
  public let isWhy: Bool
  /// Whether "can" was asked, and not "cannot".
  public let isPositive: Bool
  /// What was found of each subject; of "who", only of those who can, or may be able to.
  public internal(set) var results: [SubjectAnswer]
  /// What may decide as well, and was not looked at.
  public let notSeen: [String]
  /// All texts that places are in, the question among them.
  public let sources: SourceMap

  /// The answer in one word. Of "who": yes if somebody can, no if nobody can.
  public var verdict: Verdict {
    if isWho {
      return results.contains { $0.verdict == .yes } ? .yes : results.isEmpty ? .no : .depends
    }
    return results.first?.verdict ?? .no
  }
}

/// The parts of a question, as they are written.
struct Asked: Sendable {
  let actions: [String]
  let resources: [String]?
  let context: [Pair]

  /// A key of the context and what it is.
  struct Pair: Sendable {
    let key: String
    let values: [String]
  }

  init(_ question: Question, in sources: SourceMap) {
    func texts(_ terms: [Term]) -> [String] { terms.map { sources.text(of: $0.span) } }
    actions = texts(question.actions)
    resources = question.resources.map(texts)
    context = question.context.map { Pair(key: sources.text(of: $0.key.span), values: texts($0.values)) }
  }
}

/// What was found of one subject.
public struct SubjectAnswer: Sendable {
  /// The subject.
  public let subject: Subject
  /// The requests that the question means.
  public let requests: [RequestAnswer]
  /// The answer for all of them.
  public let verdict: Verdict
  /// What would allow the requests that are not, the smallest first.
  public internal(set) var edits: [SuggestedEdit] = []

  init(_ subject: Subject, _ requests: [RequestAnswer], isPositive: Bool) {
    self.subject = subject
    self.requests = requests
    let verdicts = Set(requests.map(\.verdict))
    let all = verdicts.count == 1 ? verdicts.first ?? .depends : .depends
    verdict = isPositive ? all : all.opposite
  }
}

extension Verdict {
  fileprivate var opposite: Verdict {
    switch self {
    case .yes: .no
    case .no: .yes
    case .depends: .depends
    }
  }
}

/// What was found of one request: whether it is allowed, and why.
public struct RequestAnswer: Sendable {
  /// The action, as the catalogue spells it.
  public let action: String
  /// The ARN of the resource, or `*`.
  public let resource: String
  /// Whether it is allowed.
  public let verdict: Verdict
  /// Why.
  public internal(set) var reason: Reason
  /// The undocumented points of IAM on which the answer hangs.
  public let points: UndocumentedPoints
  /// The keys that the context was taken not to have, since such requests never do.
  public let missingKeys: [String]
  /// The types of which each request for the action names a resource as well, where none was asked about; of a request
  /// that is not allowed, none, for it fails whatever the others are.
  public internal(set) var typesNeeded: [String] = []

  /// Why a request is decided as it is.
  public enum Reason: Sendable {
    /// A statement allows it, or denies it.
    case statement(StatementReference)
    /// No statement allows it. These come nearest.
    case nothing([NearMiss])
    /// The permissions boundary does not allow it, by its ARN.
    case boundary(String)
    /// It hangs on something.
    case depends(Dependence)
    /// The resource is IAM's in another account, which nobody reaches from outside.
    case foreign(account: String)
    /// AWS asks no permission for it.
    case free
    /// The trust policy of the role names whoever assumes it, which is enough within an account.
    case trusted(role: String)
    /// The trust policy of the role does not name whoever would assume it, or denies it.
    case untrusted(role: String)
  }
}

/// A statement that an answer speaks of.
public struct StatementReference: Hashable, Sendable {
  /// Whether it allows or denies.
  public let effect: Effect
  /// The name of its policy; nil for a document without a name.
  public let policy: String?
  /// Whether the policy is the permissions boundary.
  public let isBoundary: Bool
  /// The index of the statement in its policy, from 0.
  public let index: Int
  /// The id of the statement.
  public let sid: String?
  /// The capability that grants it.
  public let capability: String?
  /// The group of a user that has the policy.
  public let group: String?
  /// Where the persona has it from, then where the statement is written; the same place once. Documents that are no
  /// source have none.
  public let places: [Span]
  /// Where a `let` that the statement names has the action; nil where the statement itself has it.
  public internal(set) var letPlace: Span?
}

/// A statement that would allow a request but for a part of it.
public struct NearMiss: Hashable, Sendable {
  /// The statement.
  public let statement: StatementReference
  /// What fails.
  public let failures: [Failure]
  /// What the policy variables of resources that fail stand for; those without a value match nothing.
  public let variables: [KeyValue]

  /// A part of a statement that a request does not satisfy.
  public enum Failure: Hashable, Sendable {
    /// The actions leave this one out, although they have others of its service.
    case action
    /// The resources do not include this one; these are those of the statement.
    case resource([String])
    /// The resources are all but these, of which this is one.
    case resourceExcept([String])
    /// A condition does not hold.
    case condition(ConditionReference)
  }
}

/// A condition, and what the request has of its key.
public struct ConditionReference: Hashable, Sendable {
  /// The operator.
  public let `operator`: ConditionOperator
  /// The key as it is written.
  public let key: String
  /// The values of the policy.
  public let values: [String]
}

/// What an answer hangs on.
public struct Dependence: Hashable, Sendable {
  /// Keys of the context and values with which the request is allowed, for example.
  public let allowing: [KeyValue]?
  /// The same with which it is not.
  public let denying: [KeyValue]?
  /// The keys that the question leaves open and that statements ask for.
  public let keys: [String]
  /// The statements that ask for them.
  public let statements: [StatementReference]
  /// The policies that decide as well and are not known.
  public let unknownPolicies: [UnseenPolicy]
}

/// A key of the context and what it is.
public struct KeyValue: Hashable, Sendable {
  /// The key.
  public let key: String
  /// Its values; none where the request does not have the key.
  public let values: [String]

  /// Makes a key and its values.
  public init(key: String, values: [String]) {
    self.key = key
    self.values = values
  }
}

/// A change of a persona that would allow what is asked for.
public struct SuggestedEdit: Hashable, Sendable {
  /// The lines to add to the persona, without their indentation.
  public let lines: [String]
  /// The actions that it would grant besides, or on more resources than now: as the catalogue counts them.
  public let grants: [String]
  /// Whether it would also allow what is asked for on other resources.
  public let reachesFurther: Bool
  /// The change of the persona's declaration.
  public let edit: Edit
  /// The declaration.
  let declaration: Span

  /// The lines in one.
  public var line: String { lines.joined(separator: " ") }
}
