public import Parser
public import Source

/// A question that is put to a compilation: read, and its names resolved as the file of a persona knows them.
public struct Asking: Sendable {
  /// What is asked, as it is written; nil if it cannot be read.
  public let question: Question?
  /// The sources of the compilation, and the question after them.
  public let sources: SourceMap
  /// What is wrong with the question, up to now.
  public private(set) var diagnostics: [Diagnostic]
  /// The actions; one in quotes need not be known to the catalogue.
  public private(set) var actions: [AskedAction] = []
  private var lowering: Lowering
  /// The number of the question among the modules.
  private let module: Int
  private var resources: [Template]?
  private var context: [(key: AskedText, values: [Template])] = []
  /// Where the question names what only personas have, if somebody among all who are asked about is none.
  public private(set) var unfilled: Span?

  /// Reads a question.
  ///
  /// - Parameters:
  ///   - text: the question's bytes.
  ///   - sources: the sources of the compilation, and others that places are in.
  ///   - persona: the persona whose file's lets and kinds the question may name; nil for those of the first file.
  ///   - other: the name of a source whose lets the question may name, too.
  public init(
    _ text: [UInt8], of compilation: Compilation, among sources: SourceMap? = nil, as persona: String? = nil,
    alsoKnowing other: String? = nil
  ) {
    var sources = sources ?? compilation.sources
    let file = sources.add(name: Self.fileName, bytes: text) ?? SourceFile(name: Self.fileName, bytes: [])
    let parsed = parseQuestion(file)
    (question, diagnostics, self.sources) = (parsed.question, parsed.diagnostics, sources)
    lowering = compilation.lowering
    let declared = persona.flatMap { name in compilation.program.personas.first { $0.name == name } }
    let home = declared?.module ?? compilation.program.mainModules.first ?? 0
    let lets = compilation.program.lets(ofSource: other)
    module = lowering.checking.addQuestion(file, in: sources, asPartOf: home, knowing: lets)
    if let question { resolve(question) }
  }

  /// The name by which diagnostics speak of a question.
  public static let fileName = "question"

  /// Whether something is wrong, so that there is no answer.
  public var hasErrors: Bool { question == nil || diagnostics.contains(where: \.isError) }

  private mutating func resolve(_ question: Question) {
    let scope = Scope(module: module, mentions: .persona)
    actions = lowering.checking.actions(question.actions, in: module).map {
      AskedAction(name: $0.pattern, span: $0.span, isTaken: $0.isTaken)
    }
    resources = question.resources.map { terms in
      terms.flatMap { term in
        isStar(term) ? [Template([.text("*")], term.span)] : lowering.checking.values(term, in: scope, wantsARN: true)
      }
    }
    context = question.context.map { asked in
      let key = AskedText(text: text(asked.key), span: asked.key.span)
      return (key, lowering.checking.values(asked.values, in: scope, wantsARN: true))
    }
    takeDiagnostics()
  }

  private func isStar(_ term: Term) -> Bool { !term.isString && sources.text(of: term.span) == "*" }

  private func text(_ term: Term) -> String {
    term.isString ? sources.file(at: term.span.start).plainText(of: term) : sources.text(of: term.span)
  }

  private mutating func takeDiagnostics() {
    diagnostics += lowering.checking.diagnostics
    lowering.checking.diagnostics = []
  }
}

extension Asking {
  /// Who is asked about: the name of a persona or role, or of a file in quotes; nil for "who".
  public var subject: AskedText? { question?.subject.map { AskedText(text: text($0), span: $0.span) } }

  /// What is asked about, for one persona: its kinds stand for its resources.
  ///
  /// - Parameters:
  ///   - persona: the persona; nil for one who has no kinds and settings, as a role that JSON describes.
  ///   - amongAll: whether all are asked about, so that it is no mistake to have none of what is asked for.
  /// - Returns: the parts; of one among all, nil if it has no resource of a kind that is asked for.
  public mutating func parts(for persona: String?, amongAll: Bool = false) -> AskedParts? {
    let known = lowering.checking.program.personas.indices.first { number in
      let declared = lowering.checking.program.personas[number]
      return declared.name == persona && lowering.checking.program.isCompiled(declared)
    }
    // What is wrong with the persona was reported with its file.
    lowering.checking.isSecondPass = true
    let bindings = known.flatMap { lowering.gather($0)?.bindings }
    lowering.checking.isSecondPass = false
    let parts = AskedParts(
      resources: resources.map { $0.flatMap { texts(of: $0, bindings) } },
      context: context.map { asked in
        AskedParts.Key(key: asked.key, values: asked.values.flatMap { texts(of: $0, bindings) })
      })
    let lacking = lowering.checking.diagnostics.first { $0.code == .kindNotGiven }
    if amongAll, let lacking {
      lowering.checking.diagnostics = []
      if persona == nil { unfilled = unfilled ?? lacking.place.span }
      return nil
    }
    takeDiagnostics()
    return parts
  }

  private mutating func texts(of template: Template, _ bindings: Bindings?) -> [AskedText] {
    if let bindings {
      return lowering.expand(template, bindings, .forbidden).map { AskedText(text: $0, span: template.span) }
    }
    if let text = template.literal { return [AskedText(text: text, span: template.span)] }
    lowering.checking.report(.noPersonaToFill(template.span))
    return []
  }
}

/// An action that is asked about.
public struct AskedAction: Hashable, Sendable {
  /// The action or pattern as it is written.
  public let name: String
  /// Where.
  public let span: Span
  /// Whether it stands in quotes, so that it is taken as it stands.
  public let isTaken: Bool
}

/// A text of a question.
public struct AskedText: Hashable, Sendable {
  /// The text, filled in.
  public let text: String
  /// Where it is written.
  public let span: Span

  /// Makes a text.
  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// What a question asks about, filled in for one persona.
public struct AskedParts: Hashable, Sendable {
  /// The resources; nil if the question names none.
  public let resources: [AskedText]?
  /// The keys of the context that it fixes.
  public let context: [Key]

  /// A key and its values.
  public struct Key: Hashable, Sendable {
    /// The key.
    public let key: AskedText
    /// The values.
    public let values: [AskedText]
  }
}

extension Checking {
  /// Adds a question as a module of its own, in which names mean what they mean in the module `home`; returns its number.
  fileprivate mutating func addQuestion(
    _ file: SourceFile, in sources: SourceMap, asPartOf home: Int, knowing lets: [String: Int]
  ) -> Int {
    isSecondPass = false
    diagnostics = []
    files.append(Shared(file))
    hasTrust.append(false)
    isBroken.append(false)
    defaultTrusts.append(nil)
    return program.addQuestion(file, in: sources, asPartOf: home, knowing: lets)
  }
}

extension Diagnostic {
  /// A question names what only a persona has, and is about no persona.
  public static func noPersonaToFill(_ span: Span) -> Diagnostic {
    .error(
      .kindNotGiven, "only a persona has resources of kinds, settings and a role of its own to name", at: span,
      help: "write the ARN or value itself, in quotes")
  }
}
