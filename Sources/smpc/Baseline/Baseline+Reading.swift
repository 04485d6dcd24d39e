import JSON
import Platform
import Source

extension Baseline {
  /// Why a baseline cannot be relied on, in words that follow its path.
  struct Flaw: Error {
    let text: String
    var help = "restore it, or remove it and write it anew with `--update-baseline`"
  }

  /// Reads a baseline that smpc wrote, perhaps as two branches merged it.
  ///
  /// It says what nobody is told of any more, so that nothing is guessed: whatever smpc would not write is a flaw.
  init(_ bytes: [UInt8]) throws(Flaw) {
    let value: Value
    do {
      value = try readValue(from: bytes, sizeLimit: inputSizeLimit)
    } catch { throw Flaw(text: "is not JSON: \(error)") }
    guard case .number(let version) = value["format_version"] else { throw Flaw(text: "does not name its format") }
    guard version != "1" else {
      throw Flaw(
        text: "has format 1, in which a statement that is changed stays accepted",
        help: "remove it, look at what is reported then, and write it anew with `--update-baseline`")
    }
    guard version == String(Self.formatVersion) else {
      throw Flaw(text: "has format \(version), which this version of smpc does not know")
    }
    guard case .object(let members) = value["files"] else { throw Flaw(text: "does not list any files") }
    for member in members { files[member.key] = try Self.findings(member) }
  }

  private static func findings(_ member: Member) throws(Flaw) -> [Finding: Int] {
    guard case .array(let elements) = member.value else { throw Flaw(text: "has no list for `\(member.key)`") }
    var findings: [Finding: Int] = [:]
    for element in elements {
      let (finding, count) = try finding(element, in: member.key)
      guard findings.updateValue(count, forKey: finding) == nil else {
        throw Flaw(text: "lists one `\(finding.code)` of `\(member.key)` twice")
      }
    }
    return findings
  }

  private static func finding(_ value: Value, in file: String) throws(Flaw) -> (Finding, count: Int) {
    guard case .string(let word) = value["code"], case .string(let message) = value["message"] else {
      throw Flaw(text: "has an entry without code or message for `\(file)`")
    }
    guard let code = Code(word), code.description == word else {
      throw Flaw(text: "lists `\(word)`, which is no code that this version of smpc knows")
    }
    guard case .number(let digits) = value["count"], let count = Int(digits), count > 0 else {
      throw Flaw(text: "does not say how often `\(file)` has `\(word)`")
    }
    func text(_ key: String) -> String { if case .string(let text) = value[key] { text } else { "" } }
    let finding = Finding(
      code: code, message: message, owner: text("owner"), text: text("text"), content: text("content"))
    return (finding, count)
  }
}
