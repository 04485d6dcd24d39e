import Formatter
import Foundation
import Lexer
import Parser
import Source

/// Measures `tokenize`, `parse` and `format` against building the line table of the same bytes: best of five, taking turns.
///
/// Exit code 1: a ratio is above its limit, which is the first argument for `tokenize` and the second for `parse`.
let limits = CommandLine.arguments.dropFirst().compactMap(Double.init)
let workload = Workload(size: 2_000_000)
let file = SourceFile(name: "workload.persona", bytes: workload.bytes)

/// The best time of a piece of work, and a number that keeps the work from being optimised away.
struct Measurement {
  let name: String
  let work: () -> Int
  var best = Duration.seconds(3_600)
  var result = 0

  init(_ name: String, _ work: @escaping () -> Int) {
    self.name = name
    self.work = work
  }

  mutating func run() {
    let time = ContinuousClock().measure { result = work() }
    best = min(best, time)
  }
}

/// Returns the size of a text in the canonical layout.
func textSize(of formatted: Formatted) -> Int {
  if case .text(let text) = formatted.outcome { text.count } else { 0 }
}

var measurements = [
  Measurement("line table") { LineTable(file.bytes).starts.count },
  Measurement("tokenize") { tokenize(file).tokens.count },
  Measurement("tokenize and parse") { parse(file).syntax.items.count },
  Measurement("format") { textSize(of: format(file)) },
]
for _ in 0..<5 { for index in measurements.indices { measurements[index].run() } }

print("\(workload.bytes.count) bytes, \(workload.personas) personas; best of five")
var isWithinLimits = true
for (index, measurement) in measurements.enumerated() {
  let ratio = measurement.best / measurements[0].best
  let rate = Double(workload.bytes.count) / (measurement.best / .seconds(1)) / 1_000_000
  let ratioText = "ratio \(Double(Int(ratio * 10)) / 10)"
  print("\(measurement.name): \(measurement.best), \(Int(rate)) MB/s, \(ratioText) (\(measurement.result))")
  if index > 0, index <= limits.count, ratio > limits[index - 1] { isWithinLimits = false }
}
if !isWithinLimits {
  print("a ratio is above its limit")
  exit(1)
}
