import Catalogue

/// smpc's own version.
let version = "0.1.0"

/// What `--version` prints: smpc, then each part of the catalogue, its age and its source.
var versionText: String {
  let facts = catalogueEditions.map { edition in
    (edition.facts, "\(edition.date ?? "no date")  \(edition.source)")
  }
  return "smpc \(version)\n\(table(facts))\n"
}
