#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The steps of placing.
extension Staging {
  /// Checks the paths of files that are to be removed.
  func checkedRemovals(_ removals: [String]) throws(FileError) -> [RelativePath] {
    var checked: [RelativePath] = []
    for removal in removals {
      try naming(full(removal)) { () throws(FileError.Problem) in
        checked.append(try RelativePath(removal))
        try checkPlace(of: checked[checked.count - 1], below: root)
      }
    }
    return checked
  }

  /// Brings all staged files to the disk. Of many, the system writes faster when it is told once beforehand; what goes
  /// wrong is reported for each file all the same.
  func synchronise() throws(FileError) {
    if files.count > 64 { sync() }
    for (index, path) in files.enumerated() {
      try naming(full(path.text)) { () throws(FileError.Problem) in
        try Descriptor(opening: String(index), in: folder.number, O_RDONLY | O_NOFOLLOW).synchronise()
      }
    }
  }

  /// Makes the folders of all files and returns those it made; if one cannot be made, it removes them again.
  func makeFolders() throws(FileError) -> [RelativePath] {
    var made: [RelativePath] = []
    do {
      for text in Set(files.flatMap(\.ancestors)).sorted() { try makeFolder(text, &made) }
    } catch {
      removeEmpty(made)
      throw error
    }
    return made
  }

  /// Removes folders, given outermost first, as far as they are empty.
  func removeEmpty(_ folders: [RelativePath]) {
    for path in folders.reversed() { removeFolder(path) }
  }

  private func makeFolder(_ text: String, _ made: inout [RelativePath]) throws(FileError) {
    try naming(full(text)) { () throws(FileError.Problem) in
      let path = try RelativePath(text)
      let parent = try root.descend(path.folders)
      if try parent.makeFolder(path.name) { made.append(path) }
      _ = try parent.openFolder(path.name)
    }
  }

  /// Renames some of the files into their places.
  func rename(_ indices: Range<Int>) throws(FileError) {
    for index in indices {
      let path = files[index]
      try naming(full(path.text)) { () throws(FileError.Problem) in
        let target = try root.descend(path.folders)
        try retrying { unsafe renameat(folder.number, String(index), target.number, path.name) }
      }
    }
  }

  /// Removes files, then the folders that this leaves empty.
  func removeFiles(_ paths: [RelativePath]) throws(FileError) {
    for path in paths {
      try naming(full(path.text)) { () throws(FileError.Problem) in
        _ = try unlessMissing { () throws(FileError.Problem) in try root.descend(path.folders).remove(path.name) }
      }
    }
    for path in paths {
      removeEmpty(path.ancestors.compactMap { try? RelativePath($0) })
    }
  }

  /// Removes a folder if it is empty.
  private func removeFolder(_ path: RelativePath) {
    try? root.descend(path.folders).remove(path.name, flags: AT_REMOVEDIR)
  }

  /// Brings the new names to the disk; some file systems cannot, and the files are whole without.
  func synchroniseFolders() {
    for folder in Set(files.map(\.folders)) { try? root.descend(folder).synchronise() }
    try? root.synchronise()
  }
}
