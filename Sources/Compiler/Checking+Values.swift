import IAM
import Lexer
import Parser
import Source

/// Resolving values: strings with their interpolations, and words.
extension Checking {
  /// Returns the templates of `terms` in order; what is wrong is reported and left out.
  mutating func values(_ terms: [Term], in scope: Scope, wantsARN: Bool) -> [Template] {
    var templates: [Template] = []
    for term in terms {
      templates += values(term, in: scope, wantsARN: wantsARN)
      if templates.count > Limit.values {
        report(.tooManyValues(terms[0].span.to(terms[terms.count - 1].span)))
        return []
      }
    }
    return templates
  }

  /// Returns the templates that one term stands for: one, or as many as its let has.
  mutating func values(_ term: Term, in scope: Scope, wantsARN: Bool) -> [Template] {
    if term.isReported { return [] }
    if term.isString { return template(ofString: term, in: scope).map { [$0] } ?? [] }
    let name = text(term, in: scope.module)
    if name == "environment" { return environmentPiece(term.span).map { [Template([$0], term.span)] } ?? [] }
    if let piece = reservedPiece(name, wantsARN: wantsARN) { return [Template([piece], term.span)] }
    if let id = program.let(name, in: scope.module) {
      return letValues(id, at: term.span, in: scope, wantsARN: wantsARN)
    }
    switch kind(name, at: term.span, in: scope.module) {
    case .found(let id): return mention(id, isARN: wantsARN, term.span, in: scope)
    case .reported: return []
    case .unknown: break
    }
    if let id = program.persona(name, in: scope.module) {
      return [Template([.role(persona: id, isARN: wantsARN)], term.span)]
    }
    if name.isBareValue { return [Template(name, term.span)] }
    report(.unknownWord(name, term.span, known: candidates { $0.knownWords(in: scope.module) }))
    return []
  }

  /// Returns what a reserved word stands for.
  private func reservedPiece(_ name: String, wantsARN: Bool) -> Template.Piece? {
    switch name {
    case "account": .setting(.account)
    case "region": .setting(.region)
    case "partition": .setting(.partition)
    case "self": .role(persona: nil, isARN: wantsARN)
    case "true", "false": .text(name)
    default: nil
    }
  }

  /// Returns the name of the chosen environment, or reports that there is none.
  mutating func environmentPiece(_ span: Span) -> Template.Piece? {
    if options.environment == nil { report(.environmentNameless(span)) }
    return options.environment.map(Template.Piece.text)
  }

  /// Returns the kind as a template, if it may be mentioned here.
  mutating func mention(_ kind: Int, isARN: Bool, _ span: Span, in scope: Scope) -> [Template] {
    guard checkMention(kind, span, in: scope) else { return [] }
    let typed = typedKind(kind).value
    if isARN, typed.formats.isEmpty {
      // A kind without a resource type is plain text wherever it stands.
      return [Template([.kind(kind, isARN: false)], span)]
    }
    return [Template([.kind(kind, isARN: isARN)], span)]
  }

  /// Reports a kind that may not be mentioned here, and returns whether it may.
  private mutating func checkMention(_ kind: Int, _ span: Span, in scope: Scope) -> Bool {
    let name = program.kinds[kind].name
    switch scope.mentions {
    case .persona: return true
    case .none: report(.kindMeansNothing(name, span))
    case .capability(let needs, let takes):
      if needs.contains(kind) || scope.guarded.contains(kind) { return true }
      report(takes.contains(kind) ? .unguardedKind(name, span) : .undeclaredKind(name, span))
    }
    return false
  }

  /// Returns the values of a let where it is used, checking the kinds that they mention.
  mutating func letValues(_ id: Int, at span: Span, in scope: Scope, wantsARN: Bool) -> [Template] {
    var templates: [Template] = []
    for value in values(ofLet: id, at: span) {
      switch value {
      case .action(let action, _):
        report(.actionAsValue(action, program.lets[id].name, span))
        return []
      case .template(let name, let arn):
        for kind in name.kinds where !checkMention(kind, span, in: scope) { return [] }
        templates.append(Template(wantsARN ? arn.pieces : name.pieces, span))
      }
    }
    return templates
  }

  /// The names that a word could have been meant to be.
  private func knownWords(in module: Int) -> [String] {
    Array(program.modules[module].value.lets.keys) + program.names(in: module) { Array($0.kinds.keys) }
      + program.personaNames(in: module) + [
        "account", "region", "partition", "environment", "self", "true", "false",
      ]
  }
}

extension String {
  /// Whether a bare word is a value by its form: a number, a date or an address range.
  var isBareValue: Bool {
    guard let first = utf8.first, first.isDigit else { return false }
    return utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      || ConditionValue.isDate(self) || ConditionValue.isAddressRange(self)
  }
}

/// What bounds the growth of a program.
enum Limit {
  /// The values of one list, and the strings that one string expands to.
  static let values = 1_000
  /// The UTF-8 bytes of one string after interpolation.
  static let text = 65_536
  /// The lets that stand for each other in a chain, and the capabilities that include each other.
  static let depth = 100
  /// The statements of a capability, with those that it includes.
  static let statements = 1_000
  /// The mistakes for which the name that was meant is sought.
  static let suggestions = 100
  /// The environments of a file.
  static let environments = 100
  /// The files of a program with those that they use.
  static let files = 1_000
  /// The bytes of all policies of a persona.
  static let persona = 1 << 20
}
