import Compiler
import Foundation
import Testing

@Suite struct `Goldens` {
  @Test(arguments: personaFiles(in: "Tests/CompilerTests/Goldens"))
  func `a program gives exactly these roles and diagnostics`(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let compilation = compile([Input(name: name, bytes: try bytes(of: path))])
    try expectGolden(path.replacing(".persona", with: ".diagnostics"), Array(rendered(compilation).utf8))
    if !compilation.hasErrors {
      try expectGolden(path.replacing(".persona", with: ".json"), rolesJSON(compilation))
    }
  }

  @Test(
    arguments: personaFiles(in: "Tests/Samples") + personaFiles(in: "examples") + personaFiles(in: "examples/own-pack"))
  func `a sample or example gives exactly the roles beside it, in each environment`(path: String) throws {
    let sources = Sources([Input(name: path, bytes: try bytes(of: path), path: path)], PackageFiles())
    let environments: [String?] = sources.environments.isEmpty ? [nil] : sources.environments
    for environment in environments {
      let compilation = sources.compile(CompileOptions(environment: environment))
      #expect(!compilation.hasErrors, "\(rendered(compilation))")
      // Of the packs among them there is nothing to compare.
      guard !compilation.personas.isEmpty else { continue }
      let ending = (environment.map { ".\($0)" } ?? "") + ".json"
      try expectGolden(path.replacing(".persona", with: ending), rolesJSON(compilation))
    }
  }

  /// Compares with a file of the package, or writes it where `SMPC_BLESS=1` says so.
  private func expectGolden(_ path: String, _ actual: [UInt8]) throws {
    let url = testsFolder.deletingLastPathComponent().appending(path: path)
    if ProcessInfo.processInfo.environment["SMPC_BLESS"] == "1" {
      try Data(actual).write(to: url)
    } else {
      let expected = try Data(contentsOf: url)
      #expect(String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(path)")
    }
  }
}
