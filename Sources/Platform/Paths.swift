#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Returns the absolute path of what `path` leads to, without links, `.` and `..`; nil if there is nothing.
public func resolvedPath(_ path: String) -> String? {
  guard !path.utf8.contains(0), let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(validatingCString: resolved)
}
