#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileError.Problem {
  /// Returns the meaning of a system's error number.
  init(code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .notAFolder
    case ELOOP: self = .linkLoop
    case EACCES, EPERM: self = .permissionDenied
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .diskFull
    case EFBIG: self = .sizeRefused
    case EPIPE: self = .readerGone
    default: self = .system(code: code)
    }
  }
}

/// Calls the system, again when a signal interrupted it; a negative result is the error in `errno`.
@discardableResult
func retrying<Result: SignedInteger>(_ call: () -> Result) throws(FileError.Problem) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw FileError.Problem(code: code) }
  }
}

/// Runs work on a path and names the path in its error.
func naming<Result: ~Copyable>(
  _ path: String, _ work: () throws(FileError.Problem) -> Result
) throws(FileError) -> Result {
  do { return try work() } catch { throw FileError(path: path, problem: error) }
}
