import Compiler
import Decompiler
import IAM
import Source

/// Imports `bytes`: what is written has to compile, and what is called equal has to be in it.
func examine(_ bytes: [UInt8]) {
  let file = readPolicyFile(SourceFile(name: "fuzz.json", bytes: bytes))
  guard !file.diagnostics.contains(where: \.isError) else { return }
  let result = importPolicies([ImportedFile(stem: "fuzz", file)], using: [], from: nil)
  let equal = result.verdicts.count { if case .equal = $0.outcome { true } else { false } }
  guard let text = result.text else { return precondition(equal == 0, "what is equal is not written") }
  let compilation = Sources([Input(name: "import.persona", bytes: text)]).compile()
  precondition(!compilation.hasErrors, "what is written does not compile")
  precondition(compilation.personas.count <= file.roles.count, "there are more roles than were read")
}
