import JSON

/// What `compile -o` is asked for.
struct FolderRequest {
  /// What to do with the files.
  enum Purpose {
    /// Write them.
    case write
    /// Find out what writing would change.
    case check
  }

  /// What to do with files that were changed by others.
  enum Strangers {
    /// Keep them, as an error.
    case keep
    /// Replace or remove them.
    case replace
  }

  /// The folder as the user named it.
  let path: String
  let layout: Writer.Layout
  let purpose: Purpose
  let strangers: Strangers
  /// The one environment whose files are asked for; those of others stay as they are.
  let environment: String?
}
