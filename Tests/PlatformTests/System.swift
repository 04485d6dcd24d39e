import Platform

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
  defer { unsafe arguments.forEach { unsafe free($0) } }
  guard unsafe posix_spawn(&process, words[0], nil, nil, &arguments, environ) == 0 else { return false }
  return unsafe waitpid(process, &status, 0) == process && status == 0
}

/// Lets no file of this process become larger; also not by root.
func limitFileSize(to bytes: UInt) {
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  #if canImport(Glibc)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  #else
    _ = unsafe setrlimit(RLIMIT_FSIZE, &limit)
  #endif
}

/// Makes a standard descriptor (0, 1, 2) mean a file.
func redirect(_ number: Int32, to path: String) {
  let file = unsafe open(path, O_RDWR)
  dup2(file, number)
  close(file)
}

/// Makes a standard descriptor the end of a pipe and returns the other end.
func redirectToPipe(_ number: Int32) -> Int32 {
  var ends: [Int32] = [0, 0]
  _ = unsafe pipe(&ends)
  let (mine, other) = number == 0 ? (ends[0], ends[1]) : (ends[1], ends[0])
  dup2(mine, number)
  close(mine)
  return other
}

func setNonBlocking(_ number: Int32) {
  _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
}

func closeNumber(_ number: Int32) { close(number) }

func writeText(_ text: String, to number: Int32) {
  let bytes = Array(text.utf8)
  _ = unsafe write(number, bytes, bytes.count)
}

func setVariable(_ name: String, _ value: String) {
  _ = unsafe setenv(name, value, 1)
}

/// Returns what is wrong with a call, nil if nothing.
func problem(_ work: () throws(FileError) -> Void) -> FileError.Problem? {
  do throws(FileError) {
    try work()
    return nil
  } catch { return error.problem }
}

/// Makes a standard descriptor mean a folder.
func redirectToFolder(_ number: Int32) {
  dup2(unsafe open("/", O_RDONLY), number)
}

/// Reads to the end and returns how many bytes there were.
func countBytes(from number: Int32) -> Int {
  var chunk = [UInt8](repeating: 0, count: 1000)
  var total = 0
  while true {
    let count = unsafe read(number, &chunk, chunk.count)
    if count <= 0 { return total }
    total += count
  }
}

/// Ends this process as a crash of the machine would, without any clearing up.
func killThisProcess() {
  kill(getpid(), SIGKILL)
}
