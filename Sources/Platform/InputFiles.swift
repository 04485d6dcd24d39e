#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The size in bytes above which an input is refused: 64 MiB.
public let inputSizeLimit = 64 << 20

/// Reads a whole regular file; symbolic links are followed. Pipes, sockets, devices and folders are refused at once.
///
/// - Parameter limit: the number of bytes above which the file is refused.
public func readFile(_ path: String, limit: Int = inputSizeLimit) throws(FileError) -> [UInt8] {
  try naming(path) { () throws(FileError.Problem) in
    try readRegularFile(path, in: AT_FDCWD, O_RDONLY, limit: limit)
  }
}

/// Reads standard input to its end, be it a file, a pipe or a terminal.
///
/// - Parameter limit: the number of bytes above which it is refused.
public func readStandardInput(limit: Int = inputSizeLimit) throws(FileError) -> [UInt8] {
  try naming("standard input") { () throws(FileError.Problem) in
    try readAll(from: STDIN_FILENO, limit: limit)
  }
}

/// Returns the names in a folder, in no order.
public func fileNames(in folder: String) throws(FileError) -> [String] {
  try naming(folder) { () throws(FileError.Problem) in
    try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY).names()
  }
}

/// Opens without waiting for a pipe's writer, and looks at what was opened, not at what the name meant before.
func readRegularFile(
  _ path: String, in folder: Int32, _ flags: Int32, limit: Int
) throws(FileError.Problem) -> [UInt8] {
  let file = try openToRead(path, in: folder, flags | O_NONBLOCK)
  let metadata = try Metadata(of: file.number)
  try metadata.expectFile()
  guard metadata.size <= limit else { throw .tooLarge(limit: limit) }
  return try readAll(from: file.number, expecting: metadata.size, limit: limit)
}

/// A socket cannot even be opened, nor a link that is not to be followed; says so rather than give the system's words.
private func openToRead(_ path: String, in folder: Int32, _ flags: Int32) throws(FileError.Problem) -> Descriptor {
  do { return try Descriptor(opening: path, in: folder, flags) } catch {
    guard error == .system(code: ENXIO) || error == .linkLoop && flags & O_NOFOLLOW != 0 else { throw error }
    if let metadata = try? Metadata(of: path, in: folder) { try metadata.expectFile() }
    throw error
  }
}
