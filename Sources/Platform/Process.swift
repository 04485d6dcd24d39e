#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes failing writes errors that can be reported, where the system would end the program: a reader that has gone
/// (`SIGPIPE`) and a file that becomes too large (`SIGXFSZ`). To be called first of all.
public func prepareProcess() {
  _ = signal(SIGPIPE, SIG_IGN)
  _ = signal(SIGXFSZ, SIG_IGN)
}

/// The arguments after the program's name; bytes that are no UTF-8 are replaced by U+FFFD.
public var arguments: [String] {
  Array(CommandLine.arguments.dropFirst())
}

/// Returns the value of an environment variable, or nil if it is not set; bytes that are no UTF-8 are replaced.
public func environmentVariable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}

/// Ends the program with an exit code from 0 to 255.
public func endProcess(code: Int32) -> Never {
  exit(code)
}
