/// How a run ends. The numbers are part of what scripts rely on.
enum ExitCode: Int32 {
  /// All is well, or the reader of our output has seen enough.
  case success = 0
  /// There are errors, and so there is no output.
  case failure = 1
  /// `--check` found files that a run without it would change.
  case wouldChange = 2
  /// An answer depends on what the question leaves open, or cannot be decided.
  case depends = 3
  /// The command line makes no sense (`EX_USAGE`).
  case usage = 64
  /// smpc itself is wrong (`EX_SOFTWARE`).
  case ourBug = 70

  /// The answer is no: `facts` knows nothing of the name.
  static let no = ExitCode.wouldChange
}
