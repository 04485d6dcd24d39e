import Catalogue
import IAM
import Parser
import Source

extension Lowering {
  /// Returns the resources that `item` gives, checked against their kind; nil if the kind is not known. One that
  /// `bindings` have, or that stands twice, is reported and left out.
  mutating func resources(_ item: Resources, of layer: Layer, _ bindings: Bindings) -> (
    kind: Int, resources: [Resource]
  )? {
    let module = layer.module
    guard let kind = checking.kind(item.kind, in: module) else { return nil }
    let typed = checking.typedKind(kind)
    let isBroken = typed.value.formats.isEmpty && checking.program.kinds[kind].syntax.type != nil
    var resources: [Resource] = []
    for term in item.values {
      let scope = Scope(module: module, mentions: .none)
      for template in checking.values(term, in: scope, wantsARN: !typed.value.formats.isEmpty) where !isBroken {
        resources += self.resources(template, typed, bindings)
      }
    }
    let known = bindings.resources[kind]
    let found = known.count < Limit.values ? firstOfEach(resources, besides: known, in: layer) : resources
    guard known.count + found.count <= Limit.values else {
      report(.tooManyValues(item.span))
      return (kind, [])
    }
    return (kind, found)
  }

  /// Returns the resources without those that `known` has or that stand twice, which are reported unless a parent has
  /// them, too.
  private mutating func firstOfEach(
    _ resources: [Resource], besides known: [Resource], in layer: Layer
  ) -> [Resource] {
    if resources.count + known.count < 2 { return resources }
    var first = Dictionary(known.map { ($0.arn ?? $0.name, $0.span) }) { first, _ in first }
    var kept: [Resource] = []
    for resource in resources {
      let identity = resource.arn ?? resource.name
      if let span = first[identity] {
        let declaration = checking.program.personas[layer.owner].syntax.span
        if declaration.contains(span) { report(.resourceTwice(resource.name, resource.span, first: span)) }
      } else {
        first[identity] = resource.span
        kept.append(resource)
      }
    }
    return kept
  }

  /// Returns the resources that one template of a kind's name stands for.
  mutating func resources(_ template: Template, _ kind: Shared<TypedKind>, _ bindings: Bindings) -> [Resource] {
    if kind.value.type == "iam:role", case .role(let persona, isARN: true) = template.pieces.first,
      template.pieces.count == 1
    {
      return roleResource(persona, template.span, bindings).map { [$0] } ?? []
    }
    let unset: Unset = template.startsARN ? .wildcard : .forbidden
    return expand(template, bindings, unset).compactMap { resource($0, template.span, kind, bindings) }
  }

  /// Returns the role of a persona as a resource; its name was checked where it is declared.
  private mutating func roleResource(_ persona: Int?, _ span: Span, _ bindings: Bindings) -> Resource? {
    guard let name = persona.map({ roleName(of: $0) }) ?? bindings.role else { return nil }
    let arn = roleARN(name, of: persona, bindings, .wildcard, span)
    return arn.map { Resource(name: name.pathAndName, arn: $0, span: span) }
  }

  private mutating func resource(_ text: String, _ span: Span, _ kind: Shared<TypedKind>, _ bindings: Bindings)
    -> Resource?
  {
    if text.isEmpty {
      report(.invalidResource(kind.value.name, text, "a name cannot be empty", span))
      return nil
    }
    guard checkVariables(in: text, at: span) else { return nil }
    if text == "*" { report(.wildcardResource(kind.value.name, span)) }
    let isARN = text.hasPrefix("arn:") && !kind.value.formats.isEmpty
    guard let resource = isARN ? written(text, span, kind) : named(text, span, kind, bindings) else { return nil }
    if let pattern = kind.value.pattern, !Glob.intersects(pattern.utf8, resource.name.withoutVariables.utf8) {
      report(.resourceUnlike(kind.value.name, resource.name, pattern: pattern, span))
    }
    return resource
  }

  /// Returns the resource with this ARN, which has to have a format of its kind.
  private mutating func written(_ text: String, _ span: Span, _ kind: Shared<TypedKind>) -> Resource? {
    let pattern = text.variablesAsStars
    guard let arn = ARN(pattern), let format = kind.value.formats.first(where: { $0.admits(arn) }) else {
      if kind.value.type == "kms:key", ARN(pattern)?.resource.hasPrefix("alias/") == true {
        report(.keyAlias(text, span))
      } else {
        report(.notOfFormat(text, kind.value.name, kind.value.formats.map(\.text), span))
      }
      return nil
    }
    checkAgainstCatalogue(text, at: span)
    let resource = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)[5]
    let name = String(resource.dropFirst(format.resourcePrefix.count))
    if let problem = NameRule.problem(with: name, of: kind.value.type) {
      report(.invalidResource(kind.value.name, name, problem, span))
    }
    return Resource(name: name, arn: text, span: span)
  }

  /// Returns the resource with this name, in the account and Region of the persona.
  private mutating func named(_ name: String, _ span: Span, _ kind: Shared<TypedKind>, _ bindings: Bindings)
    -> Resource?
  {
    guard let shape = kind.value.shape else { return Resource(name: name, arn: nil, span: span) }
    if kind.value.type == "kms:key", name.hasPrefix("alias/") {
      report(.keyAlias(name, span))
      return nil
    }
    if !checking.isSecondPass,
      let problem = NameRule.problem(with: name, of: kind.value.type) ?? shape.problem(with: name)
    {
      report(.invalidResource(kind.value.name, name, problem, span))
      return nil
    }
    return prefix(of: kind.value.number, shape, bindings, span).map { Resource(name: name, arn: $0 + name, span: span) }
  }

  /// Returns what stands before a bare name in its ARN; found out once where nothing is unset.
  private mutating func prefix(of kind: Int, _ shape: ARNShape, _ bindings: Bindings, _ span: Span) -> String? {
    let settings = bindings.subject.value.settings
    if let known = recurring[bindings.number].prefixes[kind] { return known }
    guard let region = part(shape.region, .region, bindings, span) else { return nil }
    guard let account = part(shape.account, .account, bindings, span) else { return nil }
    let prefix = "arn:\(settings.partition):\(shape.service):\(region):\(account):\(shape.prefix)"
    if settings.account != nil, settings.region != nil { recurring[bindings.number].prefixes[kind] = prefix }
    return prefix
  }

  /// Returns a part of a kind's ARN: what its format says, or the setting that the format leaves open.
  private mutating func part(
    _ part: ARNShape.Part, _ name: Setting.Name, _ bindings: Bindings, _ span: Span
  ) -> String? {
    switch part {
    case .literal(let text): text
    case .setting: value(name, bindings, .wildcard, span)
    }
  }
}
