import Source

extension SourceFile {
  /// Whether it is a pack that is part of smpc, and no file that a program could open.
  var isBuiltIn: Bool { name.hasPrefix("pack:") }
}
