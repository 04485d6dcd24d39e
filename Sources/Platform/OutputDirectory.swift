/// The size in bytes above which a file in an output folder is not read: 1 GiB.
public let outputSizeLimit = 1 << 30

/// An open folder that a run writes its files to, locked until it is gone so that two runs do not mix.
///
/// The folder that the user named may be a symbolic link; below it none is followed or replaced. Paths below it have `/`
/// between plain names. On the few file systems that know no locks, runs are not kept apart.
public struct OutputDirectory: ~Copyable {
  /// What to do if there is no such folder.
  public enum Absence: Sendable {
    /// Make it, and those around it.
    case create
    /// Throw `missing`.
    case fail
  }

  /// The folder as the user named it.
  public let path: String
  let root: Descriptor

  /// Opens a folder, waits for other runs to finish with it, and clears what a killed run left behind.
  ///
  /// - Parameter patience: how long to wait for another run before `inUse` is thrown.
  public init(path: String, whenMissing: Absence, patience: Duration = .seconds(10)) throws(FileError) {
    let root = try naming(path) { () throws(FileError.Problem) in
      let root = try openRoot(path, whenMissing)
      if try lock(root, patience: patience) { removeStaleStaging(in: root) }
      return root
    }
    self.path = path
    self.root = root
  }

  /// Returns the bytes of a file, or nil if there is none.
  public func read(_ path: String, limit: Int = outputSizeLimit) throws(FileError) -> [UInt8]? {
    try naming(full(path)) { () throws(FileError.Problem) in
      let path = try RelativePath(path)
      return try unlessMissing { () throws(FileError.Problem) in
        let folder = try root.descend(path.folders)
        return try readOutput(path.name, in: folder, limit: limit)
      }
    }
  }

  /// Returns the paths of everything in the folder and those below that is no folder itself, sorted; of symbolic links the
  /// links themselves.
  public func list() throws(FileError) -> [String] {
    try naming(path) { () throws(FileError.Problem) in try listFiles(below: root) }
  }

  /// Begins a set of files that are to appear together.
  public func beginStaging() throws(FileError) -> Staging {
    try naming(path) { () throws(FileError.Problem) in try Staging(in: root, of: path) }
  }

  /// Writes and removes files together, the last of `writes` last of all; see `Staging`.
  public func commit(writes: [(path: String, bytes: [UInt8])], removals: [String]) throws(FileError) {
    var staging = try beginStaging()
    for file in writes { try staging.add(file.path, file.bytes) }
    try staging.place(removing: removals)
  }

  private func full(_ relative: String) -> String { "\(path)/\(relative)" }
}
