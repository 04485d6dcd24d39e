import Foundation

/// How a run of a program ended and what it wrote.
struct Outcome {
  let code: Int32
  let output: String
  let errors: String

  /// The lines of standard output.
  var lines: [Substring] { output.split(separator: "\n") }
}

/// The program under test, which is built beside the tests.
let program: URL = {
  #if os(macOS)
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (bundle ?? .main).bundleURL.deletingLastPathComponent().appendingPathComponent("smpc")
  #else
    return Bundle.main.bundleURL.appendingPathComponent("smpc")
  #endif
}()

/// A temporary folder in which smpc runs; it is removed with all that it holds.
final class Workplace: Sendable {
  let folder: URL
  private let streams: URL

  init() {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("smpc-cli-\(UUID().uuidString)")
    folder = place.appendingPathComponent("work")
    streams = place
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: streams) }

  /// Runs smpc.
  func smpc(_ words: String..., input: String = "", variables: [String: String] = [:]) throws -> Outcome {
    try run(program, words, input, variables)
  }

  /// Runs smpc.
  func smpc(words: [String], variables: [String: String]) throws -> Outcome { try run(program, words, "", variables) }

  /// Runs a line of the shell, in which `$SMPC` is the program.
  @discardableResult
  func shell(_ line: String) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], "", ["SMPC": program.path])
  }

  private func run(
    _ program: URL, _ words: [String], _ input: String, _ variables: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(variables) { $1 }
    let output = try stream("output", "")
    let errors = try stream("errors", "")
    process.standardInput = try FileHandle(forReadingFrom: stream("input", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(code: code, output: try text(output), errors: try text(errors))
  }

  private func stream(_ name: String, _ text: String) throws -> URL {
    let url = streams.appendingPathComponent("\(name)-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    return url
  }

  private func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}
