public import Compiler
import Source

/// What a compilation was made of, so that it can be made again with a change.
public struct CompilationOrigin: Sendable {
  /// The sources as they were read: nothing is read a second time.
  let sources: Sources
  let options: CompileOptions

  /// Makes an origin.
  public init(_ sources: Sources, _ options: CompileOptions) {
    (self.sources, self.options) = (sources, options)
  }
}

/// How many edits are offered at most.
private let offerLimit = 3
/// How many compilations one question may take.
private let trialLimit = 12

extension World {
  /// Returns the smallest changes of a persona's declaration that would allow the requests that nothing allows: those that
  /// grant the least besides come first, then those of the fewest lines. Each was compiled and asked, and takes nothing
  /// away: a resource may take the place of a default, or ask for a condition where there was none.
  ///
  /// There are none where an explicit deny, a condition or the boundary stands against a request, for that is somebody's
  /// intent.
  func suggestedEdits(for answer: SubjectAnswer, _ context: [(key: String, values: [String])]) -> [SuggestedEdit] {
    let refused = answer.requests.filter { $0.verdict == .no }
    let isOpen = refused.allSatisfy {
      if case .nothing(let misses) = $0.reason { !misses.contains(where: \.isLimit) } else { false }
    }
    guard let origin, isOpen, !refused.isEmpty, answer.subject.kind == .persona else { return [] }
    var search = EditSearch(self, origin, answer.subject, refused, context)
    return search?.edits() ?? []
  }
}

/// The state of looking for edits.
private struct EditSearch {
  private let world: World
  private let origin: CompilationOrigin
  private let subject: Subject
  private let requests: [RequestAnswer]
  private let context: [(key: String, values: [String])]
  private let candidates: EditCandidates
  private let insertion: Insertion
  private let grants: Grants
  private var trials = 0

  init?(
    _ world: World, _ origin: CompilationOrigin, _ subject: Subject, _ requests: [RequestAnswer],
    _ context: [(key: String, values: [String])]
  ) {
    guard let candidates = EditCandidates(world.compilation, subject.name, requests, context) else { return nil }
    guard let insertion = Insertion(into: candidates.declaration, of: world.compilation.sources) else { return nil }
    (self.world, self.origin, self.subject, self.requests) = (world, origin, subject, requests)
    (self.context, self.candidates, self.insertion) = (context, candidates, insertion)
    grants = Grants(subject)
  }

  mutating func edits() -> [SuggestedEdit] {
    var found: [SuggestedEdit] = []
    for alternatives in candidates.alternatives {
      // What a longer alternative of the same would add, a shorter one that is enough does without.
      for lines in alternatives where trials < trialLimit {
        guard let edit = verified(lines) else { continue }
        found.append(edit)
        break
      }
    }
    let sorted = found.sorted { a, b in
      (a.grants.count, a.lines.count, a.capabilityCount, a.line)
        < (b.grants.count, b.lines.count, b.capabilityCount, b.line)
    }
    return Array(sorted.prefix(offerLimit))
  }

  /// Returns an edit if everything compiles with it and all requests are allowed.
  private mutating func verified(_ lines: [String]) -> SuggestedEdit? {
    trials += 1
    let edit = insertion.edit(adding: lines)
    guard let compilation = origin.sources.compile(origin.options, with: edit), !compilation.hasErrors else {
      return nil
    }
    guard let persona = compilation.description(of: subject.name) else { return nil }
    let changed = Subject(persona, world.managed)
    let isEnough = requests.allSatisfy { request in
      let action = ServiceActionName(request.action)
      return RequestAnswering(changed, action, request.resource, context: context).answer().isAllowedByOwnPolicies
    }
    guard isEnough, !grants.isLessened(by: changed) else { return nil }
    let asked = Set(requests.map { $0.action.lowercased() })
    let others = grants.added(by: changed).filter { !asked.contains($0.lowercased()) }
    let places = Set(requests.map(\.resource))
    return SuggestedEdit(
      lines: lines, grants: others, reachesFurther: grants.reaches(beyond: places, asked, changed), edit: edit,
      declaration: candidates.declaration)
  }
}

extension NearMiss {
  /// Whether nothing but a condition keeps the statement from allowing the request.
  fileprivate var isLimit: Bool {
    failures.allSatisfy { if case .condition = $0 { true } else { false } }
  }
}

extension SuggestedEdit {
  /// The number of capabilities: one resource more is narrower than a capability of as many actions.
  fileprivate var capabilityCount: Int { lines.count { $0.hasPrefix("capability ") } }
}
