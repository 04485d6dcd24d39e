#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file or folder, closed when its owner is gone.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over an open descriptor.
  init(owning number: Int32) {
    self.number = number
  }

  /// Opens a path, relative to a folder if it does not begin with `/`; never becomes the controlling terminal's owner and
  /// is not inherited by other programs.
  init(
    opening path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0
  ) throws(FileError.Problem) {
    guard !path.utf8.contains(0) else { throw .unusableName }
    number = try retrying { unsafe openat(folder, path, flags | O_CLOEXEC | O_NOCTTY, mode) }
  }

  deinit { _ = close(number) }

  /// Returns another descriptor of the same open file, which shares its lock.
  func duplicate() throws(FileError.Problem) -> Descriptor {
    Descriptor(owning: try retrying { fcntl(number, F_DUPFD_CLOEXEC, 0) })
  }

  /// Waits until what was written has reached the disk.
  func synchronise() throws(FileError.Problem) {
    try retrying { fsync(number) }
  }
}
