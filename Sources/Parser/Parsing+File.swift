import Lexer
import Source

extension Parsing {
  /// Reads all items of a file.
  ///
  ///     file = { item END } ;
  mutating func parseFile() -> SourceSyntax {
    SourceSyntax(items: parseItems(of: .file) { (parsing) throws(SyntaxError) in try parsing.parseItem() })
  }

  /// Reads an item of a file.
  ///
  ///     item = language | pack | use | setting | let | environment | kind
  ///          | capability | persona | trust | test ;
  private mutating func parseItem() throws(SyntaxError) -> Item {
    switch keyword {
    case .language: .language(try parseLanguage())
    case .pack: .pack(try parsePack())
    case .use: .use(try parseUse())
    case .account, .region, .partition: .setting(try parseSetting())
    case .let: .let(try parseLet())
    case .environment: .environment(try parseEnvironment())
    case .kind: .kind(try parseKind())
    case .capability: .capability(try parseCapability())
    case .persona, .template: .persona(try parsePersona())
    case .trust: .trust(try parseTrust())
    case .test: .test(try parseTest())
    default: throw expected(Level.file.itemWords)
    }
  }

  /// Reads the version of the language.
  ///
  ///     language = "language" NUMBER ;
  private mutating func parseLanguage() throws(SyntaxError) -> LanguageDeclaration {
    let start = advance().span
    let version = try parseWord("the version of the language: `1`")
    return LanguageDeclaration(version: version, span: span(from: start))
  }

  /// Reads what makes a file a pack.
  ///
  ///     pack = "pack" NAME STRING "grants" actions ;
  private mutating func parsePack() throws(SyntaxError) -> PackDeclaration {
    let documentation = documentation()
    let start = advance().span
    let name = try parseWord("the name of the pack")
    let title = try parseString("the title of the pack in quotes")
    try expect(.grants)
    let grants = try parseActions()
    return PackDeclaration(
      name: name, title: title, grants: grants, documentation: documentation, span: span(from: start))
  }

  /// Reads which file or pack comes into scope.
  ///
  ///     use = "use" ( NAME | STRING ) [ "grants" actions ] ;
  private mutating func parseUse() throws(SyntaxError) -> UseDeclaration {
    let start = advance().span
    let source = try parseTerm("the name of a pack, or a file's path in quotes")
    let grants = take(.grants) == nil ? nil : try parseActions()
    return UseDeclaration(source: source, grants: grants, span: span(from: start))
  }

  /// Reads the account, Region or partition of a file or an environment.
  ///
  ///     setting = ( "account" | "region" | "partition" ) WORD ;
  private mutating func parseSetting() throws(SyntaxError) -> Setting {
    let name: Setting.Name = at(.account) ? .account : at(.region) ? .region : .partition
    let start = advance().span
    let value = try parseTerm("the \(name.rawValue)")
    return Setting(name: name, value: value, span: span(from: start))
  }

  /// Reads a named list of values.
  ///
  ///     let = "let" NAME "=" values ;
  private mutating func parseLet() throws(SyntaxError) -> LetDeclaration {
    let start = advance().span
    let name = try parseWord("a name")
    try expect(.equals, "`=`")
    let values = try parseValues()
    return LetDeclaration(name: name, values: values, span: span(from: start))
  }

  /// Reads a named set of settings and lets.
  ///
  ///     environment = "environment" NAME "<" { environment-item END } ">" ;
  private mutating func parseEnvironment() throws(SyntaxError) -> EnvironmentDeclaration {
    let start = advance().span
    let name = try parseWord("the name of the environment")
    var settings: [Setting] = []
    var lets: [LetDeclaration] = []
    _ = try parseBlock(of: .environment) { (parsing) throws(SyntaxError) in
      try parsing.parseEnvironmentItem(&settings, &lets)
    }
    return EnvironmentDeclaration(name: name, settings: settings, lets: lets, span: span(from: start))
  }

  /// Reads an item of an environment.
  ///
  ///     environment-item = setting | let ;
  private mutating func parseEnvironmentItem(
    _ settings: inout [Setting], _ lets: inout [LetDeclaration]
  ) throws(SyntaxError) {
    if at(.let) { lets.append(try parseLet()) } else { settings.append(try parseSetting()) }
  }

  /// Reads a kind of resource.
  ///
  ///     kind = "kind" NAME [ STRING ] [ "is" ( TYPE | STRING ) ] [ "like" STRING ] ;
  private mutating func parseKind() throws(SyntaxError) -> KindDeclaration {
    let documentation = documentation()
    let start = advance().span
    let name = try parseWord("the name of the kind")
    let title = parseOptionalString()
    let type = take(.is) == nil ? nil : try parseTerm("a resource type, such as `s3:bucket`")
    let pattern = take(.like) == nil ? nil : try parseString("a pattern in quotes")
    return KindDeclaration(
      name: name, title: title, type: type, pattern: pattern, documentation: documentation, span: span(from: start))
  }
}
