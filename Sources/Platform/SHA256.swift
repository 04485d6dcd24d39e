/// Returns the SHA-256 digest of bytes (FIPS 180-4) as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
  var state = initialState
  let whole = bytes.count / 64 * 64
  for start in stride(from: 0, to: whole, by: 64) { mix(bytes, at: start, into: &state) }
  let rest = padded(bytes[whole...], length: bytes.count)
  for start in stride(from: 0, to: rest.count, by: 64) { mix(rest, at: start, into: &state) }
  return state.map(hexadecimal).joined()
}

/// Appends a one bit, zeros to eight bytes before a whole block, and the length of the message in bits.
private func padded(_ tail: ArraySlice<UInt8>, length: Int) -> [UInt8] {
  var block = Array(tail) + [0x80]
  while block.count % 64 != 56 { block.append(0) }
  let bits = UInt64(length) << 3
  for shift in stride(from: 56, through: 0, by: -8) { block.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
  return block
}

/// Mixes the block of 64 bytes at a place into the state.
private func mix(_ bytes: [UInt8], at start: Int, into state: inout [UInt32]) {
  let words = schedule(bytes, at: start)
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  for round in 0..<64 {
    let choice = (e & f) ^ (~e & g)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    let first = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ choice &+ roundConstants[round] &+ words[round]
    let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ majority
    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
  }
  for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
}

/// Returns the 16 words of a block, extended to 64.
private func schedule(_ bytes: [UInt8], at start: Int) -> [UInt32] {
  var words = [UInt32](repeating: 0, count: 64)
  for index in 0..<64 {
    words[index] = index < 16 ? word(bytes, at: start + 4 * index) : extended(words, index)
  }
  return words
}

private func extended(_ words: [UInt32], _ index: Int) -> UInt32 {
  let near = words[index - 15]
  let far = words[index - 2]
  let first = turn(near, 7) ^ turn(near, 18) ^ near >> 3
  let second = turn(far, 17) ^ turn(far, 19) ^ far >> 10
  return words[index - 16] &+ first &+ words[index - 7] &+ second
}

private func word(_ bytes: [UInt8], at start: Int) -> UInt32 {
  bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
}

private func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 {
  word >> bits | word << (32 - bits)
}

private func hexadecimal(_ word: UInt32) -> String {
  let digits = String(word, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

/// The fractions of the square roots of the first 8 primes.
private let initialState: [UInt32] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]

/// The fractions of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
