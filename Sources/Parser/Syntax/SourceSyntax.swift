public import Source

/// All items of one file, as written.
public struct SourceSyntax: Hashable, Sendable {
  /// The items in order.
  public let items: [Item]
}

/// One item of a file.
public enum Item: Hashable, Sendable {
  /// The version of the language.
  case language(LanguageDeclaration)
  /// What makes the file a pack.
  case pack(PackDeclaration)
  /// Another file or pack that comes into scope.
  case use(UseDeclaration)
  /// The account, Region or partition of the file.
  case setting(Setting)
  /// A named list of values.
  case `let`(LetDeclaration)
  /// A named set of settings and lets.
  case environment(EnvironmentDeclaration)
  /// A kind of resource.
  case kind(KindDeclaration)
  /// A capability.
  case capability(CapabilityDeclaration)
  /// A persona or a template.
  case persona(PersonaDeclaration)
  /// A statement of the default trust.
  case trust(Trust)
  /// A list of claims.
  case test(TestDeclaration)

  /// Where the item is.
  public var span: Span {
    switch self {
    case .language(let item): item.span
    case .pack(let item): item.span
    case .use(let item): item.span
    case .setting(let item): item.span
    case .let(let item): item.span
    case .environment(let item): item.span
    case .kind(let item): item.span
    case .capability(let item): item.span
    case .persona(let item): item.span
    case .trust(let item): item.span
    case .test(let item): item.span
    }
  }
}
