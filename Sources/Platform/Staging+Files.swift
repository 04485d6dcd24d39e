#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes a hidden folder of a new name and returns the name.
func makeStagingFolder(in root: borrowing Descriptor) throws(FileError.Problem) -> String {
  var attempt = 0
  while true {
    let name = "\(stagingPrefix)\(getpid())-\(attempt)"
    if try root.makeFolder(name, mode: 0o700) { return name }
    attempt += 1
  }
}

/// Appends bytes to a staged file, which is made if it is not there.
func writeStaged(_ bytes: [UInt8], _ index: Int, in folder: borrowing Descriptor) throws(FileError.Problem) {
  let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW
  let file = try Descriptor(opening: String(index), in: folder.number, flags, mode: 0o666)
  try writeAll(bytes, to: file.number)
}

/// Throws if something other than a file stands at a path, or if its folder cannot be written.
func checkPlace(of path: RelativePath, below root: borrowing Descriptor) throws(FileError.Problem) {
  var folder = try root.openFolder(".")
  for name in path.folders {
    guard let next = try openIfThere(name, in: folder) else { return try folder.expectWritable() }
    folder = next
  }
  try folder.expectWritable()
  let number = folder.number
  let metadata = try unlessMissing { () throws(FileError.Problem) in try Metadata(of: path.name, in: number) }
  try metadata?.expectFile()
}

private func openIfThere(_ name: String, in folder: borrowing Descriptor) throws(FileError.Problem) -> Descriptor? {
  do { return try folder.openFolder(name) } catch {
    guard error == .missing else { throw error }
    return nil
  }
}

/// Removes what killed runs left behind; what cannot be removed does no harm.
func removeStaleStaging(in root: borrowing Descriptor) {
  guard let names = try? root.names() else { return }
  for name in names where name.hasPrefix(stagingPrefix) { removeStaging(name, in: root) }
}

/// Removes a staging folder and the files in it.
func removeStaging(_ name: String, in root: borrowing Descriptor) {
  guard let folder = try? root.openFolder(name), let files = try? folder.names() else { return }
  for file in files { try? folder.remove(file) }
  try? root.remove(name, flags: AT_REMOVEDIR)
}
