/// Files that appear in an output folder together or, if one of them cannot be written, not at all.
///
/// They are written into a hidden folder beside their places, brought safely to the disk, and then renamed. Until
/// `place` begins to rename, nothing of the output folder has changed; whatever happens, the hidden folder goes with
/// this value, and one that a killed run left behind goes when the output folder is next opened.
public struct Staging: ~Copyable {
  let root: Descriptor
  let rootPath: String
  let folder: Descriptor
  let folderName: String
  var files: [RelativePath] = []
  private var taken = TakenNames()
  private var failure: FileError?

  init(in root: borrowing Descriptor, of path: String) throws(FileError.Problem) {
    let copy = try root.duplicate()
    let name = try makeStagingFolder(in: root)
    let folder = try root.openFolder(name)
    self.root = copy
    self.rootPath = path
    self.folder = folder
    self.folderName = name
  }

  deinit { removeStaging(folderName, in: root) }

  /// Adds a file; it will replace one of the same path.
  ///
  /// Refused are paths that leave the folder, that differ from another only in case, and places where a link, a folder
  /// or something else stands that is no file.
  public mutating func add(_ path: String, _ bytes: [UInt8] = []) throws(FileError) {
    try attempt(path) { (staging) throws(FileError.Problem) in
      let path = try RelativePath(path)
      try staging.taken.take(path)
      try checkPlace(of: path, below: staging.root)
      staging.files.append(path)
      try writeStaged(bytes, staging.files.count - 1, in: staging.folder)
    }
  }

  /// Appends bytes to the file added last, so that a large one need not be in memory at once.
  public mutating func append(_ bytes: [UInt8]) throws(FileError) {
    guard let path = files.last?.text else { preconditionFailure("bytes are appended before a file was added") }
    try attempt(path) { (staging) throws(FileError.Problem) in
      try writeStaged(bytes, staging.files.count - 1, in: staging.folder)
    }
  }

  /// Puts all files in their places, in the order in which they were added but the last after all else, and removes
  /// others and the folders that this leaves empty. What is to be removed and is not there is no error.
  ///
  /// After an error during staging it throws that error again. An error while renaming (a failing disk, a folder that
  /// another program has just changed) leaves each file whole, old or new, and the last one old.
  public consuming func place(removing removals: [String] = []) throws(FileError) {
    if let failure { throw failure }
    let doomed = try checkedRemovals(removals)
    try synchronise()
    let made = try makeFolders()
    do { try exchange(for: doomed) } catch {
      removeEmpty(made)
      throw error
    }
    synchroniseFolders()
  }

  /// A file that is removed for one whose name differs in case goes before it comes, lest one file system remove it again.
  private func exchange(for doomed: [RelativePath]) throws(FileError) {
    try removeFiles(doomed.filter(taken.contains))
    try rename(files.indices.dropLast())
    try removeFiles(doomed.filter { [taken] in !taken.contains($0) })
    try rename(files.indices.suffix(1))
  }

  private mutating func attempt(
    _ path: String, _ work: (inout Staging) throws(FileError.Problem) -> Void
  ) throws(FileError) {
    do { try work(&self) } catch {
      let error = FileError(path: full(path), problem: error)
      failure = failure ?? error
      throw error
    }
  }

  func full(_ relative: String) -> String { "\(rootPath)/\(relative)" }
}
