public import Source

/// The files of a session. The session itself reads and writes nothing.
public protocol SessionFiles: Sendable {
  /// Reads files as the parts of a world.
  func read(_ names: [String]) -> (inputs: WorldInputs, diagnostics: [Diagnostic])
  /// Returns the path that a person means by a name: `~` is the home folder at its beginning.
  func path(_ name: String) -> String
  /// Returns something that changes whenever one of these files does.
  func stamps(of names: [String]) -> [String]
  /// Writes a file that is not there yet, or has a text still that is to be replaced; returns what is wrong, if something
  /// is.
  func write(_ text: String, to name: String, replacing earlier: String?) -> Diagnostic?
}
