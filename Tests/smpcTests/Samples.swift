/// A source of personas and their policies; each policy has one statement, whose id is the policy's name and `S`.
func source(_ personas: (name: String, policies: [String])...) -> String {
  source(personas)
}

/// A source of personas, as a list.
func source(_ personas: [(name: String, policies: [String])]) -> String {
  header + personas.map { persona(named: $0.name, $0.policies) }.joined()
}

/// What lets statements and trusts be said without a warning.
let header = "account 111122223333;\nregion eu-west-1;\npartition aws;\n"

/// A persona whose policies have one statement each.
func persona(named name: String, _ policies: [String]) -> String {
  let blocks = policies.map {
    "  policy \($0) < allow s3:GetObject on \"arn:aws:s3:::b/*\" as \($0)S; >\n"
  }
  return "persona \(name) <\n  trust account 111122223333;\n\(blocks.joined())>\n"
}

/// A source with one warning and no error: a character in a comment that changes how the line is read.
let warned = header + "// \u{202E}\n" + persona(named: "A", ["P"])

/// A source with one error.
let wrong = header + "persona A < trust account 111122223333; %; >\n"
