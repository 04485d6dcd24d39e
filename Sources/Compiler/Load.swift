import Parser
import Source

/// All files of a compilation, read and parsed: the built-in pack first.
struct Loaded {
  var sources = SourceMap()
  var files: [ParsedFile] = []
  var diagnostics: [Diagnostic] = []
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
  static var sagemaker: Input { Input(name: "pack:sagemaker", bytes: bytes(of: sagemakerParts)) }

  private static func bytes(of parts: [StaticString]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.utf8CodeUnitCount })
    for part in parts { part.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) } }
    return bytes
  }
}
