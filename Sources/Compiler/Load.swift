import Parser
import Source

/// All files of a compilation, read and parsed: the built-in pack first, then those of the command line, then those that
/// they use.
struct Loaded {
  var sources = SourceMap()
  var files: [ParsedFile] = []
  /// The files of the command line.
  var mainFiles = 1..<1
  /// What each file uses.
  var uses: [[Use]] = []
  /// The files that use something which could not be loaded, so that names of it would seem unknown.
  var incompleteFiles: Set<Int> = []
  var diagnostics: [Diagnostic] = []
  /// What comments silence.
  var silences: [SilenceComment] = []
}

/// A file or pack that another uses.
struct Use {
  let item: UseDeclaration
  /// The number of what is used.
  let file: Int
}

extension Loaded {
  /// The names of the environments that some file declares, each once, in source order; at most one more than there may
  /// be, which is an error in each of them.
  var environments: [String] {
    var names: [String] = []
    for file in files {
      for case .environment(let item) in file.syntax.items where !item.name.isReported {
        let name = file.file.text(of: item.name.span)
        if names.count <= Limit.environments, !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

/// Returns the syntax of the built-in pack, of all inputs, and of all that they use.
func load(_ inputs: [Input], _ library: (any Library)?) -> Loaded {
  var loading = Loading(library: library)
  for input in [Pack.sagemaker] + inputs { _ = loading.add(input) }
  loading.loaded.mainFiles = 1..<loading.loaded.files.count
  loading.followUses()
  // The built-in pack was checked whole, so that nothing of it is left to be silenced.
  for file in loading.loaded.files.dropFirst() {
    let found = file.silences()
    loading.loaded.silences += found.silences
    loading.loaded.diagnostics += found.diagnostics
  }
  return loading.loaded
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
