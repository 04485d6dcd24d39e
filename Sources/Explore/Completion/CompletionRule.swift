import Lexer
import Parser

/// What may stand at a place, as far as names are proposed for it.
enum CompletionSlot: Hashable, Sendable {
  /// Whom one can ask about, whom a claim is about, whom a persona extends.
  case subject, persona, parent
  /// A capability; a kind, and a kind that starts an item; a kind or setting after `given`.
  case capability, kind, itemKind, given
  case pack, region, partition, resourceType, managedPolicy
  case action
  /// A resource of a statement, and one of a question.
  case resource, askedResource
  /// A condition key of a statement, and one that a question fixes.
  case conditionKey, askedKey
  /// A value of a condition key, of what is asked, and the name of a resource.
  case value, askedValue, resourceName
  case `operator`
  /// A principal of a trust.
  case principal
  /// A name, number or text of the author's own, for which nothing is proposed.
  case own

  /// Whether a token may stand here; one that is reported by itself may stand anywhere.
  func admits(_ kind: Token.Kind, _ keyword: Keyword?) -> Bool {
    switch kind {
    case .word: keyword.map { !$0.isReserved && !(self == .itemKind && Self.startsItem($0)) } ?? true
    case .string, .escapedString: self != .itemKind && self != .kind && self != .capability
    case .unquoted, .brokenString: true
    case .less, .greater, .semicolon, .comma, .equals, .endOfFile: false
    }
  }

  private static func startsItem(_ keyword: Keyword) -> Bool { personaStarters.contains(keyword) }
  private static let personaStarters = Set(Level.persona.keywords)
}

/// The grammar as far as completion needs it: which words and names may follow which. It is held against the parser by
/// tests.
indirect enum CompletionRule: Sendable {
  case word(Keyword)
  /// Words that always stand together, so that they are proposed together.
  case phrase(Keyword, Keyword)
  case slot(CompletionSlot)
  case mark(Token.Kind)
  case sequence([CompletionRule])
  case choice([CompletionRule])
  case optional(CompletionRule)
  case repeated(CompletionRule)
}

extension CompletionRule {
  static func words(_ keywords: Keyword...) -> CompletionRule { .choice(keywords.map(CompletionRule.word)) }

  static func sequence(_ rules: CompletionRule...) -> CompletionRule { .sequence(rules) }

  static func choice(_ rules: CompletionRule...) -> CompletionRule { .choice(rules) }

  /// `a, …`, where a comma may stand last.
  static func list(_ slot: CompletionSlot) -> CompletionRule {
    .sequence(.slot(slot), .repeated(.sequence(.mark(.comma), .slot(slot))), .optional(.mark(.comma)))
  }

  /// `{ item END }`: `plain` items end with `;`, which the last of a block may lack; after `blocks` it may be left out.
  static func items(_ plain: CompletionRule, blocks: CompletionRule? = nil) -> CompletionRule {
    let ended = CompletionRule.sequence(plain, .mark(.semicolon))
    let closed = blocks.map { CompletionRule.sequence($0, .optional(.mark(.semicolon))) }
    return .sequence(.repeated(.choice([ended] + (closed.map { [$0] } ?? []))), .optional(plain))
  }

  /// `< { item END } >`
  static func block(_ plain: CompletionRule, blocks: CompletionRule? = nil) -> CompletionRule {
    .sequence(.mark(.less), items(plain, blocks: blocks), .mark(.greater))
  }
}
