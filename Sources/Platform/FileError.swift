/// Why a file, folder or stream could not be used.
public struct FileError: Error, Hashable, Sendable {
  /// The path as the user or caller gave it, or the name of a stream.
  public let path: String
  /// What is in the way.
  public let problem: Problem

  /// Makes an error about a path.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What can be in the way.
  public enum Problem: Error, Hashable, Sendable {
    /// There is nothing of that name.
    case missing
    /// It is a folder where a file is needed.
    case isFolder
    /// It is a file or something else where a folder is needed, perhaps in the middle of the path.
    case notAFolder
    /// It is a FIFO, which could make us wait for ever.
    case isPipe
    /// It is a socket.
    case isSocket
    /// It is a device such as a terminal or disk.
    case isDevice
    /// It is a symbolic link, and stands in an output folder, where none is followed.
    case isSymbolicLink
    /// Symbolic links lead to each other in a circle.
    case linkLoop
    /// The user may not do that.
    case permissionDenied
    /// The file system cannot be written.
    case readOnly
    /// It has more bytes than the limit.
    case tooLarge(limit: Int)
    /// No space is left, or the user's share of it is used up.
    case diskFull
    /// The system lets no file of ours become so large.
    case sizeRefused
    /// Who read our output has gone: a quiet end, no failure.
    case readerGone
    /// Another run is writing to the same folder.
    case inUse
    /// The name is empty, `.`, `..`, absolute, longer than 255 bytes, reserved for us, or has a zero byte.
    case unusableName
    /// The name differs from another of the same run only in case, or is both file and folder, or stands there twice.
    case clash(with: String)
    /// Anything else, by the system's number (`errno`).
    case system(code: Int32)
  }
}
