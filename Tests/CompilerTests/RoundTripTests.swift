import Compiler
import Foundation
import IAM
import JSON
import Source
import Testing

@Suite struct `Roles that are read again` {
  /// The samples and examples that compile.
  private static let paths = ["Tests/Samples", "examples"].flatMap(personaFiles)

  @Test(arguments: paths)
  func `what compile writes is read as the equal roles and written as the same bytes`(path: String) throws {
    let input = Input(name: path, bytes: try bytes(of: path), path: path)
    let sources = Sources([input], PackageFiles())
    let compilation = sources.compile(CompileOptions(environment: sources.environments.first))
    let written = rolesJSON(compilation)
    guard !compilation.personas.isEmpty else { return }
    let file = readPolicyFile(SourceFile(name: "roles.json", bytes: written))
    #expect(file.diagnostics == [], "\(file.diagnostics)")
    #expect(file.roles.compactMap(\.persona) == compilation.personas)
    let expected = roles(compilation)
    for role in file.roles { #expect(role.persona.flatMap { expected[$0] } == role.role) }
    #expect(rewritten(file) == written)
  }

  private func rewritten(_ file: PolicyFile) -> [UInt8] {
    var writer = Writer(.pretty)
    var caches = RoleRenderings()
    writer.beginObject()
    for role in file.roles {
      writer.key(role.persona ?? "")
      writer.write(role.role, &caches)
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
