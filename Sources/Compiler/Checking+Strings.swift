import Lexer
import Parser
import Source

extension Checking {
  /// Returns the template of a string, or nil if something is wrong with it.
  mutating func template(ofString term: Term, in scope: Scope) -> Template? {
    guard !term.isReported else { return nil }
    let file = files[scope.module].value
    if term.token.kind == .string { return Template(file.text(of: term.token.span.within), term.span) }
    let parts = stringParts(of: term.token, in: file)
    diagnostics += parts.diagnostics
    var pieces: [Template.Piece] = []
    for part in parts.parts {
      switch part {
      case .text(let text): pieces.append(.text(text))
      case .interpolation(let span):
        guard let inner = interpolated(span, in: scope) else { return nil }
        pieces += inner
      }
    }
    return parts.diagnostics.isEmpty ? bounded(pieces, term.span) : nil
  }

  /// Returns the template with neighbouring texts joined, or nil if it is too long.
  mutating func bounded(_ pieces: [Template.Piece], _ span: Span) -> Template? {
    if pieces.count <= 1 { return Template(pieces, span) }
    var joined: [Template.Piece] = []
    var size = 0
    for piece in pieces {
      if case .text(let text) = piece { size += text.utf8.count } else { size += 1 }
      if case .text(let text) = piece, case .text(let last)? = joined.last {
        joined[joined.count - 1] = .text(last + text)
      } else {
        joined.append(piece)
      }
      if size > Limit.text {
        report(.textTooLong(span))
        return nil
      }
    }
    return Template(joined, span)
  }

  /// Returns the pieces that stand for `\(name)` or `\(name.arn)`.
  private mutating func interpolated(_ span: Span, in scope: Scope) -> [Template.Piece]? {
    let text = files[scope.module].value.text(of: span)
    let (name, isARN) = text.hasSuffix(".arn") ? (String(text.dropLast(4)), true) : (text, false)
    if name == "environment", !isARN { return environmentPiece(span).map { [$0] } }
    if let piece = interpolatedWord(name, isARN: isARN) { return [piece] }
    if let id = program.let(name, in: scope.module) {
      if isARN { report(.noARN(name, span, is: "a `let`")) }
      return isARN ? nil : single(letValues(id, at: span, in: scope, wantsARN: false), name, span)
    }
    switch kind(name, at: span, in: scope.module) {
    case .unknown: break
    case .reported: return nil
    case .found(let id):
      if isARN, typedKind(id).value.formats.isEmpty {
        report(.noARN(name, span, is: "a kind without a resource type"))
        return nil
      }
      return mention(id, isARN: isARN, span, in: scope).first?.pieces
    }
    if let id = program.persona(name, in: scope.module) { return [.role(persona: id, isARN: isARN)] }
    reportUnknown(name, whole: text, span, in: scope)
    return nil
  }

  private func interpolatedWord(_ name: String, isARN: Bool) -> Template.Piece? {
    switch (name, isARN) {
    case ("account", false): .setting(.account)
    case ("region", false): .setting(.region)
    case ("partition", false): .setting(.partition)
    case ("self", _): .role(persona: nil, isARN: isARN)
    default: nil
    }
  }

  /// Returns the pieces of the only template; several are an error.
  private mutating func single(_ templates: [Template], _ name: String, _ span: Span) -> [Template.Piece]? {
    if templates.count > 1 { report(.severalValues(name, templates.count, span)) }
    return templates.count == 1 ? templates[0].pieces : nil
  }

  private mutating func reportUnknown(_ name: String, whole: String, _ span: Span, in scope: Scope) {
    if let dot = name.lastIndex(of: "."), program.hasKind(String(name[..<dot]), in: scope.module) {
      return report(.unknownMember(whole, span))
    }
    report(.unknownInterpolation(name, span, known: candidates { $0.knownInterpolations(in: scope.module) }))
  }

  /// The names that a name in a string could have been meant to be.
  private func knownInterpolations(in module: Int) -> [String] {
    Array(program.modules[module].value.lets.keys) + program.names(in: module) { Array($0.kinds.keys) }
      + ["account", "region", "partition", "environment", "self"]
  }

  /// Returns the text of a string that may hold no interpolation, or nil if it does.
  mutating func plainText(_ term: Term, in module: Int) -> String? {
    guard let template = template(ofString: term, in: Scope(module: module, mentions: .none)) else { return nil }
    if let text = template.literal { return text }
    report(.interpolationHere(term.span))
    return nil
  }
}

extension Span {
  /// What stands between the quotes of a string.
  fileprivate var within: Span { Span(start: start + 1, end: end - 1) }
}
