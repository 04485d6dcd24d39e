#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Work in an open folder, on names in it and never through symbolic links.
extension Descriptor {
  /// Opens a folder in this one.
  func openFolder(_ name: String) throws(FileError.Problem) -> Descriptor {
    do { return try Descriptor(opening: name, in: number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) } catch {
      let metadata = try? Metadata(of: name, in: number)
      throw metadata?.kind == .symbolicLink ? .isSymbolicLink : error
    }
  }

  /// Opens the folder that names lead to, one after the other.
  func descend(_ names: ArraySlice<String>) throws(FileError.Problem) -> Descriptor {
    var folder = try openFolder(".")
    for name in names { folder = try folder.openFolder(name) }
    return folder
  }

  /// Makes a folder; returns false if the name is taken.
  func makeFolder(_ name: String, mode: mode_t = 0o777) throws(FileError.Problem) -> Bool {
    do { try retrying { unsafe mkdirat(number, name, mode) } } catch {
      guard error == .system(code: EEXIST) else { throw error }
      return false
    }
    return true
  }

  /// Removes a file or link; flags `AT_REMOVEDIR` removes an empty folder.
  func remove(_ name: String, flags: Int32 = 0) throws(FileError.Problem) {
    try retrying { unsafe unlinkat(number, name, flags) }
  }

  /// Throws unless files can be made and removed in this folder.
  func expectWritable() throws(FileError.Problem) {
    try retrying { unsafe faccessat(number, ".", W_OK | X_OK, AT_EACCESS) }
  }

  /// Returns the names in this folder, without `.` and `..`, in no order.
  func names() throws(FileError.Problem) -> [String] {
    let copy = try retrying { unsafe openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = unsafe fdopendir(copy) else { throw FileError.Problem(code: errno) }
    defer { _ = unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      names.append(unsafe name(of: entry))
      errno = 0
    }
    guard errno == 0 else { throw FileError.Problem(code: errno) }
    return names.filter { $0 != "." && $0 != ".." }
  }
}

private func name(of entry: UnsafeMutablePointer<dirent>) -> String {
  unsafe withUnsafeMutablePointer(to: &entry.pointee.d_name) { name in
    unsafe name.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
  }
}
