import Decompiler
import JSON

/// The verdicts of an import as JSON; `docs/importing.md` describes them.
extension DiagnosticWriter {
  mutating func write(_ verdicts: [Verdict]) {
    beginList("verdicts")
    for verdict in verdicts { write(verdict) }
    endList()
  }

  private mutating func write(_ verdict: Verdict) {
    let (outcome, reasons) =
      switch verdict.outcome {
      case .equal(let remark): ("equal", remark.map { [$0] } ?? [])
      case .differs(let ways): ("not equal", ways)
      case .leftOut(let reasons): ("left out", reasons)
      }
    writer.beginObject()
    writer.member("subject", verdict.subject)
    writer.member("outcome", outcome)
    if !reasons.isEmpty { writer.member("reasons", reasons) { $0.string($1) } }
    writer.endObject()
  }
}
