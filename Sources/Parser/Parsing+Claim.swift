import Lexer
import Source

extension Parsing {
  /// Reads a list of claims.
  ///
  ///     test = "test" STRING "<" { claim END } ">" ;
  mutating func parseTest() throws(SyntaxError) -> TestDeclaration {
    let start = advance().span
    let title = try parseString("what the test is called, in quotes")
    let claims = try parseBlock(of: .test) { (parsing) throws(SyntaxError) in try parsing.parseClaim() }
    return TestDeclaration(title: title, claims: claims, span: span(from: start))
  }

  /// Reads a claim.
  ///
  ///     claim = ( NAME | "every" "persona" ) ( "can" | "cannot" ) actions
  ///             [ "on" on-resources ] [ conditions ] ;
  private mutating func parseClaim() throws(SyntaxError) -> Claim {
    let start = token.span
    var persona: Term?
    if take(.every) != nil { try expect(.persona) } else { persona = try parseWord("a persona") }
    let isPositive = try parseModal()
    let actions = try parseActions()
    let resources = take(.on) == nil ? nil : try parseOnResources()
    let clauses = try parseConditions()
    return Claim(
      persona: persona, isPositive: isPositive, actions: actions, resources: resources, clauses: clauses,
      span: span(from: start))
  }

  private mutating func parseModal() throws(SyntaxError) -> Bool {
    if take(.can) != nil { return true }
    if take(.cannot) != nil { return false }
    let isNegation = ["cant", "can't", "can’t", "couldn't", "not"].contains(file.text(of: token.span))
    throw expected("`can` or `cannot`", help: isNegation ? "did you mean `cannot`?" : nil)
  }

  /// Reads the one question of a line; a `;` or a `?` may end it.
  mutating func parseWholeQuestion() -> Question? {
    do throws(SyntaxError) {
      let question = try parseQuestion()
      if token.kind == .semicolon || spells("?") { advance() }
      guard token.kind == .endOfFile else { throw expected("the end of the question", help: questionHelp) }
      return question
    } catch {
      if let diagnostic = error.diagnostic { diagnostics.append(diagnostic) }
      return nil
    }
  }

  /// What to write where a question goes on after its end.
  private var questionHelp: String? {
    if at(.when) || spells("if") { return "a question fixes the context by `with KEY = VALUE`" }
    if spells("from") { return "a question says where a request comes from by `with aws:SourceVpc = \"vpc-1\"`" }
    if token.kind == .equals { return "`and` stands between keys: `with KEY = VALUE and KEY = VALUE`" }
    return "a question is `NAME can ACTION, … on \"ARN\" with KEY = VALUE and …`"
  }

  private func spells(_ text: String) -> Bool {
    token.kind == .word && file.spells(text, at: token.span)
  }

  /// Reads a question of the REPL or the command line.
  ///
  ///     question = [ "why" ] ( NAME | STRING ) ( "can" | "cannot" ) actions
  ///                [ "on" on-resources ] [ context ]
  ///              | "who" "can" actions [ "on" on-resources ] [ context ] ;
  private mutating func parseQuestion() throws(SyntaxError) -> Question {
    let start = token.span
    if at(.every) { throw expected("a name or `who`", help: "of all of them asks `who can …`") }
    let isWhy = take(.why) != nil
    let subject = !isWhy && take(.who) != nil ? nil : try parseTerm("a persona, or a file in quotes")
    if subject == nil, !at(.can) {
      throw expected("`can`", help: at(.cannot) ? "`NAME cannot …` asks of one whether they cannot" : nil)
    }
    let isPositive = try parseModal()
    let actions = try parseActions()
    let resources = take(.on) == nil ? nil : try parseOnResources()
    let context = try parseContext()
    return Question(
      isWhy: isWhy, subject: subject, isPositive: isPositive, actions: actions, resources: resources,
      context: context, span: span(from: start))
  }

  /// Reads the keys of the context that are fixed, if they are here.
  ///
  ///     context     = "with" context-key { "and" context-key } ;
  ///     context-key = KEY ( "=" values | "absent" ) ;
  private mutating func parseContext() throws(SyntaxError) -> [ContextKey] {
    var keys: [ContextKey] = []
    guard take(.with) != nil else { return keys }
    repeat {
      let key = try parseTerm("a condition key")
      var values: [Term] = []
      if take(.absent) == nil {
        try expect(.equals, "`=` or `absent`")
        values = try parseValues()
      }
      keys.append(ContextKey(key: key, values: values, span: span(from: key.span)))
    } while take(.and) != nil
    return keys
  }
}
