import Bytes

/// Returns a name's bytes with its ASCII capitals made small: IAM ignores case in actions and condition keys.
func folded(_ name: some StringProtocol) -> [UInt8] {
  name.utf8.map(folded)
}

/// Returns the small letter for an ASCII capital, any other byte as it is.
func folded(_ byte: UInt8) -> UInt8 { byte.folded }

/// Returns true where a declared condition key covers a folded name: equal ignoring case or, where the key has a variable
/// part (`${…}` or `<…>`, one at most), with at least one byte in its place.
func covers(_ declared: some BidirectionalCollection<UInt8>, folded name: ArraySlice<UInt8>) -> Bool {
  var next = declared.startIndex
  for index in name.indices {
    guard next < declared.endIndex else { return false }
    let byte = declared[next]
    let isVariable = byte == UInt8(ascii: "$") || byte == UInt8(ascii: "<")
    if isVariable { return variable(declared[next...], covers: name[index...]) }
    if folded(byte) != name[index] { return false }
    declared.formIndex(after: &next)
  }
  return next == declared.endIndex
}

/// Returns true where a key from its variable part on covers the rest of a name.
private func variable(_ key: some BidirectionalCollection<UInt8>, covers rest: ArraySlice<UInt8>) -> Bool {
  let closing = key.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ">") }
  let tail = closing.map { key[$0...].dropFirst().map(folded) } ?? []
  return rest.count > tail.count && rest.suffix(tail.count).elementsEqual(tail)
}

/// Returns true where a folded glob (`*` any bytes, `?` one byte) matches the whole text ignoring case.
func matches(_ text: Text, glob: ArraySlice<UInt8>) -> Bool {
  var (offset, index) = (text.startIndex, glob.startIndex)
  var retry: (offset: Int, index: Int)?
  while offset < text.endIndex {
    if index < glob.endIndex, glob[index] == UInt8(ascii: "*") {
      index += 1
      retry = (offset, index)
    } else if index < glob.endIndex, glob[index] == UInt8(ascii: "?") || glob[index] == folded(text[offset]) {
      (offset, index) = (offset + 1, index + 1)
    } else if let last = retry {
      (offset, index) = (last.offset + 1, last.index)
      retry = (offset, index)
    } else {
      return false
    }
  }
  return glob[index...].allSatisfy { $0 == UInt8(ascii: "*") }
}
