#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder that is removed with all it holds.
final class Scratch: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/smpc-test-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { preconditionFailure("there is no place for the test's files") }
    path = unsafe String(cString: made)
  }

  deinit { _ = run("/bin/rm", "-rf", path) }

  subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ text: String = "text") -> String {
    let file = unsafe open(self[name], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let bytes = Array(text.utf8)
    precondition(unsafe write(file, bytes, bytes.count) == bytes.count, "the test's file is not written")
    close(file)
    return self[name]
  }

  func folder(_ name: String) { _ = unsafe mkdir(self[name], 0o755) }
  func pipe(_ name: String) { _ = unsafe mkfifo(self[name], 0o644) }
  func link(_ name: String, to target: String) { _ = unsafe symlink(target, self[name]) }

  /// Makes a socket of a name.
  func socket(_ name: String) {
    let number = systemSocket()
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: self[name].utf8) }
    _ = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(number)
  }

  /// Returns all names below, hidden ones and folders included, sorted.
  var all: [String] {
    var found: [String] = []
    var pending = [""]
    while let folder = pending.popLast() {
      guard let stream = unsafe opendir(self[folder]) else { continue }
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafeMutablePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        found.append(folder + name)
        if unsafe Int32(entry.pointee.d_type) == Int32(DT_DIR) { pending.append(folder + name + "/") }
      }
      _ = unsafe closedir(stream)
    }
    return found.sorted()
  }
}

private func systemSocket() -> Int32 {
  #if canImport(Glibc)
    socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  #else
    socket(AF_UNIX, SOCK_STREAM, 0)
  #endif
}

/// Runs a program and returns whether it succeeded.
func run(_ words: String...) -> Bool {
  var process = pid_t()
  var status: Int32 = 0
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  var environment = unsafe [UnsafeMutablePointer<CChar>?.none]
  defer { unsafe arguments.forEach { unsafe free($0) } }
  guard unsafe posix_spawn(&process, words[0], nil, nil, &arguments, &environment) == 0 else { return false }
  return unsafe waitpid(process, &status, 0) == process && status == 0
}
