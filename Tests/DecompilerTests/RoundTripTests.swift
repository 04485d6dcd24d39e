import Compiler
import Decompiler
import IAM
import Source
import Testing

@Suite struct `Roles that are imported` {
  @Test(arguments: PackageFiles.sources)
  func `compile to the same bytes as the sources that they come from`(path: String) throws {
    let input = Input(name: path, bytes: try PackageFiles.bytes(of: path), path: path)
    let sources = Sources([input], PackageFiles())
    let compilation = sources.compile(CompileOptions(environment: sources.environments.first))
    guard !compilation.personas.isEmpty, !compilation.hasErrors else { return }
    let json = rolesJSON(compilation)
    let result = imported(String(decoding: json, as: UTF8.self))
    #expect(result.words.filter { !$0.contains(": equal") } == [])
    let again = compile([Input(name: "import.persona", bytes: result.text ?? [])])
    #expect(again.diagnostics.filter(\.isError) == [])
    #expect(rolesJSON(again) == json)
  }
}
