import IAM
import Parser
import Source

extension Lowering {
  /// Returns the role that was gathered. What is wrong with its properties is reported.
  mutating func makeRole(_ gathering: borrowing Gathering, _ declared: Declared<PersonaDeclaration>) -> Role {
    let trust = trust(gathering, declared)
    return Role(
      path: gathering.bindings.role.path, name: gathering.bindings.role.name,
      description: gathering.documentation.flatMap { description($0.text, in: $0.module) },
      maxSessionDuration: gathering.property(.session).flatMap { session($0.property.value, in: $0.module) },
      trust: trust,
      boundary: gathering.property(.boundary).flatMap {
        boundary($0.property.value, in: $0.module, gathering.bindings)
      },
      managedPolicyARNs: gathering.managed,
      attachment: gathering.property(.attach).flatMap { attachment($0.property.value, in: $0.module) } ?? .inline,
      policies: gathering.policies, tags: gathering.tags)
  }

  /// Returns the text of a doc comment: its lines joined, an empty line as a line end.
  private mutating func description(_ documentation: Documentation, in module: Int) -> String? {
    let file = checking.files[module].value
    let lines = documentation.lines.map { file.bytes(of: $0).dropFirst(3).trimmed }
    let bytes = lines.count == 1 ? lines[0] : joined(lines)
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = checking.isSecondPass || bytes.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    if !isPlain || bytes.count > Quota.description { checkDescription(text, at: documentation.lines[0]) }
    return text.isEmpty ? nil : text
  }

  /// Returns lines as paragraphs: with a space between them, or a line end for an empty one.
  private func joined(_ lines: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
    var bytes: ArraySlice<UInt8> = []
    for line in lines {
      if !bytes.isEmpty, bytes.last != 0x0A { bytes.append(line.isEmpty ? 0x0A : 0x20) }
      bytes += line
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    return bytes
  }

  /// Reports what IAM would not take of a description.
  private mutating func checkDescription(_ text: String, at span: Span) {
    let others = text.unicodeScalars.filter { !$0.isDescriptionCharacter }
    if !others.isEmpty { report(.invalidDescription(others.map(String.init), span)) }
    let count = text.unicodeScalars.count
    if count > Quota.description { report(.descriptionTooLong(count, span)) }
  }

  /// Returns the seconds of `1h` to `12h`.
  private mutating func session(_ term: Term, in module: Int) -> Int? {
    let text = checking.text(term, in: module)
    if !term.isReported, text.hasSuffix("h"), let hours = Int(text.dropLast()), (1...12).contains(hours) {
      return hours * 3600
    }
    if !term.isReported { report(.invalidSession(text, term.span)) }
    return nil
  }

  private mutating func attachment(_ term: Term, in module: Int) -> Role.Attachment? {
    let text = checking.text(term, in: module)
    if let attachment = Role.Attachment(rawValue: text) { return attachment }
    if !term.isReported { report(.invalidAttach(text, term.span)) }
    return nil
  }

  /// Returns the ARN of a boundary; a bare name is a policy of this account.
  private mutating func boundary(_ term: Term, in module: Int, _ bindings: Bindings) -> String? {
    let scope = Scope(module: module, mentions: .none)
    guard let template = checking.template(ofString: term, in: scope) else { return nil }
    guard let text = expand(template, bindings, .forbidden).first else { return nil }
    let isARN = text.hasPrefix("arn:")
    let account = isARN ? "" : value(.account, bindings, .forbidden, term.span)
    guard let account else { return nil }
    let arn = isARN ? text : "arn:\(bindings.settings.partition):iam::\(account):policy/\(text)"
    if arn.isPolicyARN { checkAgainstCatalogue(arn, at: term.span) } else { report(.invalidBoundary(text, term.span)) }
    return arn
  }

  /// Adds a tag of the role.
  mutating func gather(_ tag: Tag, _ gathering: inout Gathering) {
    let scope = Scope(module: gathering.layer.module, mentions: .persona)
    guard let key = tagKey(tag, in: gathering.layer.module, gathering.bindings) else { return }
    if let first = gathering.tagSpans[key.lowercased()] {
      return report(.duplicateTag(key, tag.key.span, first: first))
    }
    gathering.tagSpans[key.lowercased()] = tag.key.span
    let templates = checking.values(tag.value, in: scope, wantsARN: false)
    for template in templates { gathering.use(template.kinds) }
    var values: [String] = []
    for template in templates { values += expand(template, gathering.bindings, .forbidden) }
    guard let value = values.first else { return }
    if values.count > 1 { return report(.severalValues(key, values.count, tag.value.span)) }
    if let problem = value.tagProblem(limit: Quota.tagValue, "value") {
      report(.invalidTag(value, problem, tag.value.span))
    }
    gathering.tags.append(PrincipalTag(key, value))
  }

  private mutating func tagKey(_ tag: Tag, in module: Int, _ bindings: Bindings) -> String? {
    guard !tag.key.isReported else { return nil }
    let scope = Scope(module: module, mentions: .none)
    let key: String?
    if tag.key.isString {
      key = checking.template(ofString: tag.key, in: scope).flatMap { expand($0, bindings, .forbidden).first }
    } else {
      key = checking.text(tag.key, in: module)
    }
    guard let key else { return nil }
    let problem =
      key.isEmpty
      ? "a key cannot be empty"
      : key.lowercased().hasPrefix("aws:")
        ? "keys that begin with `aws:` are AWS's own" : key.tagProblem(limit: Quota.tagKey, "key")
    if let problem { report(.invalidTag(key, problem, tag.key.span)) }
    return key
  }
}

extension String {
  /// What IAM would say against a tag's key or value, in words, or nil (IAM API Reference, Tag).
  fileprivate func tagProblem(limit: Int, _ part: String) -> String? {
    if unicodeScalars.count > limit { return "a tag's \(part) has at most \(limit) characters" }
    let other = unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        false
      default: !"_.:/=+-@".unicodeScalars.contains(scalar)
      }
    }
    return other.map { "a tag's \(part) is made of letters, digits, spaces and `_.:/=+-@`, not of `\($0)`" }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space around them.
  var trimmed: ArraySlice<UInt8> {
    var bytes = drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }
}

extension Unicode.Scalar {
  /// Whether IAM takes this in a description (IAM API Reference, CreateRole).
  fileprivate var isDescriptionCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA1...0xFF: true
    default: false
    }
  }
}
