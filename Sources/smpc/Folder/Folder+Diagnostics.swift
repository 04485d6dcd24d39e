import Platform
import Source

/// Returns an error for each name that differs from an earlier one at most in case, as some file systems see none.
func clashes(among names: [String], below folder: String) -> [Diagnostic] {
  var known: [String: String] = [:]
  return names.compactMap { name in
    known.updateValue(name, forKey: name.lowercased()).map { .clashingNames($0, name, at: "\(folder)/\(name)") }
  }
}

/// What stands in the way of writing.
extension Diagnostic {
  static func cannotWrite(_ error: FileError) -> Diagnostic {
    let code: Code =
      switch error.problem {
      case .isSymbolicLink: .linkInOutput
      case .clash: .clashingNames
      default: .cannotWrite
      }
    return Diagnostic(code, .error, error.description, at: .path(error.path))
  }

  static func clashingNames(_ first: String, _ second: String, at path: String) -> Diagnostic {
    Diagnostic(
      .clashingNames, .error, "`\(first)` and `\(second)` cannot be told apart on every file system", at: .path(path),
      help: "give one of them a name that differs in more than case")
  }

  static func strangeFile(_ path: String, isListed: Bool) -> Diagnostic {
    let story = isListed ? "was changed since smpc wrote it" : "is there already, and smpc did not write it"
    return Diagnostic(
      .changedByHand, .error, "`\(path)` \(story)", at: .path(path),
      help: "move it away, or replace it with `--force`")
  }

  static func isThere(_ path: String) -> Diagnostic {
    Diagnostic(
      .changedByHand, .error, "`\(path)` is there already", at: .path(path),
      help: "give another name, or replace it with `--force`")
  }

  static func strangeLeftover(_ path: String) -> Diagnostic {
    Diagnostic(
      .changedByHand, .error, "`\(path)` is no longer produced, and was changed since smpc wrote it", at: .path(path),
      help: "move it away, or remove it with `--force`")
  }

  static func brokenManifest(_ path: String, _ flaw: Manifest.Flaw) -> Diagnostic {
    Diagnostic(
      .brokenManifest, .error, "`\(path)` \(flaw.text)", at: .path(path),
      help:
        "it lists what smpc may replace and remove; without it, `--force` is needed to replace files, and files that"
        + " are no longer produced stay")
  }
}
