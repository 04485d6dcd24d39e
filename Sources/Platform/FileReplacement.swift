#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Replaces the content of a regular file, whole or not at all; its mode stays.
///
/// The bytes are written to a hidden file beside it, brought to the disk, and renamed. A symbolic link stays, and the file
/// that it leads to is replaced. A file that the user may not write is refused, though it could be renamed over.
public func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
  try naming(path) { () throws(FileError.Problem) in
    let target = try resolved(path)
    let end = target.lastIndex(of: "/") ?? target.startIndex
    let folder = try Descriptor(
      opening: end == target.startIndex ? "/" : String(target[..<end]), O_RDONLY | O_DIRECTORY)
    try replaceFile(String(target[target.index(after: end)...]), in: folder, with: bytes)
  }
}

/// Returns the absolute path of a file without links in it.
private func resolved(_ path: String) throws(FileError.Problem) -> String {
  guard !path.utf8.contains(0) else { throw .unusableName }
  guard let name = unsafe realpath(path, nil) else { throw FileError.Problem(code: errno) }
  defer { unsafe free(name) }
  return unsafe String(cString: name)
}

private func replaceFile(
  _ name: String, in folder: borrowing Descriptor, with bytes: [UInt8]
) throws(FileError.Problem) {
  try Metadata(of: name, in: folder.number).expectFile()
  let number = folder.number
  try retrying { unsafe faccessat(number, name, W_OK, AT_EACCESS) }
  let original = try Descriptor(opening: name, in: number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  let temporary = "\(stagingPrefix)\(getpid())"
  do {
    try write(bytes, to: temporary, in: folder, mode: try mode(of: original))
    try retrying { unsafe renameat(number, temporary, number, name) }
  } catch {
    try? folder.remove(temporary)
    throw error
  }
  try? folder.synchronise()
}

/// Makes a file; one of the same name is what a killed run of the same number left behind.
private func write(
  _ bytes: [UInt8], to name: String, in folder: borrowing Descriptor, mode: mode_t
) throws(FileError.Problem) {
  try? folder.remove(name)
  let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
  let file = try Descriptor(opening: name, in: folder.number, flags, mode: 0o600)
  try writeAll(bytes, to: file.number)
  let number = file.number
  try retrying { fchmod(number, mode) }
  try file.synchronise()
}

private func mode(of file: borrowing Descriptor) throws(FileError.Problem) -> mode_t {
  var status = stat()
  let number = file.number
  try retrying { unsafe fstat(number, &status) }
  return status.st_mode & 0o7777
}
