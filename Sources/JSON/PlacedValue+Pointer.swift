/// The most bytes of a pointer: keys can be as long as a text, and a pointer is for people and programs to follow.
private let pointerLimit = 1_024

extension PlacedValue {
  /// Returns the pointer to the smallest value that holds a place, or whose key does (RFC 6901): `/Statement/0/Action`.
  ///
  /// Nil if the place is not within the receiver, or the pointer is longer than 1,024 bytes.
  public func pointer(to place: TextRange) -> String? {
    guard range.contains(place) else { return nil }
    var pointer = ""
    var value = self
    while let (token, next) = value.step(towards: place) {
      pointer += "/" + token
      guard pointer.utf8.count <= pointerLimit else { return nil }
      value = next
    }
    return pointer
  }

  /// Returns the part that holds a place, and its key or number.
  private func step(towards place: TextRange) -> (String, PlacedValue)? {
    switch content {
    case .array(let elements):
      let index = elements.partitionPoint { $0.range.start > place.start } - 1
      guard index >= 0, elements[index].range.contains(place) else { return nil }
      return (String(index), elements[index])
    case .object(let members):
      let index = members.partitionPoint { $0.keyRange.start > place.start } - 1
      guard index >= 0, place.end <= members[index].value.range.end else { return nil }
      return (members[index].key.pointerToken, members[index].value)
    default: return nil
    }
  }
}

extension Array {
  /// Returns the number of the first element that fits, where all after it do, too.
  fileprivate func partitionPoint(_ fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
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
    unicodeScalars.reduce(into: "") { token, scalar in
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
  }
}
