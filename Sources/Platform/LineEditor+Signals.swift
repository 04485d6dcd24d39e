#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Signals that are held back as long as this lives, except while it waits for input; then they are noted. So they never
/// meet code that is in the midst of something. Handlers and the mask are afterwards as they were before.
///
/// The unsafe code is right because handlers run only within `pselect`, on a thread that does nothing else meanwhile, and
/// do no more than set a bit in memory that is made before the first of them is installed and never freed.
struct SignalWatch: ~Copyable {
  private let before: [Int32: sigaction]
  private let watched: sigset_t
  private let mask: sigset_t

  /// Begins to watch.
  init(_ numbers: [Int32]) {
    unsafe noted.pointee = 0
    var set = sigset_t()
    var old = sigset_t()
    unsafe sigemptyset(&set)
    for number in numbers { unsafe sigaddset(&set, number) }
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, &old)
    watched = set
    mask = old
    before = Dictionary(uniqueKeysWithValues: numbers.map { ($0, install(noting(), for: $0)) })
  }

  deinit {
    for (number, action) in before { _ = install(action, for: number) }
    var mask = mask
    _ = unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Waits until standard input has something or is at its end, and returns no signals, or until some came, and returns
  /// these.
  func wait() throws(FileError.Problem) -> [Int32] {
    while true {
      var input = fd_set()
      // The bit of descriptor 0 is the first on all machines that Swift knows, for they are little-endian.
      unsafe withUnsafeMutableBytes(of: &input) { unsafe $0[0] = 1 }
      var open = mask
      for number in before.keys { unsafe sigdelset(&open, number) }
      let count = unsafe pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &open)
      let code = errno
      let came = takeNoted()
      if !came.isEmpty || count > 0 { return came }
      if count < 0, code != EINTR { throw FileError.Problem(code: code) }
    }
  }

  /// Lets a signal do what it would have done without us: end or stop the process, or nothing.
  func release(_ number: Int32) {
    guard let action = before[number] else { return }
    let ours = install(action, for: number)
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, number)
    raise(number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    _ = install(ours, for: number)
  }

  private func takeNoted() -> [Int32] {
    let bits = unsafe noted.pointee
    unsafe noted.pointee = 0
    return before.keys.filter { bits & 1 << UInt64($0) != 0 }.sorted()
  }
}

/// The signals that came, a bit each.
nonisolated(unsafe) private let noted = {
  let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  unsafe memory.initialize(to: 0)
  return unsafe memory
}()

private func note(_ number: Int32) {
  unsafe noted.pointee |= 1 << UInt64(number)
}

/// Returns the action of noting, which interrupts what waits.
private func noting() -> sigaction {
  var action = sigaction()
  #if canImport(Glibc)
    unsafe action.__sigaction_handler.sa_handler = note
  #elseif canImport(Musl)
    unsafe action.__sa_handler.sa_handler = note
  #else
    unsafe action.__sigaction_u.__sa_handler = note
  #endif
  unsafe sigfillset(&action.sa_mask)
  return action
}

/// Installs an action and returns the one before.
private func install(_ action: sigaction, for number: Int32) -> sigaction {
  var action = action
  var old = sigaction()
  _ = unsafe sigaction(number, &action, &old)
  return old
}
