/// The beginning of the name of a folder in which files are staged.
let stagingPrefix = ".smpc-staging-"

/// A path below an output folder, made of plain names only.
struct RelativePath {
  let text: String

  /// Refuses names that could lead elsewhere or that are ours.
  init(_ text: String) throws(FileError.Problem) {
    self.text = text
    guard components.allSatisfy(isUsable) else { throw .unusableName }
  }

  /// The names, split when they are needed: there may be as many paths as files, and a text takes little room.
  var components: [String] { text.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }
  var name: String { components.last ?? "" }
  var folders: ArraySlice<String> { components.dropLast() }

  /// The folders it stands in, the outermost first, each as the path to it.
  var ancestors: [String] {
    folders.indices.map { folders[...$0].joined(separator: "/") }
  }
}

private func isUsable(_ name: String) -> Bool {
  !["", ".", ".."].contains(name) && name.utf8.count <= 255 && !name.utf8.contains(0)
    && !name.lowercased().hasPrefix(stagingPrefix)
}

/// The names taken so far by one run, as the least discerning file system would tell them apart.
///
/// Swift compares strings by canonical equivalence, as those file systems do.
struct TakenNames {
  private enum Use {
    case file, folder
  }

  private var names: [String: (spelling: String, use: Use)] = [:]

  /// Takes the names of a file and its folders.
  mutating func take(_ path: RelativePath) throws(FileError.Problem) {
    for folder in path.ancestors { try take(folder, as: .folder) }
    try take(path.text, as: .file)
  }

  private mutating func take(_ path: String, as use: Use) throws(FileError.Problem) {
    guard let known = names.updateValue((path, use), forKey: path.lowercased()) else { return }
    let isSameFolder = use == .folder && known.use == .folder && known.spelling.utf8.elementsEqual(path.utf8)
    guard isSameFolder else { throw .clash(with: known.spelling) }
  }

  /// Returns whether a file was taken whose name differs at most in case.
  func contains(_ path: RelativePath) -> Bool {
    names[path.text.lowercased()] != nil
  }
}
