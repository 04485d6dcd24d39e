import IAM

/// What becomes one declaration of the source.
struct Unit {
  /// The name of the persona or template.
  let name: String
  let content: Content

  enum Content {
    /// A role, which becomes a persona.
    case role(PlacedRole)
    /// A policy that is no role's. It becomes a template, which says nothing of who has it.
    case policy(PlacedPolicy)
  }

  /// What the verdicts speak of.
  var subject: String {
    switch content {
    case .role(let role): "role \(role.role.name)"
    case .policy(let policy): "policy \(policy.name ?? name)"
    }
  }
}

/// Returns the declarations that files come to, each with a name of its own.
func units(of files: [ImportedFile]) -> [Unit] {
  var names = Names()
  return files.flatMap { file in
    let roles = file.file.roles.map { role in
      Unit(name: names.name(for: role.persona ?? role.role.name), content: .role(role))
    }
    return roles
      + file.file.policies.map { policy in
        Unit(name: names.name(for: policy.name ?? file.stem), content: .policy(policy))
      }
  }
}

/// The names given to declarations.
private struct Names {
  private var taken: Set<String> = []

  /// Words that the language keeps from names of personas.
  private static let reserved: Set<String> = [
    "on", "when", "and", "as", "to", "given", "if", "ignoring", "with", "not", "no", "except", "every", "why", "who",
  ]

  /// Returns a name like `text` that a declaration may have and none has yet, whatever its case.
  mutating func name(for text: String) -> String {
    var base = String(text.unicodeScalars.map { $0.isNamePart ? Character($0) : "-" })
    if base.utf8.first?.isLetter != true { base = "P" + base }
    if Self.reserved.contains(base) { base += "-policy" }
    base = String(base.prefix(64))
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base.prefix(58))-\(number)"
      number += 1
    }
    return name
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool {
    isASCII && (UInt8(ascii: self).isLetter || UInt8(ascii: self).isDigit || self == "_" || self == "-")
  }
}
