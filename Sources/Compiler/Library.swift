/// Where sources find the files that they use. The compiler itself reads nothing.
public protocol Library {
  /// Returns the path by which the file that `reference` means is known, whichever way leads to it.
  ///
  /// - Parameter user: the source whose text says `use`.
  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location

  /// Returns the content of a located file.
  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8]
}

/// What stands after `use`.
public enum Reference: Hashable, Sendable {
  /// The name of a pack.
  case pack(String)
  /// The path of a file, relative to the file that says so.
  case file(String)
}

/// Why a file cannot be used.
public enum LibraryError: Error, Hashable, Sendable {
  /// There is none; where it was sought, if it is a pack.
  case missing(sought: [String])
  /// It lies below none of the folders from which files may be used.
  case outside
  /// Its name does not end in `.persona`.
  case notASource
  /// It cannot be read, for this reason.
  case unreadable(String)
}
