import Parser
import Source

/// What stands where the account or Region is not set.
enum Unset {
  /// `*`, with a warning.
  case wildcard
  /// Nothing can: it is an error.
  case forbidden
}

extension Lowering {
  /// Returns the strings that a template stands for: one for each resource that it mentions.
  ///
  /// Several kinds give the product, the first the slowest. What cannot be filled in is reported, and nothing returned.
  mutating func expand(_ template: Template, _ bindings: Bindings, _ unset: Unset) -> [String] {
    if let text = template.literal { return [text] }
    let kinds = template.kinds
    if let only = template.onlyKind, let strings = strings(only.kind, isARN: only.isARN, bindings) {
      return isWithinBounds(strings, template, bindings) ? strings : []
    }
    if kinds.isEmpty { return fill(template, bindings, unset) { _ in nil }.map { [$0] } ?? [] }
    var count = 1
    for kind in kinds { count = min(count * bindings.resources[kind].count, Limit.values + 1) }
    if count == 0 { reportMissing(kinds, template, bindings) }
    if count > Limit.values { report(.tooManyStrings(template.span)) }
    guard (1...Limit.values).contains(count) else { return [] }
    let strings =
      kinds.count == 1 ? strings(template, kinds[0], bindings, unset) : product(template, kinds, bindings, unset)
    return isWithinBounds(strings, template, bindings) ? strings : []
  }

  /// Reports the first of the kinds that the persona has no resource of, unless one was mistaken.
  private mutating func reportMissing(_ kinds: [Int], _ template: Template, _ bindings: Bindings) {
    guard !bindings.isBroken, let missing = kinds.first(where: { bindings.resources[$0].isEmpty }) else { return }
    report(
      .kindNotGiven(
        checking.program.kinds[missing].name, template.span, via: bindings.via,
        persona: checking.program.personas[bindings.persona].name))
  }

  /// Returns whether all strings of the persona so far are within its limit, or reports the one that goes beyond.
  private mutating func isWithinBounds(_ strings: [String], _ template: Template, _ bindings: Bindings) -> Bool {
    let before = expandedBytes
    for string in strings { expandedBytes += string.utf8.count }
    if expandedBytes <= Limit.persona { return true }
    if before <= Limit.persona {
      report(.expandsTooFar(checking.program.personas[bindings.persona].name, template.span))
    }
    return false
  }

  /// Returns the names or ARNs of all resources of `kind`; nil if there are none, or too many.
  private func strings(_ kind: Int, isARN: Bool, _ bindings: Bindings) -> [String]? {
    let resources = bindings.resources[kind]
    guard !resources.isEmpty, resources.count <= Limit.values else { return nil }
    return resources.map { isARN ? $0.arn ?? $0.name : $0.name }
  }

  /// Returns the strings for all resources of `kind`.
  private mutating func strings(_ template: Template, _ kind: Int, _ bindings: Bindings, _ unset: Unset) -> [String] {
    var strings: [String] = []
    for resource in bindings.resources[kind] {
      guard let text = fill(template, bindings, unset, { $0 == kind ? resource : nil }) else { return [] }
      strings.append(text)
    }
    return strings
  }

  /// Returns the strings for all combinations of the resources of `kinds`.
  private mutating func product(
    _ template: Template, _ kinds: [Int], _ bindings: Bindings, _ unset: Unset
  ) -> [String] {
    var strings: [String] = []
    var choice = kinds.map { _ in 0 }
    while true {
      let chosen = zip(kinds, choice).map { (kind: $0, resource: bindings.resources[$0][$1]) }
      let resource = { kind in chosen.first { $0.kind == kind }?.resource }
      guard let text = fill(template, bindings, unset, resource) else { return [] }
      strings.append(text)
      guard let next = choice.indices.last(where: { choice[$0] + 1 < bindings.resources[kinds[$0]].count }) else {
        break
      }
      choice[next] += 1
      for index in choice.indices where index > next { choice[index] = 0 }
    }
    return strings
  }

  /// Returns the text of a template with one resource for each kind, or nil if something cannot be filled in.
  private mutating func fill(
    _ template: Template, _ bindings: Bindings, _ unset: Unset, _ resource: (_ kind: Int) -> Resource?
  ) -> String? {
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .text(let literal): text += literal
      case .setting(let name):
        guard let value = value(name, bindings, unset, template.span) else { return nil }
        text += value
      case .kind(let kind, let isARN):
        guard let resource = resource(kind) else { return nil }
        text += isARN ? resource.arn ?? resource.name : resource.name
      case .role(let persona, let isARN):
        guard let value = role(persona, isARN, bindings, unset, template.span) else { return nil }
        text += value
      }
    }
    return text
  }

  /// Returns the value of a setting, or what stands in its place.
  mutating func value(_ name: Setting.Name, _ bindings: Bindings, _ unset: Unset, _ span: Span) -> String? {
    if let value = bindings.settings.value(name) { return value }
    switch unset {
    case .wildcard:
      noteLack(of: name, bindings)
      return "*"
    case .forbidden:
      reportLack(of: name, bindings, span)
      return nil
    }
  }

  /// Returns the path and name, or the ARN, of the role of a persona; of the one that is lowered if it is nil.
  private mutating func role(
    _ persona: Int?, _ isARN: Bool, _ bindings: Bindings, _ unset: Unset, _ span: Span
  ) -> String? {
    guard let name = persona.map({ roleName(of: $0) }) ?? bindings.role else { return nil }
    return isARN ? roleARN(name, of: persona, bindings, unset, span) : name.pathAndName
  }

  /// Returns the ARN of a role in the account of the persona's own file.
  mutating func roleARN(
    _ name: RoleName, of persona: Int?, _ bindings: Bindings, _ unset: Unset, _ span: Span
  ) -> String? {
    if persona == nil, let arn = bindings.subject.value.roleARN { return arn }
    let own =
      persona.map { recurring[settingsNumber(of: checking.program.personas[$0].module)].settings } ?? bindings.settings
    let account = own.account ?? value(.account, bindings, unset, span)
    return account.map { name.arn(after: own.rolePrefix ?? "arn:\(own.partition):iam::\($0):role") }
  }
}
