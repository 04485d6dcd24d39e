import Platform

/// Returns what is wrong with a call, nil if nothing.
func problem(_ work: () throws(FileError) -> Void) -> FileError.Problem? {
  do throws(FileError) {
    try work()
    return nil
  } catch { return error.problem }
}
