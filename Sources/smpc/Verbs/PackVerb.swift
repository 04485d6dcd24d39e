import Compiler
import Platform
import Source

/// `smpc pack docs [NAME|FILE]`
func runPack(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.first == "docs" else { throw .noPackVerb(arguments.operands.first) }
  guard arguments.operands.count <= 2 else { throw .tooManyPacks() }
  let word = arguments.operands.dropFirst().first ?? "sagemaker"
  let isFile = word == "-" || word.contains("/") || word.hasSuffix(".persona")
  return try showCompilation(of: isFile ? [word] : [], arguments, for: .pack, environments: .first) {
    (compilation) throws(UsageError) in
    let packs = compilation.entries(.packs)
    let found = packs.first { isFile ? compilation.sources.file(at: $0.span.start).name == word : $0.name == word }
    guard let found, let pack = compilation.pack(found.name) else {
      throw isFile ? .notAPack(word) : .unknownPack(word, among: packs.map(\.name))
    }
    return print(PackPage(pack).page.rendered(.markdown))
  }
}
