import Foundation
import Testing

/// The table of docs/architecture.md: which target may import which.
private let allowed: [String: Set<String>] = [
  "Bytes": [], "Source": ["Bytes"], "JSON": ["Bytes"],
  "Platform": ["Glibc", "Darwin", "Musl", "FoundationEssentials", "Foundation"],
  "Lexer": ["Source"],
  "Parser": ["Source", "Lexer"], "Formatter": ["Source", "Lexer", "Parser"], "Catalogue": ["Bytes"],
  "IAM": ["Bytes", "Source", "JSON"],
  "Analysis": ["Bytes", "Source", "IAM", "Catalogue"],
  "Compiler": ["Bytes", "Source", "Lexer", "Parser", "IAM", "Catalogue", "Analysis"],
  "Decompiler": ["Source", "Lexer", "Parser", "Formatter", "Catalogue", "IAM", "Compiler"],
  "Explore": ["Bytes", "Source", "JSON", "Lexer", "Parser", "Catalogue", "IAM", "Analysis", "Compiler"],
  "smpc": [
    "Bytes", "Source", "JSON", "Platform", "Lexer", "Parser", "Formatter", "Catalogue", "IAM", "Analysis",
    "Compiler", "Decompiler", "Explore",
  ],
]

@Suite struct `The architecture` {
  private let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: allowed.keys.sorted())
  func `a target imports only what it may`(target: String) throws {
    let folder = package.appending(path: "Sources/\(target)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      for module in imports(of: try String(contentsOf: file, encoding: .utf8)) {
        #expect(allowed[target]?.contains(module) == true, "\(file.lastPathComponent) imports \(module)")
      }
    }
    #expect(count > 0)
  }

  @Test func `every folder of Sources is in the table`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: package.appending(path: "Sources").path())
    #expect(Set(names.filter { !$0.hasPrefix(".") }) == Set(allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted())
  func `Package.swift gives a target what it may import and no more`(target: String) throws {
    let text = try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.contains("library(\"\(target)\"") }.map(String.init)
    let executable = text.firstRange(of: /name: "smpc",\s+dependencies: \[/).map { range in
      String(text[range.upperBound...].prefix { $0 != "]" })
    }
    let declared = try #require(target == "smpc" ? executable : line)
    let names = declared.split(separator: "exclude")[0].split(separator: "\"").map(String.init)
      .filter { allowed[$0] != nil && $0 != target }
    let system: Set<String> = ["Glibc", "Darwin", "Musl", "FoundationEssentials", "Foundation"]
    #expect(Set(names) == allowed[target]?.subtracting(system))
  }

  @Test(arguments: allowed.keys.sorted())
  func `the documents' table agrees`(target: String) throws {
    let text = try String(contentsOf: package.appending(path: "docs/architecture.md"), encoding: .utf8)
    let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(target)` ") }
    let cell = try #require(row.map { $0.split(separator: "|")[1] })
    if target == "Platform" || target == "smpc" { return }
    let names = cell.split { !$0.isLetter }.map(String.init).filter { allowed[$0] != nil }
    #expect(Set(names) == allowed[target])
  }

  /// Returns the modules that a file imports.
  private func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").filter { $0 != "public" && $0 != "internal" && !$0.hasPrefix("@") }
      guard words.first == "import", words.count > 1 else { return nil }
      let name = ["struct", "class", "enum", "func", "protocol"].contains(words[1]) ? words.last : words[1]
      return name.map { String($0.prefix { $0 != "." }) }
    }
  }
}
