#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Opens the folder that the user named, which may be reached through links.
func openRoot(_ path: String, _ absence: OutputDirectory.Absence) throws(FileError.Problem) -> Descriptor {
  let flags = O_RDONLY | O_DIRECTORY
  do { return try Descriptor(opening: path, flags) } catch {
    guard error == .missing, absence == .create else { throw error }
  }
  let obstacle = makeFolders(path)
  do { return try Descriptor(opening: path, flags) } catch { throw obstacle ?? error }
}

/// Makes a folder and those around it as far as they are missing; returns what was last in the way.
private func makeFolders(_ path: String) -> FileError.Problem? {
  var obstacle: FileError.Problem?
  for end in path.indices.dropFirst() where path[end] == "/" { obstacle = makeFolder(String(path[..<end])) }
  return makeFolder(path) ?? obstacle
}

private func makeFolder(_ path: String) -> FileError.Problem? {
  do throws(FileError.Problem) {
    try retrying { unsafe mkdir(path, 0o777) }
    return nil
  } catch { return error == .system(code: EEXIST) ? nil : error }
}

/// Keeps other runs away for as long as the descriptor or a duplicate is open; returns false if the file system cannot.
func lock(_ folder: borrowing Descriptor, patience: Duration) throws(FileError.Problem) -> Bool {
  let deadline = monotonicTime() + patience
  while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
    let code = errno
    if [ENOLCK, ENOSYS, EOPNOTSUPP].contains(code) { return false }
    guard [EWOULDBLOCK, EINTR].contains(code) else { throw FileError.Problem(code: code) }
    guard monotonicTime() < deadline else { throw .inUse }
    _ = usleep(20_000)
  }
  return true
}

/// The time since some moment, which nobody sets. `ContinuousClock` would bring tasks and queues along, which the program has
/// no use for and would load at each start.
private func monotonicTime() -> Duration {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Returns what work returns, or nil where it finds nothing.
func unlessMissing<Result>(
  _ work: () throws(FileError.Problem) -> Result
) throws(FileError.Problem) -> Result? {
  do { return try work() } catch {
    guard error == .missing else { throw error }
    return nil
  }
}

/// Reads a regular file in an output folder.
func readOutput(_ name: String, in folder: borrowing Descriptor, limit: Int) throws(FileError.Problem) -> [UInt8] {
  try readRegularFile(name, in: folder.number, O_RDONLY | O_NOFOLLOW, limit: limit)
}

/// Returns the sorted paths of all that is no folder below a folder, the staging aside.
func listFiles(below root: borrowing Descriptor) throws(FileError.Problem) -> [String] {
  var found: [String] = []
  var pending: [[String]] = [[]]
  while let path = pending.popLast() {
    let folder = try root.descend(path[...])
    for name in try folder.names() where !(path.isEmpty && name.hasPrefix(stagingPrefix)) {
      let isFolder = try Metadata(of: name, in: folder.number).kind == .folder
      if isFolder { pending.append(path + [name]) } else { found.append((path + [name]).joined(separator: "/")) }
    }
  }
  return found.sorted()
}
