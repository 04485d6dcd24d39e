import Catalogue

/// smpc's own version.
let version = "0.1.0"

/// What `--version` prints: smpc, then where each part of its IAM facts comes from, and from which day they are.
var versionText: String {
  let facts = catalogueEditions.map { ($0.facts, $0.source + ($0.date.map { " of \($0)" } ?? "")) }
  return "smpc \(version)\n\(table(facts))\n"
}
