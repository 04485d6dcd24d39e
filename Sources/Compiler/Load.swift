import Parser
import Source

/// All files of a compilation, read and parsed: the built-in pack first.
struct Loaded {
  var sources = SourceMap()
  var files: [ParsedFile] = []
  var diagnostics: [Diagnostic] = []
}

extension Loaded {
  /// The names of the environments that some file declares, each once, in source order.
  var environments: [String] {
    var names: [String] = []
    for file in files {
      for case .environment(let item) in file.syntax.items where !item.name.isReported {
        let name = file.file.text(of: item.name.span)
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

/// Returns the syntax of the built-in pack and of all inputs.
func load(_ inputs: [Input]) -> Loaded {
  var loaded = Loaded()
  for input in [Pack.sagemaker] + inputs {
    guard let file = loaded.sources.add(name: input.name, bytes: input.bytes) else {
      loaded.diagnostics.append(.sourcesTooLarge(input.name))
      break
    }
    let parsed = parse(file)
    loaded.diagnostics += parsed.diagnostics
    loaded.files.append(parsed)
  }
  return loaded
}

/// The packs that are part of smpc.
enum Pack {
  /// The name by which diagnostics speak of the built-in pack's text.
  static var sagemaker: Input { Input(name: "pack:sagemaker", bytes: bytes(of: sagemakerText)) }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { unsafe Array($0) }
  }
}
