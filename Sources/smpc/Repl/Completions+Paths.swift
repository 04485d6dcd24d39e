import Explore
import Platform

extension Completions {
  /// Makes the completions of a line; of paths, the files and folders that there are.
  init(_ completion: Completion, of line: String) {
    switch completion {
    case .words(let start, let words):
      self.init(from: start, words.map { Candidate($0.text, ending: $0.isOpen ? .open : .space) })
    case .path(let start):
      let typed = String(line.utf8.dropFirst(start)) ?? ""
      let isQuoted = typed.hasPrefix("\"")
      let found = paths(beginning: isQuoted ? String(typed.dropFirst()) : typed)
      self.init(from: start, found.map { Candidate($0, isQuoted: isQuoted) })
    }
  }
}

extension Completions.Candidate {
  /// A path, in quotes where it begins with one or holds a space; that of a folder goes on.
  fileprivate init(_ path: String, isQuoted: Bool) {
    let isFolder = path.hasSuffix("/")
    guard isQuoted || path.contains(" ") else {
      self.init(path)
      return
    }
    self.init("\"" + path + (isFolder ? "" : "\""), ending: isFolder ? .open : .space)
  }
}

/// Returns the paths that begin with a text, in order; those of folders end in `/`. Of files only what a session reads.
private func paths(beginning text: String) -> [String] {
  let end = text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex
  let (folder, start) = (text[..<end], text[end...])
  let names = (try? fileNames(in: folder.isEmpty ? "." : homePath(of: String(folder)))) ?? []
  return names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted()
    .compactMap { name in
      if name.hasSuffix(".persona") || name.hasSuffix(".json") { return folder + name }
      return isFolder(homePath(of: folder + name)) ? folder + name + "/" : nil
    }
}
