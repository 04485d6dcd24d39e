public import Compiler
public import IAM
import Source

/// A JSON file to import, and its name without folder and ending.
public struct ImportedFile: Sendable {
  /// The name.
  public let stem: String
  /// What the file holds.
  public let file: PolicyFile

  /// Makes a file to import.
  public init(stem: String, _ file: PolicyFile) {
    self.stem = stem
    self.file = file
  }
}

/// A source made of policies and roles, and what is to be said of each.
public struct Import: Sendable {
  /// The source, laid out; nil if nothing could be said.
  public let text: [UInt8]?
  /// The packs that cannot be used, each with the reason.
  public let idlePacks: [(name: String, reason: String)]
  /// One for each policy, in order, then those on users and groups.
  public let verdicts: [Verdict]
}

/// What became of one policy.
public struct Verdict: Hashable, Sendable {
  /// What it is of: `role Reader, policy Tables`.
  public let subject: String
  /// How what the source compiles to compares with it.
  public let outcome: Outcome

  /// How it ended.
  public enum Outcome: Hashable, Sendable {
    /// It compiles to equal statements, in equal order. The words say what else is to be known.
    case equal(remark: String?)
    /// It compiles to something else, in these ways.
    case differs([String])
    /// It is not in the source, for these reasons.
    case leftOut([String])
  }
}

/// Returns a source that says what policies and roles say. What it says is compiled and compared before it is returned.
///
/// - Parameter packs: the packs whose capabilities are sought besides those of the built-in one, and where they are.
public func importPolicies(_ files: [ImportedFile], using packs: [String], from library: (any Library)?) -> Import {
  let (sound, idle) = sorted(packs, library)
  let settings = SettingsChoice(of: files, sound, library).best
  var importing = Importing(settings, sound, library)
  for unit in units(of: files) { importing.add(unit) }
  let (text, verdicts) = importing.finished()
  let identities = files.flatMap { $0.file.identities.flatMap(\.verdicts) }
  return Import(text: text, idlePacks: idle, verdicts: verdicts + identities)
}

/// Returns the packs that compile, and those that do not. A file that is no pack is neither.
private func sorted(
  _ packs: [String], _ library: (any Library)?
) -> (sound: [String], idle: [(name: String, reason: String)]) {
  var sound: [String] = []
  var idle: [(name: String, reason: String)] = []
  for pack in packs where pack.isName {
    let error = compile("use \(pack);\n", from: library).diagnostics.first(where: \.isError)
    if let error, error.code != .unknownPack { idle.append((pack, "\(error.code): \(error.message)")) }
    if error == nil { sound.append(pack) }
  }
  return (sound, idle)
}
