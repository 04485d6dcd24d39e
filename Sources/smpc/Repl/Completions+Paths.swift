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
      self.init(from: start, paths(beginning: typed).map { Candidate($0) })
    }
  }
}

/// Returns the paths that begin with a text, in order; those of folders end in `/`. Of files only what a session reads.
private func paths(beginning text: String) -> [String] {
  let end = text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex
  let (folder, start) = (text[..<end], text[end...])
  let names = (try? fileNames(in: folder.isEmpty ? "." : String(folder))) ?? []
  return names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted()
    .compactMap { name in
      if name.hasSuffix(".persona") || name.hasSuffix(".json") { return folder + name }
      return isFolder(folder + name) ? folder + name + "/" : nil
    }
}
