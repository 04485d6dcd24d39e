import Catalogue
import IAM

/// The patterns of actions that were looked up, by their numbers.
struct KnownActions: Sendable {
  private var patterns: [ActionPattern] = []
  /// What the actions of each pattern need, once it was asked for.
  private var needs: [ActionNeeds?] = []
  /// The resource types that the actions of each pattern take, once it was asked for.
  private var types: [[Int]?] = []
  /// The patterns by their numbers, whatever their capitals.
  private var names = FoldedNames()
  private var prefixes = FoldedNames()
  /// The services by the numbers of their prefixes, whether or not there is one.
  private var services: [NamedService] = []
  private var knownTypes = KnownTypes()
  /// Of each pattern where it stands first in the list that was looked at last, and which that was.
  private var firstPlaces: [(list: Int32, place: Int32)] = []
  private var lists: Int32 = 0
  /// Of each type where the one who asked for it last keeps what it found: an array, since a statement with wildcards asks
  /// for hundreds of types.
  private var places: [(holder: Int32, place: Int32)] = []
  private var holders: Int32 = 0

  subscript(number: Int) -> ActionPattern { patterns[number] }

  /// Whether a pattern holds a wildcard.
  func isPattern(_ number: Int) -> Bool { patterns[number].isPattern }

  /// Whether there is nothing to report of a pattern.
  func isSound(_ number: Int) -> Bool { patterns[number].isSound }

  /// The service that a pattern names, by a number; nil where a wildcard stands in it.
  func service(of number: Int) -> Int? { patterns[number].service }

  /// Returns whether a pattern matches all that another one matches. It may miss that, and then says no.
  func covers(_ number: Int, _ other: Int) -> Bool {
    guard patterns[number].isPattern else { return number == other }
    let service = patterns[number].service
    guard service == nil || service == patterns[other].service else { return false }
    return Glob.covers(names.folded(number), names.folded(other))
  }

  /// Returns the number of a pattern, the same for the same in other capitals.
  mutating func number(of pattern: String) -> Int {
    let number = names.number(of: pattern)
    if number == patterns.count {
      patterns.append(read(names.folded(number)))
      needs.append(nil)
      types.append(nil)
    }
    return number
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) -> ActionPattern {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    let service = service(named: bytes[..<colon])
    let meaning = ActionMeaning(bytes) { services[service].actions(matching: $0) }
    let isSound =
      switch meaning {
      case .everything: true
      case .unknown: false
      case .actions(_, let actions): actions.contains { !$0.isRetired }
      }
    return ActionPattern(
      isPattern: bytes.contains(where: \.isWildcard), isSound: isSound,
      service: bytes[..<colon].contains(where: \.isWildcard) ? nil : service, meaning: meaning)
  }

  /// Returns the number of a service, whether or not there is one of that prefix.
  private mutating func service(named prefix: ArraySlice<UInt8>) -> Int {
    let number = prefixes.number(of: prefix)
    if number == services.count {
      services.append(NamedService(Catalogue.service(String(decoding: prefix, as: UTF8.self))))
    }
    return number
  }
}

extension KnownActions {
  /// Returns what the actions of a pattern need; nil where nothing is known of them.
  mutating func needs(of number: Int) -> ActionNeeds? {
    if let known = needs[number] { return known }
    guard isSound(number), case .actions(_, let actions) = patterns[number].meaning else { return nil }
    let single = patterns[number].isPattern ? nil : actions.first
    let found = ActionNeeds.needs(
      namesResource: actions.contains(where: \.namesResource), others: single?.neededActions ?? [],
      reached: single == nil ? [] : reach(of: names.folded(number)))
    needs[number] = found
    return found
  }

  /// Returns whether requests for some action of a pattern name a resource.
  mutating func namesResource(_ number: Int) -> Bool {
    needs(of: number)?.namesResource ?? false
  }

  /// Returns the resource types that the actions of a pattern take, each once; nil where nothing is known of them.
  mutating func types(of number: Int) -> [Int]? {
    if let known = types[number] { return known }
    guard isSound(number), case .actions(let service, let actions) = patterns[number].meaning else { return nil }
    var found: [Int] = []
    for action in actions {
      for use in action.resourceTypes { found.append(knownTypes.number(of: use.key, in: service)) }
    }
    found = found.sorted().eachOnce
    types[number] = found
    return found
  }

  /// Returns the shapes of a type's ARNs, none where there is no such type.
  mutating func shapes(ofType number: Int) -> [NumberedShape] { knownTypes.shapes(of: number) }

  /// Returns the number of one who will keep what it finds of types.
  mutating func takeHolder() -> Int32 {
    holders &+= 1
    return holders
  }

  /// Returns where a holder keeps what it found of a type; nil if it has not asked for it.
  func place(ofType type: Int, for holder: Int32) -> Int? {
    type < places.count && places[type].holder == holder ? Int(places[type].place) : nil
  }

  /// Returns for each of some patterns the place where it first stands among them.
  mutating func firstPlaces(of numbers: [Int]) -> [Int] {
    lists &+= 1
    if firstPlaces.count < patterns.count {
      firstPlaces += repeatElement((list: 0, place: 0), count: patterns.count - firstPlaces.count)
    }
    return numbers.enumerated().map { place, number in
      if firstPlaces[number].list == lists { return Int(firstPlaces[number].place) }
      firstPlaces[number] = (lists, Int32(place))
      return place
    }
  }

  mutating func note(_ place: Int, ofType type: Int, for holder: Int32) {
    while places.count <= type { places.append((0, 0)) }
    places[type] = (holder, Int32(place))
  }

  /// Returns the number of a service that an ARN names.
  mutating func number(ofService name: String) -> Int { knownTypes.number(ofService: name) }
}

extension [Int] {
  /// The numbers without those that are the same as the one before.
  fileprivate var eachOnce: [Int] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
