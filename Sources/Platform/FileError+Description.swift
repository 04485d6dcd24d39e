#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension FileError: CustomStringConvertible {
  /// The path in backticks and the problem, as a lower-case sentence without a full stop.
  public var description: String {
    "`\(path)` \(problem)"
  }
}

extension FileError.Problem: CustomStringConvertible {
  /// What to say after the path, for example `is a folder, not a file`.
  public var description: String {
    switch self {
    case .missing: "does not exist"
    case .isFolder: "is a folder, not a file"
    case .notAFolder: "is not a folder, or leads through something that is none"
    case .isPipe: "is a pipe, not a file"
    case .isSocket: "is a socket, not a file"
    case .isDevice: "is a device, not a file"
    case .isSymbolicLink: "is a symbolic link, which is not followed in an output folder"
    case .linkLoop: "leads through symbolic links in a circle"
    case .permissionDenied: "is closed to you: permission denied"
    case .readOnly: "is on a file system that cannot be written"
    case .tooLarge(let limit): "is larger than \(limitText(limit))"
    case .diskFull: "cannot be written: no space is left"
    case .sizeRefused: "cannot be written: the system does not allow a file so large"
    case .readerGone: "is no longer read"
    case .inUse: "is being written by another run"
    case .unusableName: "is no name that can be used in an output folder"
    case .clash(let other): "and `\(other)` cannot be told apart on every file system"
    case .system(let code): "cannot be used: \(systemText(code))"
    }
  }
}

private func limitText(_ bytes: Int) -> String {
  bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
}

private func systemText(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}
