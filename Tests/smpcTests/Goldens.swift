import Foundation
import Testing

/// The folder of the project.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Returns the text of a golden.
func golden(_ name: String) throws -> String {
  String(decoding: try Data(contentsOf: url(ofGolden: name)), as: UTF8.self)
}

/// Compares with a golden, or writes it where `SMPC_BLESS=1` says so.
func expectGolden(_ name: String, _ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["SMPC_BLESS"] == "1" { try Data(actual.utf8).write(to: url(ofGolden: name)) }
  #expect(actual == (try golden(name)), "\(name)", sourceLocation: sourceLocation)
}

private func url(ofGolden name: String) -> URL { projectFolder.appending(path: "Tests/smpcTests/Goldens/\(name)") }
