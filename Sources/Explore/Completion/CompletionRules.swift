import Lexer
import Parser

/// The productions of grammar/persona.ebnf.
extension CompletionRule {
  /// All that a person types: a question, or items of a file.
  static let input = choice(.sequence(question, .optional(.mark(.semicolon))), items(fileItem, blocks: fileBlock))

  static let question = choice(
    .sequence(
      .optional(.word(.why)), .slot(.subject), .words(.can, .cannot), .list(.action),
      .optional(.sequence(.word(.on), .list(.askedResource))), .optional(context)),
    .sequence(
      .phrase(.who, .can), .list(.action), .optional(.sequence(.word(.on), .list(.askedResource))),
      .optional(context)))

  private static let context = sequence(
    .word(.with), contextKey, .repeated(.sequence(.word(.and), contextKey)))
  private static let contextKey = sequence(
    .slot(.askedKey), .choice(.sequence(.mark(.equals), .list(.askedValue)), .word(.absent)))
}

/// Items of files.
extension CompletionRule {
  private static let fileItem = choice(
    .sequence(.word(.language), .slot(.own)),
    .sequence(.word(.pack), .slot(.own), .slot(.own), .word(.grants), .list(.action)),
    .sequence(.word(.use), .slot(.pack), .optional(.sequence(.word(.grants), .list(.action)))),
    setting, `let`, kind, trust)

  private static let setting = choice(
    .sequence(.word(.account), .slot(.own)), .sequence(.word(.region), .slot(.region)),
    .sequence(.word(.partition), .slot(.partition)))

  private static let `let` = sequence(.word(.let), .slot(.own), .mark(.equals), .list(.value))

  private static let kind = sequence(
    .word(.kind), .slot(.own), .optional(.slot(.own)), .optional(.sequence(.word(.is), .slot(.resourceType))),
    .optional(.sequence(.word(.like), .slot(.own))))

  private static let fileBlock = choice(
    .sequence(.word(.environment), .slot(.own), .block(.choice(setting, `let`))),
    .sequence(
      .word(.capability), .slot(.own), .optional(.slot(.own)), .optional(.sequence(.word(.for), .slot(.kind))),
      .optional(.sequence(.word(.as), .slot(.own))), .block(capabilityItem, blocks: givenBlock)),
    .sequence(
      .words(.persona, .template), .slot(.own), .optional(.slot(.own)),
      .optional(.sequence(.word(.extends), .list(.parent))), .block(personaItem, blocks: personaBlock)),
    .sequence(.word(.test), .slot(.own), .block(claim)))

  private static let claim = sequence(
    .choice(.slot(.persona), .phrase(.every, .persona)), .words(.can, .cannot), .list(.action),
    .optional(.sequence(.word(.on), .list(.resource))), .optional(conditions))
}

/// Items of capabilities and personas.
extension CompletionRule {
  private static let capabilityItem = choice(
    .sequence(.word(.needs), .choice(.list(.kind), .sequence(.slot(.kind), .mark(.equals), .list(.value)))),
    .sequence(.word(.takes), .list(.kind)), .sequence(.word(.includes), .slot(.capability)), managed, statement)

  private static let givenBlock = sequence(given, .block(statement))
  private static let given = sequence(.word(.given), .optional(.word(.no)), .list(.given))
  private static let managed = sequence(.word(.managed), .list(.managedPolicy))

  private static let personaItem = choice(
    .sequence(.word(.capability), capabilityUse), resources, statement, managed, trust,
    .sequence(.words(.role, .boundary, .session), .slot(.own)),
    .sequence(.word(.attach), .words(.inline, .managed)),
    .sequence(.word(.tag), .slot(.own), .mark(.equals), .slot(.value)),
    .sequence(
      .word(.without),
      .choice(.sequence(.word(.capability), .slot(.capability)), .sequence(.word(.managed), .slot(.managedPolicy)))))

  private static let personaBlock = choice(
    .sequence(.word(.capability), capabilityUse, .block(resources)),
    .sequence(.word(.policy), .slot(.own), .block(statement)))

  private static let capabilityUse = sequence(.slot(.capability), .optional(.sequence(.word(.as), .slot(.own))))
  private static let resources = sequence(.slot(.itemKind), .list(.resourceName))
}

/// Statements.
extension CompletionRule {
  private static let statement = sequence(
    .words(.allow, .deny), .optional(.word(.except)), .list(.action), .word(.on), .optional(.word(.except)),
    .list(.resource), .optional(conditions), .optional(.sequence(.word(.as), .slot(.own))))

  private static let trust = sequence(
    .word(.trust), .optional(.word(.deny)), .words(.service, .account, .role, .user, .saml, .oidc), .list(.principal),
    .optional(.sequence(.word(.to), .list(.action))), .optional(conditions),
    .optional(.sequence(.word(.as), .slot(.own))))

  private static let conditions = sequence(.word(.when), clause, .repeated(.sequence(.word(.and), clause)))

  private static let clause = sequence(
    .optional(.words(.any, .every)), .slot(.conditionKey), relation, .optional(.phrase(.if, .present)),
    .optional(given))

  private static let relation = choice(
    .sequence(comparison, .list(.value), .optional(.phrase(.ignoring, .case))), .words(.present, .absent))

  private static let comparison = choice(
    .sequence(.word(.is), .optional(.word(.not))), .sequence(.optional(.word(.not)), .words(.like, .in)),
    .phrase(.at, .most), .phrase(.at, .least), .words(.below, .above, .before, .after), .slot(.operator))
}
