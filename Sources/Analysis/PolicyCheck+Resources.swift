import Catalogue
import IAM
import Source

extension PolicyCheck {
  /// Reports resources that none of the actions can have, and actions that none of the resources can be of.
  ///
  /// An action takes effect where at least one of its types matches; what each request for it needs besides may be said by
  /// other statements.
  mutating func checkResources(of statement: CheckedStatement, _ numbers: [Int]) {
    checkARNs(of: statement)
    guard case .only(let patterns) = statement.body.resources, case .only = statement.body.actions else { return }
    checkRedundancy(ofResources: patterns, statement)
    if patterns.contains(where: \.isAnything) { return noteBreadth(of: statement, numbers, patterns) }
    checkFit(of: statement, numbers, patterns)
  }

  /// Reports the same of a bucket's own policy, which S3 refuses; of other resources' only what is covered. `*` and words
  /// without an ARN may stand for the resource itself, and Network Firewall wants actions on a rule group that take none.
  mutating func checkNamedResources(of statement: CheckedStatement, _ numbers: [Int]) {
    guard case .only(let patterns) = statement.body.resources, case .only = statement.body.actions else { return }
    guard patterns.allSatisfy({ $0.hasPrefix("arn:") }) else { return }
    checkRedundancy(ofResources: patterns, statement)
    if statement.isOnlyOfS3 { checkFit(of: statement, numbers, patterns) }
  }

  private mutating func checkFit(of statement: CheckedStatement, _ numbers: [Int], _ patterns: [String]) {
    var fit = ResourceFit(patterns, &actions)
    let fits = numbers.map { fit.fit(of: $0, &actions) }
    reportMisfits(of: statement, numbers, fits, fit)
  }

  private mutating func reportMisfits(
    of statement: CheckedStatement, _ numbers: [Int], _ fits: [ResourceFit.Fit], _ fit: ResourceFit
  ) {
    let patterns = statement.body.resources?.patterns ?? []
    let typeless = fits.indices.filter { fits[$0] == .takesNone }
    let misfits = fits.indices.filter { fits[$0] == .none }
    if !typeless.isEmpty { report(.takesNoResource(statement, typeless)) }
    let isCertain = !fits.contains(.unknown)
    let idle = isCertain ? patterns.indices.filter { !fit.isUsed[$0] } : []
    let hasTyped = fits.contains { $0 != .takesNone }
    if hasTyped, !idle.isEmpty {
      let formats = actions.formats(of: numbers)
      for number in idle { report(.resourceWithoutAction(statement, number, formats)) }
    }
    // Where no action fits any resource, the resources are what is wrong.
    if !misfits.isEmpty, idle.count < patterns.count {
      report(.actionWithoutResource(statement, misfits, actions.formats(of: misfits.map { numbers[$0] })))
    }
  }

  /// Notes that actions are allowed on everything of which each request names a resource, so that some could be named.
  private mutating func noteBreadth(of statement: CheckedStatement, _ numbers: [Int], _ patterns: [String]) {
    guard statement.body.effect == .allow, statement.body.conditions.isEmpty else { return }
    let narrower = numbers.indices.filter { actions.namesResource(numbers[$0]) }
    guard !narrower.isEmpty, let star = patterns.firstIndex(where: \.isAnything) else { return }
    let names = narrower.map { statement.body.actions.patterns[$0] }
    report(.broaderThanNeeded(names, statement.places[.resource(star)], isAll: narrower.count == numbers.count))
  }
}

extension CheckedStatement {
  /// Whether all its actions and resources are those of S3.
  fileprivate var isOnlyOfS3: Bool {
    body.actions.patterns.allSatisfy { $0.lowercased().hasPrefix("s3:") }
      && body.resources?.patterns.allSatisfy { ARN($0)?.service == "s3" } == true
  }
}

/// How the actions of a statement and its resources go together.
struct ResourceFit {
  /// How a pattern of actions goes with the resources.
  enum Fit: Hashable {
    /// Some action of it can have some of the resources.
    case some
    /// No action of it can have any of them.
    case none
    /// No action of it takes a resource: only `*` stands for none.
    case takesNone
    /// Nothing is known of its actions.
    case unknown
  }

  /// A resource that is an ARN. What is none is reported where it is read. A class, since each is held against all types.
  private final class Candidate {
    let pattern: ARNPattern
    /// Its place among the resources.
    let place: Int
    /// The number of its service; nil where it is not known.
    let service: Int?

    init(_ pattern: ARNPattern, place: Int, service: Int?) {
      (self.pattern, self.place, self.service) = (pattern, place, service)
    }

    /// Returns whether some ARN of a shape matches it.
    func admits(_ shape: NumberedShape) -> Bool {
      let isOther = service != nil && shape.service != nil && service != shape.service
      return !isOther && pattern.admits(shape.shape)
    }
  }

  private var candidates: [Candidate] = []
  /// The resources of which nothing is known: they are no ARNs, or of types that the catalogue lacks.
  private var unknown: [Int] = []
  /// Whether each resource is one that some action can have.
  private(set) var isUsed: [Bool]
  /// The resources that can be of types, in the order in which these were asked for.
  private var known: [[Int]] = []
  /// By which the places of types there are told from those of other statements.
  private let holder: Int32

  init(_ texts: [String], _ actions: inout KnownActions) {
    isUsed = texts.map { _ in false }
    holder = actions.takeHolder()
    candidates.reserveCapacity(texts.count)
    for (place, text) in texts.enumerated() {
      if text.utf8.last != UInt8(ascii: ":"), let pattern = ARNPattern(text), !text.isOfUnlistedType(pattern.service) {
        let service = pattern.service.map { actions.number(ofService: $0) }
        candidates.append(Candidate(pattern, place: place, service: service))
      } else {
        unknown.append(place)
        isUsed[place] = true
      }
    }
  }

  /// Returns how a pattern of actions goes with the resources, and notes those that it can have.
  mutating func fit(of number: Int, _ actions: inout KnownActions) -> Fit {
    guard let types = actions.types(of: number) else { return .unknown }
    var fits = false
    for type in types {
      for resource in resources(of: type, &actions) {
        isUsed[resource] = true
        fits = true
      }
      if fits, !isUsed.contains(false) { break }
    }
    return fits ? .some : types.isEmpty ? .takesNone : .none
  }

  /// Returns the resources that can be of a type.
  private mutating func resources(of type: Int, _ actions: inout KnownActions) -> [Int] {
    if let place = actions.place(ofType: type, for: holder) { return known[place] }
    let shapes = actions.shapes(ofType: type)
    var found = shapes.isEmpty ? [] : unknown
    for shape in shapes {
      for candidate in candidates where candidate.admits(shape) { found.append(candidate.place) }
    }
    actions.note(known.count, ofType: type, for: holder)
    known.append(found)
    return found
  }
}
