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

  @Test(arguments: ["abac", "conditions", "crossaccount", "github", "kms", "prefix"])
  func `a sample gives exactly these roles`(name: String) throws {
    let input = Input(name: "\(name).persona", bytes: try bytes(of: "Tests/Samples/\(name).persona"))
    let compilation = compile([input])
    #expect(!compilation.hasErrors, "\(rendered(compilation))")
    try expectGolden("Tests/Samples/\(name).json", rolesJSON(compilation))
  }

  @Test(arguments: personaFiles(in: "examples"))
  func `an example gives exactly the roles beside it`(path: String) throws {
    let compilation = compile([Input(name: path, bytes: try bytes(of: path))])
    #expect(!compilation.hasErrors, "\(rendered(compilation))")
    try expectGolden(path.replacing(".persona", with: ".json"), rolesJSON(compilation))
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
