import Bytes

/// Texts that are the same but for capitals of ASCII, by number, in the order in which they came.
///
/// A hash table of its own, since a policy's actions are looked up in it one by one: the letters are folded as they are
/// hashed and compared, so that nothing is copied of a text that is known.
struct FoldedNames: Sendable {
  /// The texts in small letters, one after the other.
  private var bytes: [UInt8] = []
  /// Where each text ends, and its hash.
  private var entries: [(end: Int, hash: UInt32)] = []
  /// The number of the text in each slot, or -1; a power of two of them, of which at most half are taken.
  private var slots = [Int32](repeating: -1, count: 64)
  /// Where hashes begin: another number in each process, so that nobody can write texts that all have one.
  private let seed = UInt64(truncatingIfNeeded: 0.hashValue) | 1

  /// Returns the number of a text, which is the count of those before where it is new.
  mutating func number(of text: String) -> Int {
    let known = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe number(of: UnsafeRawBufferPointer($0)) }
    return known ?? number(of: Array(text.utf8)[...])
  }

  /// Returns the same for the bytes of a text.
  mutating func number(of text: ArraySlice<UInt8>) -> Int {
    unsafe text.withUnsafeBytes { unsafe number(of: $0) }
  }

  /// The bytes of the text with a number, in small letters.
  func folded(_ number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<entries[number].end] }

  private func start(of number: Int) -> Int { number == 0 ? 0 : entries[number - 1].end }

  private mutating func number(of text: UnsafeRawBufferPointer) -> Int {
    let hash = unsafe hash(of: text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, unsafe isText(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    unsafe add(text, hash)
    return entries.count - 1
  }

  /// Words are mixed in one by one by the multiplier of FNV-1a (Fowler, Noll and Vo), and the sum by the last step of
  /// MurmurHash3, since slots are told by the lower bits.
  private func hash(of text: UnsafeRawBufferPointer) -> UInt32 {
    var hash = seed
    for offset in stride(from: 0, to: text.count, by: 8) {
      hash = unsafe (hash ^ text.paddedWord(at: offset).folded.number) &* 0x100_0000_01B3
      hash ^= hash >> 32
    }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 33))
  }

  private func isText(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = start(of: number)
    guard entries[number].end - start == text.count else { return false }
    return unsafe bytes.withUnsafeBytes { known in
      let known = unsafe UnsafeRawBufferPointer(rebasing: known[start..<start + text.count])
      for offset in stride(from: 0, to: text.count, by: 8) {
        if unsafe known.paddedWord(at: offset) != text.paddedWord(at: offset).folded { return false }
      }
      return true
    }
  }

  private mutating func add(_ text: UnsafeRawBufferPointer, _ hash: UInt32) {
    for index in text.indices { bytes.append(unsafe text[index].folded) }
    entries.append((bytes.count, hash))
    guard entries.count * 2 > slots.count else { return }
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
