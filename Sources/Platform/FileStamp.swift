#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Returns a text that changes whenever a file is written or replaced; nil if there is no such file.
public func fileStamp(_ path: String) -> String? {
  guard !path.utf8.contains(0) else { return nil }
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
}

/// Returns whether a path leads to a folder.
public func isFolder(_ path: String) -> Bool {
  guard !path.utf8.contains(0) else { return false }
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
