#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The open file of a history.
struct HistoryFile: ~Copyable {
  private let path: String
  private let file: Descriptor
  /// Whether the last line has no end, as after a crash, so that an entry would become part of it.
  private var isTorn = false

  /// Opens the file and makes it, its folder and those around it if they are missing, for their owner alone.
  init(path: String) throws(FileError) {
    file = try naming(path) { () throws(FileError.Problem) in try openHistory(path) }
    self.path = path
  }

  /// Returns the entries in the last part of the file, oldest first.
  mutating func read() throws(FileError) -> [String] {
    let bytes = try naming(path) { () throws(FileError.Problem) in try lastBytes() }
    isTorn = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap(historyEntry)
  }

  /// Appends an entry.
  mutating func append(_ entry: String) throws(FileError) {
    let line = (isTorn ? "\n" : "") + historyLine(entry) + "\n"
    try naming(path) { () throws(FileError.Problem) in try writeAll(Array(line.utf8), to: file.number) }
    isTorn = false
  }

  /// Returns the last bytes, from the beginning of a line on.
  private func lastBytes() throws(FileError.Problem) -> [UInt8] {
    let number = file.number
    let size = try Metadata(of: number).size
    let start = max(0, size - History.fileLimit)
    try retrying { lseek(number, off_t(start), SEEK_SET) }
    let bytes = try readAll(from: number, expecting: size - start, limit: 2 * History.fileLimit)
    if start == 0 { return bytes }
    return bytes.firstIndex(of: UInt8(ascii: "\n")).map { Array(bytes[($0 + 1)...]) } ?? []
  }
}

/// Opens the file, which may not be a link, in its folder, which may not be one either.
private func openHistory(_ path: String) throws(FileError.Problem) -> Descriptor {
  guard path.hasPrefix("/") else { throw .unusableName }
  let names = path.split(separator: "/").map(String.init)
  guard names.count >= 2 else { throw .unusableName }
  makePrivateFolders(names.dropLast(2))
  let around = try Descriptor(opening: "/" + names.dropLast(2).joined(separator: "/"), O_RDONLY | O_DIRECTORY)
  _ = try around.makeFolder(names[names.count - 2], mode: 0o700)
  let folder = try around.openFolder(names[names.count - 2])
  try keepPrivate(folder, mode: 0o700)
  return try openHistory(names[names.count - 1], in: folder)
}

private func openHistory(_ name: String, in folder: borrowing Descriptor) throws(FileError.Problem) -> Descriptor {
  let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
  do {
    let file = try Descriptor(opening: name, in: folder.number, flags, mode: 0o600)
    try Metadata(of: file.number).expectFile()
    try keepPrivate(file, mode: 0o600)
    return file
  } catch {
    let metadata = try? Metadata(of: name, in: folder.number)
    throw metadata?.kind == .symbolicLink ? .isSymbolicLink : error
  }
}

/// Makes folders as far as they are missing; what cannot be made is noticed when it is opened.
private func makePrivateFolders(_ names: ArraySlice<String>) {
  var path = ""
  for name in names {
    path += "/" + name
    _ = unsafe mkdir(path, 0o700)
  }
}

/// Takes rights away from everyone but the owner.
private func keepPrivate(_ item: borrowing Descriptor, mode: mode_t) throws(FileError.Problem) {
  var status = stat()
  let number = item.number
  try retrying { unsafe fstat(number, &status) }
  if status.st_mode & 0o7777 & ~mode != 0 { try retrying { fchmod(number, mode) } }
}
