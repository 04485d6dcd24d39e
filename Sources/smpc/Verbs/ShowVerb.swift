import Compiler
import IAM
import JSON
import Source

/// `smpc show NAME [FILE…]`
func runShow(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let name = arguments.operands.first else { throw .noName() }
  let showing = try Showing(arguments)
  let files = Array(arguments.operands.dropFirst())
  return try showCompilation(of: files, arguments, for: .show, environments: .firstUnlessPersona(name)) {
    (compilation) throws(UsageError) in
    if let persona = compilation.description(of: name) {
      let detail: PersonaPage.Detail = arguments.has(.expanded) ? .statements : .policies
      return showing.show(
        { PersonaPage(persona, compilation.sources, detail).page },
        { writer in
          var places = Places(compilation.sources)
          writer.write(persona, detail, &places)
        })
    }
    if let declaration = compilation.declaration(named: name) {
      var places = Places(compilation.sources)
      return showing.show({ declaration.page(&places) }, { $0.write(declaration, &places) })
    }
    let known = Entry.Category.allCases.flatMap { compilation.entries($0).map(\.name) }
    throw .nothingOfName(name, among: known)
  }
}
