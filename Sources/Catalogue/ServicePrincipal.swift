/// Returns true where this is exactly the name of a service that can assume roles, as `lambda.amazonaws.com`; a fact of
/// iam-floyd, whose list only grows.
public func isServicePrincipal(_ name: String) -> Bool {
  Text(Generated.servicePrincipals).line(named: folded(name))?.field(0).string == name
}

/// Returns the names of all service principals, sorted.
public func servicePrincipalNames() -> [String] {
  Text(Generated.servicePrincipals).lines.map(\.string)
}
