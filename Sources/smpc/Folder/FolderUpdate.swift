import Platform
import Source

/// The difference between what a folder holds and what it is to hold, with the new files staged as they come.
struct FolderUpdate: ~Copyable {
  /// What happens to one file.
  struct Change {
    /// The verb that `--check` prints.
    enum Kind: String {
      case create, change, remove
    }

    let kind: Kind
    let path: String
  }

  let request: FolderRequest
  /// The folder; nil if it does not exist and is not to be made.
  let folder: OutputDirectory?
  let old: Manifest
  /// The checksum of the manifest's file as it is now; nil if there is none.
  private let oldManifest: Checksum?
  private(set) var new = Manifest()
  private(set) var changes: [Change] = []
  /// What forbids the update.
  var diagnostics: [Diagnostic] = []
  private var staging: Staging?

  init(_ request: FolderRequest, _ folder: consuming OutputDirectory?, _ old: Manifest, _ oldManifest: Checksum?) {
    self.request = request
    self.folder = folder
    self.old = old
    self.oldManifest = oldManifest
  }

  /// Takes a file that is to be there.
  mutating func add(_ file: ProducedFile) throws(FileError) {
    new.files[file.path] = Checksum(of: file.bytes)
    guard case .known(let present) = content(of: file.path), present != file.bytes else { return }
    if let present, isStrange(file.path, present) {
      diagnostics.append(.strangeFile(full(file.path), isListed: old.files[file.path] != nil))
    } else {
      try note(Change(kind: present == nil ? .create : .change, path: file.path), file.bytes)
    }
  }

  /// Takes all that smpc once wrote and does not produce any longer, but for what the request leaves alone.
  mutating func finish(_ selection: Selection) throws(FileError) {
    for path in old.files.keys.filter({ new.files[$0] == nil }).sorted() {
      if keeps(path, selection) {
        new.files[path] = old.files[path]
      } else if case .known(let present?) = content(of: path) {
        try remove(path, present)
      }
    }
    let bytes = new.bytes
    if Checksum(of: bytes) != oldManifest {
      changes.append(Change(kind: oldManifest == nil ? .create : .change, path: Manifest.path))
    }
    if !changes.isEmpty { try stage(Manifest.path, bytes) }
  }

  /// Puts everything in its place, the manifest last.
  consuming func place() throws(FileError) {
    let removals = changes.filter { $0.kind == .remove }.map(\.path)
    if let staging { try staging.place(removing: removals) }
  }
}

extension FolderUpdate {
  /// What stands at a path.
  private enum Content {
    /// These bytes, or nothing.
    case known([UInt8]?)
    /// Something that cannot be read, which is reported.
    case reported
  }

  private mutating func content(of path: String) -> Content {
    guard folder != nil else { return .known(nil) }
    do throws(FileError) {
      return .known(try folder?.read(path))
    } catch {
      diagnostics.append(.cannotWrite(error))
      return .reported
    }
  }

  private func isStrange(_ path: String, _ present: [UInt8]) -> Bool {
    request.strangers == .keep && old.files[path] != Checksum(of: present)
  }

  private mutating func remove(_ path: String, _ present: [UInt8]) throws(FileError) {
    guard !isStrange(path, present) else { return diagnostics.append(.strangeLeftover(full(path))) }
    try note(Change(kind: .remove, path: path), [])
  }

  private mutating func note(_ change: Change, _ bytes: [UInt8]) throws(FileError) {
    changes.append(change)
    if change.kind != .remove { try stage(change.path, bytes) }
  }

  /// Stages a file, if all is well so far; the first one makes the place for them, so that an update without a change
  /// touches nothing.
  private mutating func stage(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    guard request.purpose == .write, diagnostics.isEmpty, folder != nil else { return }
    if staging == nil { staging = try folder?.beginStaging() }
    try staging?.add(path, bytes)
  }

  private func full(_ path: String) -> String { "\(request.path)/\(path)" }
}

extension FolderUpdate {
  /// Returns whether a file stays as it is because another environment or persona is asked for.
  func keeps(_ path: String, _ selection: Selection) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    if let environment = request.environment, parts[0] != environment { return true }
    guard selection.isRestricted, parts.count > 1 else { return false }
    // `PERSONA/role.json` and `PERSONA/policies/NAME.json`, or both below a folder for the environment.
    let isBelowEnvironment = parts.count == 4 || parts.count == 3 && parts[1] != "policies"
    return !selection.contains(isBelowEnvironment ? parts[1] : parts[0])
  }
}
