import Catalogue
import Parser
import Source

extension Checking {
  /// Returns a kind with its resource type, looked up once.
  mutating func typedKind(_ id: Int) -> Shared<TypedKind> {
    if let known = kinds[id] { return known }
    let declared = program.kinds[id]
    let found = declared.syntax.type.flatMap { resourceType($0, in: declared.module) }
    let pattern = declared.syntax.pattern.flatMap { plainText($0, in: declared.module) }
    let kind = Shared(
      TypedKind(
        number: id, name: declared.name, type: found?.name, formats: found?.type.arns ?? [],
        shape: found?.type.arns.first.map(ARNShape.init), pattern: pattern,
        capability: program.modules[declared.module].value.owners[declared.name]))
    kinds[id] = kind
    return kind
  }

  /// Returns the resource type that `term` names, `s3:bucket`.
  private mutating func resourceType(_ term: Term, in module: Int) -> (name: String, type: ResourceType)? {
    let name = term.isString ? plainText(term, in: module) : text(term, in: module)
    guard let name, !term.isReported else { return nil }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let service = Catalogue.service(parts[0]) else {
      let known = parts.first.flatMap { candidates { _ in Catalogue.servicePrefixes() }.closest(to: $0) }
      report(.unknownResourceType(name, term.span, suggestion: known.map { "\($0):…" }))
      return nil
    }
    guard let type = service.resourceType(parts[1]) else {
      let near = candidates { _ in service.resourceTypes.map(\.key) }.closest(to: parts[1])
      report(.unknownResourceType(name, term.span, suggestion: near.map { "\(parts[0]):\($0)" }))
      return nil
    }
    return (name, type)
  }
}
