import Compiler
import Foundation
import Source
import Testing

/// The pages whose examples are compiled. An example is a block that begins with three backticks and `persona`; after
/// `file=NAME` it is a file that the others of its page may use.
private let pages = ["docs/language.md", "docs/packs.md"]

@Suite struct `Documents` {
  @Test(arguments: pages)
  func `every example compiles without mistakes and warnings`(page: String) throws {
    let blocks = try blocks(of: page)
    #expect(!blocks.isEmpty)
    let files = Dictionary(uniqueKeysWithValues: blocks.compactMap { block in block.file.map { ($0, block.text) } })
    for block in blocks {
      let name = "\(page):\(block.line)"
      let sources = Sources([Input(name: name, bytes: Array(block.text.utf8), path: name)], PageFiles(texts: files))
      let environments: [String?] = sources.environments.isEmpty ? [nil] : sources.environments
      for environment in environments {
        let compilation = sources.compile(CompileOptions(environment: environment))
        let isClean = compilation.diagnostics.allSatisfy { $0.severity == .note }
        #expect(isClean, "\(rendered(compilation))")
      }
    }
  }

  private struct Block {
    let text: String
    let file: String?
    let line: Int
  }

  private func blocks(of page: String) throws -> [Block] {
    let lines = String(decoding: try bytes(of: page), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var blocks: [Block] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      guard let first = start else {
        start = index
        continue
      }
      start = nil
      let words = lines[first].dropFirst(3).split(separator: " ")
      guard words.first == "persona" else { continue }
      let file = words.first { $0.hasPrefix("file=") }.map { String($0.dropFirst(5)) }
      blocks.append(Block(text: lines[(first + 1)..<index].joined(separator: "\n"), file: file, line: first + 2))
    }
    return blocks
  }
}

/// The files that the examples of a page use.
private struct PageFiles: Library {
  let texts: [String: String]

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    let name =
      switch reference {
      case .pack(let name): "\(name).persona"
      case .file(let name): name
      }
    guard texts[name] != nil else { throw .missing(sought: [name]) }
    return Input.Location(name: name, path: name)
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] {
    Array(texts[location.path, default: ""].utf8)
  }
}
