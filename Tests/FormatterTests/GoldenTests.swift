import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  static let names = ["statements", "comments", "blocks"]

  @Test(arguments: names) func `a text has the layout of its golden`(name: String) throws {
    let text = formatted(projectText("Tests/FormatterTests/Goldens/\(name).persona"))
    if isBlessing {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      try Data(text.utf8).write(to: url.appendingPathComponent("Goldens/\(name).formatted"))
    }
    #expect(text == projectText("Tests/FormatterTests/Goldens/\(name).formatted"))
  }

  @Test(arguments: projectPaths(in: "examples", suffix: ".persona"))
  func `an example is in the canonical layout`(path: String) {
    #expect(formatted(projectText(path)) == projectText(path))
  }
}

/// Whether to write goldens rather than to read them.
private let isBlessing = ProcessInfo.processInfo.environment["SMPC_BLESS"] != nil
