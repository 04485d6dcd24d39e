import JSON
import Platform

extension Manifest {
  /// Why a manifest cannot be relied on, in words that follow its path.
  struct Flaw: Error {
    let text: String
  }

  /// Reads a manifest that smpc wrote.
  ///
  /// It says which files may be removed, so that nothing is guessed: whatever smpc would not write is a flaw.
  init(_ bytes: [UInt8]) throws(Flaw) {
    let value: Value
    do {
      value = try readValue(from: bytes, sizeLimit: outputSizeLimit)
    } catch { throw Flaw(text: "is not JSON: \(error)") }
    guard case .number(let version) = value["format_version"] else { throw Flaw(text: "does not name its format") }
    guard version == String(Self.formatVersion) else {
      throw Flaw(text: "has format \(version), which this version of smpc does not know")
    }
    guard case .object(let members) = value["files"] else { throw Flaw(text: "does not list any files") }
    files.reserveCapacity(members.count)
    for member in members { files[try Self.path(member)] = try Self.checksum(member) }
  }

  private static func path(_ member: Member) throws(Flaw) -> String {
    let names = member.key.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count > 1, names.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      throw Flaw(text: "lists `\(member.key)`, which smpc does not write")
    }
    return member.key
  }

  private static func checksum(_ member: Member) throws(Flaw) -> Checksum {
    guard case .string(let text) = member.value, text.hasPrefix(checksumPrefix),
      let checksum = Checksum(text.dropFirst(checksumPrefix.count))
    else { throw Flaw(text: "has no checksum of `\(member.key)`") }
    return checksum
  }
}
