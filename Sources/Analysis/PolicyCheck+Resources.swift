import Catalogue
import IAM
import Source

extension PolicyCheck {
  /// Reports resources that none of the actions can have, and actions that none of the resources can be of.
  ///
  /// An action takes effect where at least one of its types matches; what each request for it needs besides may be said by
  /// other statements.
  mutating func checkResources(of statement: CheckedStatement, _ meanings: [ActionMeaning]) {
    checkARNs(of: statement)
    guard case .only(let patterns) = statement.body.resources, case .only = statement.body.actions else { return }
    checkRedundancy(of: patterns, .redundantResource, statement) { .resource($0) }
    if patterns.contains(where: \.isAnything) { return noteBreadth(of: statement, meanings, patterns) }
    var fit = ResourceFit(patterns)
    let fits = meanings.map { fit.fit(of: $0, &types) }
    reportMisfits(of: statement, fits, fit)
  }

  private mutating func reportMisfits(of statement: CheckedStatement, _ fits: [ResourceFit.Fit], _ fit: ResourceFit) {
    let patterns = statement.body.resources?.patterns ?? []
    let typeless = fits.indices.filter { fits[$0] == .takesNone }
    let misfits = fits.indices.filter { fits[$0] == .none }
    if !typeless.isEmpty { report(.takesNoResource(statement, typeless)) }
    let isCertain = !fits.contains(.unknown)
    let idle = isCertain ? patterns.indices.filter { !fit.isUsed[$0] } : []
    let hasTyped = fits.contains { $0 != .takesNone }
    if hasTyped { for number in idle { report(.resourceWithoutAction(statement, number, fit)) } }
    // Where no action fits any resource, the resources are what is wrong.
    if !misfits.isEmpty, idle.count < patterns.count { report(.actionWithoutResource(statement, misfits, fit)) }
  }

  /// Notes that actions are allowed on everything of which each request names a resource, so that some could be named.
  private mutating func noteBreadth(of statement: CheckedStatement, _ meanings: [ActionMeaning], _ patterns: [String]) {
    guard statement.body.effect == .allow, statement.body.conditions.isEmpty else { return }
    let narrower = meanings.indices.filter { number in
      meanings[number].described?.actions.contains(where: \.namesResource) ?? false
    }
    guard !narrower.isEmpty, let star = patterns.firstIndex(where: \.isAnything) else { return }
    let names = narrower.map { statement.body.actions.patterns[$0] }
    report(.broaderThanNeeded(names, statement.places[.resource(star)], isAll: narrower.count == meanings.count))
  }
}

extension Action {
  /// Whether each request names a resource: of a type that is required, or of one of several types. One type alone that is
  /// not required may be left out.
  fileprivate var namesResource: Bool { resourceTypes.count > 1 || resourceTypes.contains(where: \.isRequired) }
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

  /// The patterns; nil for a text that is no ARN, which is reported where it is read.
  private let patterns: [ARNPattern?]
  /// Whether each resource is one that some action can have.
  private(set) var isUsed: [Bool]
  /// The resources that can be of a type, by service and type.
  private var known: [TypeName: [Int]] = [:]

  init(_ patterns: [String]) {
    self.patterns = patterns.map { $0.hasSuffix(":") ? nil : ARNPattern($0) }
    isUsed = self.patterns.map { $0 == nil }
  }

  /// Returns how a pattern of actions goes with the resources, and notes those that it can have.
  mutating func fit(of meaning: ActionMeaning, _ types: inout KnownTypes) -> Fit {
    guard let (service, actions) = meaning.described, !actions.isEmpty else { return .unknown }
    var fits = false
    var takesAny = false
    for action in actions {
      for use in action.resourceTypes {
        takesAny = true
        for resource in resources(of: TypeName(service: service.prefix, key: use.key), in: service, &types) {
          isUsed[resource] = true
          fits = true
        }
      }
      if fits, !isUsed.contains(false) { break }
    }
    return fits ? .some : takesAny ? .none : .takesNone
  }

  /// Returns the resources that can be of a type.
  private mutating func resources(of name: TypeName, in service: Service, _ types: inout KnownTypes) -> [Int] {
    if let found = known[name] { return found }
    let shapes = types.shapes(of: name, in: service)
    let found =
      shapes.isEmpty
      ? []
      : patterns.indices.filter { number in
        patterns[number].map { shapes.contains(where: $0.admits) } ?? true
      }
    known[name] = found
    return found
  }
}

/// A resource type of a service.
struct TypeName: Hashable {
  let service: String
  let key: String
}

/// How the ARNs of resource types look, read once.
struct KnownTypes {
  private var shapes: [TypeName: [ARNShape]] = [:]

  /// Returns the shapes of a type's ARNs, none where there is no such type.
  mutating func shapes(of name: TypeName, in service: Service) -> [ARNShape] {
    if let known = shapes[name] { return known }
    let found = service.resourceType(name.key)?.arns.map(ARNShape.init) ?? []
    shapes[name] = found
    return found
  }
}
