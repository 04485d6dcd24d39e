import Compiler
import IAM
import JSON
import Platform
import Source

/// The size at which what was rendered is written: large enough for few calls, small enough to be nothing.
private let chunkSize = 256 << 10

/// Writes the roles of the chosen personas to standard output, as one object.
func writeRoles(
  of compilation: Compilation, _ selection: Selection, _ layout: Writer.Layout, _ report: inout Report
) -> ExitCode {
  do {
    let isComplete = try writeRoles(of: compilation, selection, layout)
    return isComplete ? .success : missingRoles()
  } catch {
    report.addFailedOutput(error)
    return .success
  }
}

private func writeRoles(
  of compilation: Compilation, _ selection: Selection, _ layout: Writer.Layout
) throws(FileError) -> Bool {
  var writer = Writer(layout)
  var renderings = RoleRenderings()
  writer.beginObject()
  let isComplete = try compilation.forEachRole(of: selection) { (persona, role) throws(FileError) in
    writer.key(persona)
    writer.write(role, &renderings)
    if writer.bytes.count >= chunkSize { try writer.flush(to: writeOutput) }
  }
  writer.endObject()
  writer.endLine()
  try writer.flush(to: writeOutput)
  return isComplete
}

/// Says that the compiler found no error and yet made fewer roles than there are personas.
func missingRoles() -> ExitCode { ourBug("a persona without errors has no role") }

/// Writes bytes to standard output.
func writeOutput(_ bytes: [UInt8]) throws(FileError) { try StandardStream.output.write(bytes) }

extension Report {
  /// Adds that standard output could not be written, unless its reader has seen enough.
  mutating func addFailedOutput(_ error: FileError) {
    if error.problem != .readerGone { add(.cannotWrite(error)) }
  }
}
