import JSON

/// The files that smpc has written to a folder, and the checksum of each.
///
/// Only what stands here is ever changed or removed without `--force`.
struct Manifest {
  /// The manifest's own place.
  static let path = ".smpc-manifest.json"

  /// The checksums by path.
  var files: [String: Checksum] = [:]

  /// The content of the manifest's file: the paths in order of their bytes, so that equal folders have equal manifests.
  var bytes: [UInt8] {
    var writer = Writer(.pretty)
    writer.beginObject()
    writer.key("format_version")
    writer.number(Self.formatVersion)
    writer.key("files")
    writer.beginObject()
    for (path, checksum) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.key(path)
      writer.string(Self.checksumPrefix + checksum.digits)
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  static let formatVersion = 1
  static let checksumPrefix = "sha256:"
}
