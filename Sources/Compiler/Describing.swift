import IAM
import Parser
import Source

extension Compilation {
  /// Returns what a pack in scope of the files has; nil if there is none of that name, or if there is an error.
  public func pack(_ name: String) -> PackDescription? {
    let module = program.modules.firstIndex { $0.value.packName == name }
    guard !hasErrors, let module, let pack = program.modules[module].value.pack else { return nil }
    var describing = Describing(self, module)
    return PackDescription(
      entry: entry(Declared(syntax: pack, module: module, name: name), (pack.name, pack.title, pack.documentation)),
      documentation: describing.lines(pack.documentation), grants: pack.grants.map(describing.text),
      kinds: describing.kinds(), capabilities: describing.capabilities(), templates: describing.templates(),
      trust: describing.trust())
  }
}

/// The state of describing one pack.
private struct Describing {
  private let compilation: Compilation
  private let module: Int
  private var checking: Checking

  init(_ compilation: Compilation, _ module: Int) {
    self.compilation = compilation
    self.module = module
    checking = compilation.lowering.checking
  }

  private var file: SourceFile { checking.files[module].value }

  func text(_ term: Term) -> String { term.isString ? file.plainText(of: term) : file.text(of: term.span) }

  /// Returns the lines of a doc comment as Markdown: without the slashes and the space after them.
  func lines(_ documentation: Documentation?) -> [String] {
    (documentation?.lines ?? []).map { span in
      let text = file.text(of: span).dropFirst(3)
      return String(text.hasPrefix(" ") ? text.dropFirst() : text)
    }
  }

  mutating func kinds() -> [KindDescription] {
    let program = checking.program
    return program.kinds.indices.filter { program.kinds[$0].module == module }.map { number in
      let (declared, typed) = (program.kinds[number], checking.typedKind(number).value)
      let syntax = declared.syntax
      return KindDescription(
        entry: compilation.entry(declared, (syntax.name, syntax.title, syntax.documentation)),
        documentation: lines(syntax.documentation), type: typed.type, pattern: typed.pattern,
        capability: typed.capability.map { program.capabilities[$0].name })
    }
  }

  mutating func capabilities() -> [CapabilityDescription] {
    let program = checking.program
    return program.capabilities.indices.filter { program.capabilities[$0].module == module }.compactMap { number in
      checking.typedCapability(number).map { capability(program.capabilities[number], $0.value) }
    }
  }

  private mutating func capability(
    _ declared: Declared<CapabilityDeclaration>, _ typed: TypedCapability
  ) -> CapabilityDescription {
    let syntax = declared.syntax
    let own = typed.statements.filter { syntax.span.contains($0.value.span) }
    return CapabilityDescription(
      entry: compilation.entry(declared, (syntax.name, syntax.title, syntax.documentation)),
      documentation: lines(syntax.documentation), policyName: typed.policyName, kind: syntax.kind.map(text),
      needs: typed.needs.map { need($0) }, takes: typed.takes.map { checking.program.kinds[$0].name },
      includes: syntax.items.compactMap { if case .includes(let item) = $0 { text(item.capability) } else { nil } },
      managed: syntax.items.flatMap { item in
        if case .managed(let item) = item { item.policies.map(text) } else { [String]() }
      },
      statements: own.map { StatementDescription($0.value, checking.program) })
  }

  private mutating func need(_ need: Need) -> NeedDescription {
    let isARN = !checking.typedKind(need.kind).value.formats.isEmpty
    return NeedDescription(
      kind: checking.program.kinds[need.kind].name,
      defaults: (need.defaults ?? []).map { $0.written(wantsARN: isARN, checking.program) })
  }

  func templates() -> [TemplateDescription] {
    let declared = checking.program.personas.filter { $0.module == module && $0.syntax.isTemplate }
    return declared.map { declared in
      let syntax = declared.syntax
      return TemplateDescription(
        entry: compilation.entry(declared, (syntax.name, syntax.title, syntax.documentation)),
        documentation: lines(syntax.documentation), parents: syntax.parents.map(text),
        items: syntax.items.map { file.text(of: $0.span) })
    }
  }

  mutating func trust() -> [StatementDescription] {
    checking.defaultTrust(of: module).map { StatementDescription($0.value, checking.program) }
  }
}
