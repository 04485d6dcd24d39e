#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What stands behind a name, and its size.
struct Metadata {
  enum Kind {
    case file, folder, symbolicLink, pipe, socket, device
  }

  let kind: Kind
  let size: Int

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int(status.st_size)
  }

  /// Looks at an open file.
  init(of number: Int32) throws(FileError.Problem) {
    var status = stat()
    try retrying { unsafe fstat(number, &status) }
    self.init(status)
  }

  /// Looks at a name in a folder; of a symbolic link, at the link itself.
  init(of name: String, in folder: Int32) throws(FileError.Problem) {
    guard !name.utf8.contains(0) else { throw .unusableName }
    var status = stat()
    try retrying { unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    self.init(status)
  }

  /// Throws unless it is a regular file.
  func expectFile() throws(FileError.Problem) {
    switch kind {
    case .file: return
    case .folder: throw .isFolder
    case .symbolicLink: throw .isSymbolicLink
    case .pipe: throw .isPipe
    case .socket: throw .isSocket
    case .device: throw .isDevice
    }
  }
}
