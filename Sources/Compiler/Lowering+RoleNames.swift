import Bytes
import IAM
import Parser
import Source

extension Lowering {
  /// Returns the path and name of a persona's role, found out once; nil if they are mistaken.
  mutating func roleName(of persona: Int) -> RoleName? {
    switch roleNames[persona] {
    case .known(let name): return name
    case .open: return nil
    case .unknown:
      roleNames[persona] = .open
      roleNameDepth += 1
      defer { roleNameDepth -= 1 }
      let name = resolveRoleName(of: persona)
      roleNames[persona] = .known(name)
      return name
    }
  }

  private mutating func resolveRoleName(of persona: Int) -> RoleName {
    let declared = checking.program.personas[persona]
    let fallback = RoleName(path: "/", name: declared.name)
    guard let (property, module) = roleProperty(of: persona) else { return fallback }
    if roleNameDepth > Limit.depth {
      report(.tooDeep(declared.name, property.value.span))
      return fallback
    }
    let scope = Scope(module: module, mentions: .none)
    guard let template = checking.template(ofString: property.value, in: scope) else { return fallback }
    let number = settingsNumber(of: declared.module)
    let subject = Subject(
      persona: persona, module: declared.module, settings: recurring[number].settings, number: number, role: fallback,
      roleARN: nil)
    let bindings = Bindings(subject: Shared(subject))
    if dependsOnItself(template, persona) {
      report(.roleNameCycle(declared.name, property.value.span))
      return fallback
    }
    guard let text = expand(template, bindings, .forbidden).first else { return fallback }
    let name = RoleName(text)
    if let problem = name.problem { report(.invalidRoleName(text, problem, property.value.span)) }
    return name
  }

  /// Returns what a persona or its parents say of its role's name, and the module whose text it is.
  private mutating func roleProperty(of persona: Int) -> (Property, module: Int)? {
    for layer in checking.inheritance(of: persona).layers {
      for case .property(let property) in layer.items where property.name == .role { return (property, layer.module) }
    }
    return nil
  }

  /// Returns whether the name of a persona's role mentions itself, directly or through others.
  private mutating func dependsOnItself(_ template: Template, _ persona: Int) -> Bool {
    template.pieces.contains { piece in
      guard case .role(let other, _) = piece else { return false }
      guard let other, other != persona else { return true }
      return roleName(of: other) == nil
    }
  }
}

extension RoleName {
  /// Reads a name with a path before it, `service-role/Trainer`.
  fileprivate init(_ text: String) {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let path = String(text[..<slash])
    self.init(path: path.hasPrefix("/") ? path : "/" + path, name: String(text[slash...]))
  }

  /// What IAM would say against the name or path, in words, or nil.
  fileprivate var problem: String? {
    if name.isEmpty { return "the name after the last `/` is empty" }
    if name.utf8.count > Quota.roleName { return "a role's name has at most \(Quota.roleName) characters" }
    if let other = name.unicodeScalars.first(where: { !$0.isIAMNameCharacter }) {
      return "a role's name is made of letters, digits and `+=,.@_-`, not of `\(other)`"
    }
    if path.utf8.count > Quota.path { return "a path has at most \(Quota.path) characters" }
    let isPath = path.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !path.holds("//")
    return isPath ? nil : "a path is made of visible ASCII characters between single slashes"
  }
}

extension Unicode.Scalar {
  /// Whether this may stand in the name of a role or policy: `[\w+=,.@-]` (IAM API Reference, CreateRole).
  var isIAMNameCharacter: Bool {
    guard isASCII else { return false }
    let byte = UInt8(ascii: self)
    return byte.isLetter || byte.isDigit || "_+=,.@-".utf8.contains(byte)
  }
}
