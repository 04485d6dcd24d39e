/// The answer to a question: about every request that it means.
public enum Verdict: String, Hashable, Sendable {
  /// Every such request is allowed; of "cannot", none is.
  case yes
  /// None is; of "cannot", every one.
  case no
  /// Some are, or it hangs on what the question leaves open or smpc does not know.
  case depends
}
