import IAM
import Parser
import Source

extension StatementDescription {
  /// Describes a statement with the names of `program`.
  init(_ typed: TypedStatement, _ program: Program) {
    // A block of `given` holds statements only, so that there is at most one around a statement.
    given = typed.givens.first.map { GivenDescription($0, program) }
    effect = typed.effect
    principal = typed.principal.map { principal in
      PrincipalDescription(
        kind: principal.kind.rawValue, values: principal.values.map { $0.written(wantsARN: true, program) })
    }
    actions = typed.actions
    let resources = typed.resources.map { $0.map { $0.literal == "*" ? "*" : $0.written(wantsARN: true, program) } }
    self.resources = resources.map { typed.isExceptResources ? .except($0) : .only($0) }
    conditions = typed.clauses.map { ConditionDescription($0, program) }
    sid = typed.sid
  }
}

extension ConditionDescription {
  fileprivate init(_ typed: TypedClause, _ program: Program) {
    let base = typed.operator.base
    quantifier = typed.operator.quantifier.map { $0 == .all ? "every" : "any" }
    key = typed.keyTemplate?.written(wantsARN: false, program) ?? typed.key.asKey
    relation = typed.relation == .operator ? base.rawValue : typed.relation.rawValue
    let hasValues = typed.relation != .present && typed.relation != .absent
    values = hasValues ? typed.values.map { $0.written(as: base.operand, program) } : []
    let ignoresCase = base == .stringEqualsIgnoreCase || base == .stringNotEqualsIgnoreCase
    isIgnoringCase = ignoresCase && typed.relation != .operator
    isIfPresent = typed.operator.ifExists
    given = typed.given.map { GivenDescription($0, program) }
  }
}

extension GivenDescription {
  fileprivate init(_ typed: TypedGiven, _ program: Program) {
    self.init(
      isNegated: typed.isNegated, names: typed.kinds.map { program.kinds[$0].name } + typed.settings.map(\.rawValue))
  }
}

extension Template {
  /// Returns the text as a value of an operator.
  fileprivate func written(as operand: ConditionOperator.Base.Operand, _ program: Program) -> String {
    let isText = operand == .string || operand == .arn
    if !isText, let literal, literal.isBareValue || literal == "true" || literal == "false" { return literal }
    return written(wantsARN: operand == .arn, program)
  }

  /// Returns the text as the language writes it: a word for a kind, setting or role that stands alone, else a string.
  func written(wantsARN: Bool, _ program: Program) -> String {
    switch pieces.count == 1 ? pieces[0] : nil {
    case .setting(let name): return name.rawValue
    case .kind(let kind, isARN: wantsARN): return program.kinds[kind].name
    case .role(let persona, isARN: wantsARN): return persona.map { program.personas[$0].name } ?? "self"
    default: return "\"" + pieces.map { $0.written(program) }.joined() + "\""
    }
  }
}

extension Template.Piece {
  /// The piece as it stands in a string.
  fileprivate func written(_ program: Program) -> String {
    switch self {
    case .text(let text): text.escaped
    case .setting(let name): "\\(\(name.rawValue))"
    case .kind(let kind, let isARN): "\\(\(program.kinds[kind].name)\(isARN ? ".arn" : ""))"
    case .role(let persona, let isARN):
      "\\(\(persona.map { program.personas[$0].name } ?? "self")\(isARN ? ".arn" : ""))"
    }
  }
}

extension String {
  /// The key as a word where it is one, else as a string.
  fileprivate var asKey: String {
    let isWord = utf8.allSatisfy { byte in byte.isLetter || byte.isDigit || "_-.*?:/".utf8.contains(byte) }
    return isWord ? self : "\"\(escaped)\""
  }

  /// The text as it stands between the quotes of a string; what cannot be seen as `\u{…}`.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default: text += scalar.needsEscape ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
      }
    }
    return text
  }
}
