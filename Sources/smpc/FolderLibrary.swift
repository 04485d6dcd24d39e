import Compiler
import Platform

/// The files that sources may use, in the folders that the user trusts.
///
/// What a file is and whether it may be used is told by its path without links, so that no link leads out of the folders.
struct FolderLibrary: Library {
  /// The folders of packs, in the order in which they are searched.
  private let packFolders: [String]
  /// The folders below which files may be used; where they really are is only asked for when something is used.
  private let folders: [String]

  /// Packs are sought in the folders of `--pack-path`, then in those of `SMPC_PACK_PATH`.
  init(_ arguments: Arguments, _ inputs: [Input]) {
    let variable = environmentVariable("SMPC_PACK_PATH") ?? ""
    packFolders = arguments.all(.packPath) + variable.split(separator: ":").map(String.init)
    folders = ["."] + inputs.compactMap { $0.path.map(Self.folder) } + packFolders + arguments.all(.allowOutside)
  }

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    switch reference {
    case .pack(let name): return try locate(pack: name)
    case .file(let path):
      guard path.hasSuffix(".persona") else { throw .notASource }
      let folder = path.hasPrefix("/") || user.path == nil ? "" : Self.folder(of: user.name)
      guard let resolved = resolvedPath(folder + path) else { throw .missing(sought: []) }
      return try trust(Input.Location(name: Self.normalized(folder + path), path: resolved))
    }
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] {
    do { return try readFile(location.path) } catch {
      throw .unreadable("`\(location.name)` \(error.problem)")
    }
  }

  /// The names of the packs that the folders have, by the names of their files.
  var packNames: [String] {
    let files = packFolders.flatMap { (try? fileNames(in: $0)) ?? [] }
    let names = files.filter { $0.hasSuffix(".persona") }.map { String($0.dropLast(".persona".count)) }
    return Set(names).sorted()
  }

  /// Returns the first of the pack folders' files for a pack.
  private func locate(pack name: String) throws(LibraryError) -> Input.Location {
    let candidates = packFolders.map { Self.normalized("\($0)/\(name).persona") }
    for candidate in candidates {
      if let resolved = resolvedPath(candidate) { return try trust(Input.Location(name: candidate, path: resolved)) }
    }
    throw .missing(sought: candidates)
  }

  /// Returns the location if it lies below a trusted folder.
  private func trust(_ location: Input.Location) throws(LibraryError) -> Input.Location {
    let trusted = folders.lazy.compactMap(resolvedPath)
    let isTrusted = trusted.contains { location.path.hasPrefix($0 == "/" ? $0 : $0 + "/") }
    guard isTrusted else { throw .outside }
    guard location.path.hasSuffix(".persona") else { throw .notASource }
    return location
  }

  /// Returns the path of the folder that a file lies in; empty for the working folder.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Returns a path as authors would write it: without `.`, and with `..` taken back where it can be.
  private static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
