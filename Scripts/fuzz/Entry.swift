/// What libFuzzer calls with each input. `examine` is the entry point that `run.sh` was asked for.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  examine([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}
