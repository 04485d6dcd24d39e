import Compiler
import Foundation
import IAM
import JSON
import Source
import Testing

/// The folder of the package's tests.
let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

/// Returns the bytes of a file of the package, by its path from the package's folder.
func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: testsFolder.deletingLastPathComponent().appending(path: path)))
}

/// Returns the names of the files in a folder of the package that end in `.persona`, sorted.
func personaFiles(in folder: String) -> [String] {
  let url = testsFolder.deletingLastPathComponent().appending(path: folder)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []
  return names.filter { $0.hasSuffix(".persona") }.sorted().map { "\(folder)/\($0)" }
}

/// The files of the package, as those that its samples and examples use.
struct PackageFiles: Library {
  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    guard case .file(let name) = reference else { throw .missing(sought: []) }
    let folder = (user.path ?? "").split(separator: "/").dropLast()
    let path = (folder + [Substring(name)]).joined(separator: "/")
    return Input.Location(name: path, path: path)
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] {
    guard let bytes = try? bytes(of: location.path) else { throw .missing(sought: []) }
    return bytes
  }
}

/// Returns the compilation of one text.
func compile(_ text: String, _ options: CompileOptions = CompileOptions()) -> Compilation {
  compile([Input(name: "test.persona", bytes: Array(text.utf8))], options)
}

/// Returns the roles of a compilation as the JSON that the command line prints.
func rolesJSON(_ compilation: Compilation) -> [UInt8] {
  var writer = Writer(.pretty)
  var caches = RoleRenderings()
  writer.beginObject()
  compilation.forEachRole { name, role in
    writer.key(name)
    writer.write(role, &caches)
  }
  writer.endObject()
  writer.endLine()
  return writer.bytes
}

/// Returns the roles of a compilation by persona.
func roles(_ compilation: Compilation) -> [String: Role] {
  var roles: [String: Role] = [:]
  compilation.forEachRole { roles[$0] = $1 }
  return roles
}

/// Returns all diagnostics as the terminal shows them without colour.
func rendered(_ compilation: Compilation) -> String {
  var renderer = Renderer(compilation.sources, style: .box(colored: false))
  return compilation.diagnostics.map { renderer.render($0) }.joined(separator: "\n")
}

/// Checks that `text` has exactly the diagnostics that its comments `//! CODE …` expect, on the lines they stand on.
/// Notes are left out where `text` does not expect any.
func expectDiagnostics(
  _ text: String, _ options: CompileOptions = CompileOptions(), sourceLocation: SourceLocation = #_sourceLocation
) {
  let compilation = compile(text, options)
  var renderer = Renderer(compilation.sources, style: .plain)
  var found: [String] = []
  for diagnostic in compilation.diagnostics where diagnostic.severity != .note || text.contains("\(diagnostic.code)") {
    let line = diagnostic.place.span.map { renderer.location(of: $0.start).line } ?? 0
    found.append("\(line): \(diagnostic.code)")
  }
  var expected: [String] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard let mark = line.range(of: "//!") else { continue }
    expected += line[mark.upperBound...].split(separator: " ").map { "\(index + 1): \($0)" }
  }
  #expect(found.sorted() == expected.sorted(), "\(rendered(compilation))", sourceLocation: sourceLocation)
}
