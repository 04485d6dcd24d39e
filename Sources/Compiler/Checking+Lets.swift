import Lexer
import Parser
import Source

/// A value of a let: an action, or anything else.
enum LetValue {
  case action(String, Span)
  /// What it is as a name, and as an ARN: they differ for kinds, `self` and personas.
  case template(Template, arn: Template)
}

extension LetValue {
  /// The action that this is, as a word or in quotes.
  fileprivate var action: TypedAction? {
    switch self {
    case .action(let pattern, let span): return TypedAction(pattern: pattern, span: span, isTaken: false)
    case .template(let template, _):
      guard let text = template.literal, text.isActionPattern, text != "*" else { return nil }
      return TypedAction(pattern: text, span: template.span, isTaken: true)
    }
  }
}

extension Checking {
  /// Returns the values of a let, resolved once; a cycle is reported where it closes.
  mutating func values(ofLet id: Int, at use: Span) -> [LetValue] {
    switch lets[id] {
    case .known(let values): return values
    case .open:
      report(.letCycle(program.lets[id].name, use, declared: program.lets[id].syntax.name.span))
      return []
    case .unknown:
      lets[id] = .open
      let values = nested { $0.resolve($0.program.lets[id]) }
      if values == nil { report(.tooDeep(program.lets[id].name, use)) }
      lets[id] = .known(values ?? [])
      return values ?? []
    }
  }

  private mutating func resolve(_ declared: Declared<LetDeclaration>) -> [LetValue] {
    var values: [LetValue] = []
    for term in declared.syntax.values {
      values += letValue(term, in: declared.module)
      if values.count > Limit.values {
        report(.tooManyValues(declared.syntax.span))
        return []
      }
    }
    return values
  }

  /// Returns the values of one term of a let. A let may mention kinds: they are checked where the let is used.
  private mutating func letValue(_ term: Term, in module: Int) -> [LetValue] {
    let name = text(term, in: module)
    if !term.isString, !term.isReported {
      if let other = program.let(name, in: module) { return values(ofLet: other, at: term.span) }
      if name.isActionPattern { return [.action(name, term.span)] }
    }
    let scope = Scope(module: module, mentions: .persona)
    let templates = values(term, in: scope, wantsARN: false)
    if term.isString { return templates.map { .template($0, arn: $0) } }
    return templates.map { .template($0, arn: Template($0.pieces.map { withARN($0) }, $0.span)) }
  }

  /// Returns the piece with the ARN where it has the name of a role, or of a resource that has one.
  private mutating func withARN(_ piece: Template.Piece) -> Template.Piece {
    switch piece {
    case .text, .setting: piece
    case .kind(let kind, _): .kind(kind, isARN: !typedKind(kind).value.formats.isEmpty)
    case .role(let persona, _): .role(persona: persona, isARN: true)
    }
  }

  /// Returns the actions that `terms` name, directly or by lets of actions. One in quotes is taken as it stands, whether
  /// or not the catalogue lists it.
  mutating func actions(_ terms: [Term], in module: Int) -> [TypedAction] {
    var actions: [TypedAction] = []
    for term in terms where !term.isReported {
      let name = term.isString ? files[module].value.plainText(of: term) : text(term, in: module)
      if name.isActionPattern {
        actions.append(TypedAction(pattern: name, span: term.span, isTaken: term.isString))
      } else if let id = program.let(name, in: module) {
        actions += self.actions(ofLet: id, at: term.span)
      } else {
        let lets = candidates { Array($0.program.modules[module].value.lets.keys) }
        let likely = candidates { $0.program.actions(named: name) }
        report(.notAnAction(name, term.span, lets: lets, actions: likely))
      }
      if actions.count > Limit.values + terms.count {
        report(.tooManyValues(terms[0].span.to(terms[terms.count - 1].span)))
        return []
      }
    }
    return actions
  }

  private mutating func actions(ofLet id: Int, at span: Span) -> [TypedAction] {
    var actions: [TypedAction] = []
    for value in values(ofLet: id, at: span) {
      guard let action = value.action else {
        report(.valueAsAction(program.lets[id].name, span))
        return []
      }
      actions.append(action)
    }
    return actions
  }
}

extension String {
  /// Whether this is `*`, or a service and a pattern of its actions, with one colon: `s3:Get*`.
  var isActionPattern: Bool {
    if self == "*" { return true }
    guard utf8.first?.isLetter == true, utf8.last != UInt8(ascii: ":") else { return false }
    var hasColon = false
    for byte in utf8 where !byte.isLetter && !byte.isDigit {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."): if hasColon { return false }
      case UInt8(ascii: "*"), UInt8(ascii: "?"): if !hasColon { return false }
      case UInt8(ascii: ":") where !hasColon: hasColon = true
      default: return false
      }
    }
    return hasColon
  }
}
