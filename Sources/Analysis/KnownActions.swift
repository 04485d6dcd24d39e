import Catalogue
import IAM

/// Some patterns of actions, as those of a statement, to be asked whether they match others.
struct ActionList: Sendable {
  /// The numbers of the patterns.
  let numbers: [Int]
  /// Those with wildcards.
  private let wildcards: [Int]

  init(_ numbers: [Int], _ known: KnownActions) {
    self.numbers = numbers
    wildcards = numbers.filter(known.isPattern)
  }

  /// Returns whether one of them matches all that a pattern matches. It may miss that, and then says no.
  func covers(_ other: Int, _ known: KnownActions) -> Bool {
    numbers.contains(other) || wildcards.contains { known.covers($0, other) }
  }
}

/// The patterns of actions that were looked up, by their numbers.
struct KnownActions: Sendable {
  private var patterns: [ActionPattern] = []
  /// The numbers of patterns as they were written, and in lower case.
  private var numbers: [String: Int] = [:]
  private var services: [String: (number: Int, service: Service?)] = [:]
  private var types = KnownTypes()

  subscript(number: Int) -> ActionPattern { patterns[number] }

  /// Whether a pattern holds a wildcard.
  func isPattern(_ number: Int) -> Bool { patterns[number].isPattern }

  /// Whether there is nothing to report of a pattern.
  func isSound(_ number: Int) -> Bool { patterns[number].isSound }

  /// Returns whether a pattern matches all that another one matches. It may miss that, and then says no.
  func covers(_ number: Int, _ other: Int) -> Bool { patterns[number].covers(patterns[other]) }

  /// Returns the number of a pattern, the same for the same in other capitals.
  mutating func number(of pattern: String) -> Int {
    if let known = numbers[pattern] { return known }
    let folded = pattern.lowercased()
    let number = numbers[folded] ?? patterns.count
    if number == patterns.count { patterns.append(read(folded)) }
    numbers[folded] = number
    numbers[pattern] = number
    return number
  }

  private mutating func read(_ folded: String) -> ActionPattern {
    let bytes = Array(folded.utf8)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    let known = service(String(decoding: bytes[..<colon], as: UTF8.self))
    let meaning = ActionMeaning(folded, bytes, of: known.service)
    let isSound =
      switch meaning {
      case .everything: true
      case .unknown: false
      case .actions(_, let actions): actions.contains { !$0.isRetired }
      }
    return ActionPattern(
      folded: bytes, isPattern: bytes.contains(where: \.isWildcard),
      service: bytes[..<colon].contains(where: \.isWildcard) ? nil : known.number, meaning: meaning, isSound: isSound)
  }

  private mutating func service(_ prefix: String) -> (number: Int, service: Service?) {
    if let known = services[prefix] { return known }
    let found = (number: services.count, service: Catalogue.service(prefix))
    services[prefix] = found
    return found
  }
}

extension KnownActions {
  /// Returns what the actions of a pattern need; nil where nothing is known of them.
  mutating func needs(of number: Int) -> ActionNeeds? {
    if let known = patterns[number].needs { return known }
    guard patterns[number].isSound, case .actions(_, let actions) = patterns[number].meaning else { return nil }
    let single = patterns[number].isPattern ? nil : actions.first
    let needs = ActionNeeds(
      namesResource: actions.contains(where: \.namesResource), others: single?.neededActions ?? [],
      reached: single == nil ? [] : reach(of: patterns[number].folded))
    patterns[number].needs = needs
    return needs
  }

  /// Returns whether requests for some action of a pattern name a resource.
  mutating func namesResource(_ number: Int) -> Bool {
    if patterns[number].needs == nil { _ = needs(of: number) }
    return patterns[number].needs?.namesResource ?? false
  }

  /// Returns the resource types that the actions of a pattern take, each once; nil where nothing is known of them.
  mutating func types(of number: Int) -> [Int]? {
    if let known = patterns[number].types { return known }
    guard patterns[number].isSound, case .actions(let service, let actions) = patterns[number].meaning else {
      return nil
    }
    var found: [Int] = []
    for action in actions {
      for use in action.resourceTypes { found.append(types.number(of: use.key, in: service)) }
    }
    let types = found.sorted().eachOnce
    patterns[number].types = types
    return types
  }

  /// Returns the shapes of a type's ARNs, none where there is no such type.
  mutating func shapes(ofType number: Int) -> [ARNShape] { types.shapes(of: number) }
}

extension Action {
  /// Whether each request names a resource; retired actions have lost their types.
  fileprivate var namesResource: Bool {
    let types = resourceTypes
    return types.count > 1 || types.contains(where: \.isRequired)
  }
}

extension [Int] {
  /// The numbers without those that are the same as the one before.
  fileprivate var eachOnce: [Int] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
