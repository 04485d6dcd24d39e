#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads an open file to its end; `expected` is its size if that is known.
func readAll(from number: Int32, expecting expected: Int = 0, limit: Int) throws(FileError.Problem) -> [UInt8] {
  var bytes: [UInt8] = []
  // One byte more than expected, so that most files are read by one call, and their end is seen by it.
  var chunk = [UInt8](repeating: 0, count: expected == 0 ? 1 << 16 : min(expected + 1, 1 << 22))
  while true {
    let count = try readSome(from: number, into: &chunk)
    if count == 0 { return bytes }
    guard bytes.count + count <= limit else { throw .tooLarge(limit: limit) }
    // All that the file had when it was opened, and no more though more was asked for.
    let isEnd = expected > 0 && bytes.count + count == expected && count < chunk.count
    if isEnd, bytes.isEmpty {
      chunk.removeLast(chunk.count - count)
      return chunk
    }
    bytes.reserveCapacity(min(expected, limit))
    bytes.append(contentsOf: chunk[..<count])
    if isEnd { return bytes }
  }
}

/// Reads what is there, at least a byte except at the end; waits for it even if the descriptor is non-blocking.
func readSome(from number: Int32, into chunk: inout [UInt8]) throws(FileError.Problem) -> Int {
  while true {
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    try recover(errno, on: number, until: POLLIN)
  }
}

/// Writes all bytes, in as many steps as the system needs.
func writeAll(_ bytes: [UInt8], to number: Int32) throws(FileError.Problem) {
  var done = 0
  while done < bytes.count {
    let count = unsafe bytes[done...].withUnsafeBytes { unsafe write(number, $0.baseAddress, min($0.count, 1 << 30)) }
    if count < 0 { try recover(errno, on: number, until: POLLOUT) }
    if count == 0 { throw .system(code: EIO) }
    done += max(0, count)
  }
}

/// Returns if the call is to be made again, after waiting if need be; throws otherwise.
private func recover(_ code: Int32, on number: Int32, until event: some BinaryInteger) throws(FileError.Problem) {
  if code == EINTR { return }
  guard code == EAGAIN || code == EWOULDBLOCK else { throw FileError.Problem(code: code) }
  var wish = pollfd(fd: number, events: Int16(event), revents: 0)
  try retrying { unsafe poll(&wish, 1, -1) }
}
