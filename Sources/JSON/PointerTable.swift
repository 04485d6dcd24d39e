/// The most bytes of a pointer: keys can be as long as a text, and a pointer is for people and programs to follow.
private let pointerLimit = 1_024

extension PlacedValue {
  /// Returns the pointer to the smallest value that holds a place, or whose key does (RFC 6901): `/Statement/0/Action`.
  ///
  /// Nil if the place is not within the receiver, or the pointer is longer than 1,024 bytes. For many places of one text,
  /// a `PointerTable` answers without walking through all of it again.
  public func pointer(to place: TextRange) -> String? { PointerTable(self).pointer(to: place) }
}

/// What lies around each value of a text, from which pointers to places are told.
public struct PointerTable: Sendable {
  private let root: PlacedValue
  /// The surroundings of the root's node and of all nodes within it, in order.
  private var surroundings: [Surroundings]

  /// Where a node stands.
  private struct Surroundings {
    /// The number of the object or array around it.
    let parent: UInt32
    /// How many of its parts stand before it, keys and values counted alike.
    let index: UInt32
  }

  /// Makes the table of a value and all that is in it.
  public init(_ root: PlacedValue) {
    self.root = root
    let nodes = root.document.nodes
    let first = root.number
    var around: [Surroundings] = []
    around.reserveCapacity(Int(root.node.next) - first)
    around.append(Surroundings(parent: UInt32(first), index: 0))
    var parent = first
    var index: UInt32 = 0
    var end = root.node.next
    for number in first + 1..<Int(root.node.next) {
      while number >= end {
        index = around[parent - first].index + 1
        parent = Int(around[parent - first].parent)
        end = nodes[parent].next
      }
      around.append(Surroundings(parent: UInt32(parent), index: index))
      let next = nodes[number].next
      if next > number + 1 { (parent, index, end) = (number, 0, next) } else { index += 1 }
    }
    surroundings = around
  }

  private subscript(number: Int) -> (parent: Int, index: Int) {
    let around = surroundings[number - root.number]
    return (Int(around.parent), Int(around.index))
  }

  /// Returns the pointer to the smallest value that holds a place, or whose key does; nil as `PlacedValue` says.
  public func pointer(to place: TextRange) -> String? {
    guard root.range.contains(place) else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(8)
    var number = innermost(place)
    while number != root.number {
      numbers.append(number)
      number = self[number].parent
    }
    var pointer: [UInt8] = []
    pointer.reserveCapacity(numbers.count * 16)
    for number in numbers.reversed() {
      pointer.append(Byte.slash)
      pointer.append(contentsOf: token(of: number).utf8)
      guard pointer.count <= pointerLimit else { return nil }
    }
    return String(decoding: pointer, as: UTF8.self)
  }

  /// Returns the values around a place with the keys by which objects know them, from the root to the smallest that holds
  /// it, or whose key does; none if the place is not within the root.
  public func path(to place: TextRange) -> [(key: String?, value: PlacedValue)] {
    guard root.range.contains(place) else { return [] }
    var path: [(key: String?, value: PlacedValue)] = []
    var number = innermost(place)
    if number != root.number, isKey(number) { number += 1 }
    while number != root.number {
      path.append((isInObject(number) ? token(of: number) : nil, PlacedValue(root.document, number)))
      number = self[number].parent
    }
    return [(nil, root)] + path.reversed()
  }

  /// Returns the number of the smallest value that holds a place, or whose key does, or of the key.
  private func innermost(_ place: TextRange) -> Int {
    let nodes = root.document.nodes
    var number = nodes[root.number..<Int(root.node.next)].partitionPoint { $0.start > place.start } - 1
    while number != root.number, nodes[isKey(number) ? number + 1 : number].end < place.end {
      number = self[number].parent
    }
    return number
  }

  private func isInObject(_ number: Int) -> Bool { root.document.nodes[self[number].parent].kind == .object }

  private func isKey(_ number: Int) -> Bool { isInObject(number) && self[number].index % 2 == 0 }

  /// Returns the key or number by which the object or array around a node knows it.
  private func token(of number: Int) -> String {
    guard isInObject(number) else { return String(self[number].index) }
    return root.document.text(of: root.document.nodes[isKey(number) ? number : number - 1]).pointerToken
  }
}

extension ArraySlice {
  /// Returns the number of the first element that fits, where all after it do, too.
  fileprivate func partitionPoint(_ fits: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension String {
  /// The text as a token of a pointer, in which `~` and `/` have a meaning.
  fileprivate var pointerToken: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return self }
    return unicodeScalars.reduce(into: "") { token, scalar in
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
  }
}
