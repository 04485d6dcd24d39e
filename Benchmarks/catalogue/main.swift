import Catalogue
import Foundation

/// Measures looking up an action in a process that has looked up nothing yet, and then every action of its service.
///
/// Exit code 1: the first look-up took more milliseconds than the argument says.
let limit = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? .infinity
let clock = ContinuousClock()

var found: Action?
let first = clock.measure { found = service("sagemaker")?.action("CreateTrainingJob") }
let milliseconds = first / .milliseconds(1)

let names = service("sagemaker")?.actionNames ?? []
var count = 0
let rest = clock.measure {
  for name in names where service("sagemaker")?.action(name) != nil { count += 1 }
}

var all = 0
let walk = clock.measure { all = actions(matching: "*").count }

print("the first look-up: \(first) (\(found?.conditionKeys.count ?? 0) keys)")
print("each of \(count) more: \(rest / max(count, 1))")
print("all \(all) actions of all services: \(walk)")
if milliseconds > limit {
  print("the first look-up is slower than \(limit) ms")
  exit(1)
}
