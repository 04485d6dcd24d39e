/// A pattern as an automaton that follows all ways to match at once: a bit for each place in the pattern.
///
/// Source: R. Baeza-Yates and G. Gonnet, "A New Approach to Text Searching", Communications of the ACM 35 (1992).
struct GlobAutomaton {
  /// For each class of characters, the places at which the pattern takes such a one and goes on to the next place.
  private var steps: [[UInt64]]
  /// The places of runs, at which any character is taken, and of runs that take no colon.
  private var runs: [UInt64]
  private var runsInPart: [UInt64]
  /// The classes of the characters that the pattern holds, and of the colon; all others are of class 0.
  private var classes: [Character: Int] = [:]
  private let length: Int

  /// The bytes of a character in one number.
  private typealias Character = UInt32

  init(_ pattern: [UInt8]) {
    let characters = Self.characters(of: pattern)
    length = characters.count
    let none = [UInt64](repeating: 0, count: characters.count / 64 + 1)
    (runs, runsInPart, steps) = (none, none, [none])
    for character in [Self.colon] + characters where Self.wildcard(character) == nil && classes[character] == nil {
      classes[character] = steps.count
      steps.append(none)
    }
    for (place, character) in characters.enumerated() { add(character, at: place) }
  }

  private static let colon = Character(UInt8(ascii: ":"))

  private static func wildcard(_ character: Character) -> UInt8? {
    UInt8(exactly: character).flatMap { Wildcard.isWildcard($0) ? $0 : nil }
  }

  private static func characters(of bytes: [UInt8]) -> [Character] {
    var characters: [Character] = []
    for byte in bytes {
      if byte.isContinuation, let last = characters.popLast() {
        characters.append(last << 8 | Character(byte))
      } else {
        characters.append(Character(byte))
      }
    }
    return characters
  }

  private mutating func add(_ character: Character, at place: Int) {
    let (word, bit) = (place / 64, UInt64(1) << UInt64(place % 64))
    switch Self.wildcard(character) {
    case Wildcard.run: runs[word] |= bit
    case Wildcard.runInPart: runsInPart[word] |= bit
    case Wildcard.one: for index in steps.indices { steps[index][word] |= bit }
    case Wildcard.oneInPart: for index in steps.indices where index != classes[Self.colon] { steps[index][word] |= bit }
    default: steps[classes[character] ?? 0][word] |= bit
    }
  }

  /// Returns whether the whole of `text` matches.
  func accepts(_ text: [UInt8]) -> Bool {
    var places = [UInt64](repeating: 0, count: runs.count)
    places[0] = 1
    passRuns(&places)
    for character in Self.characters(of: text) { advance(&places, over: character) }
    return places[length / 64] & (1 << UInt64(length % 64)) != 0
  }

  private func advance(_ places: inout [UInt64], over character: Character) {
    let step = steps[classes[character] ?? 0]
    let isColon = character == Self.colon
    var carry: UInt64 = 0
    for word in places.indices {
      let moved = places[word] & step[word]
      let stayed = places[word] & (isColon ? runs[word] : runs[word] | runsInPart[word])
      places[word] = moved << 1 | carry | stayed
      carry = moved >> 63
    }
    passRuns(&places)
  }

  /// Adds the places that are reached because a run is empty.
  private func passRuns(_ places: inout [UInt64]) {
    var carry: UInt64 = 0
    for word in places.indices {
      let empty = runs[word] | runsInPart[word]
      var reached = places[word] | carry
      while case let further = reached | (reached & empty) << 1, further != reached { reached = further }
      places[word] = reached
      carry = (reached & empty) >> 63
    }
  }
}
