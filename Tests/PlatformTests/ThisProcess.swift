#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
