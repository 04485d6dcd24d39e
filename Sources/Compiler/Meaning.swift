import IAM
import Parser

/// What an item of a persona says, whatever words say it: of items with one meaning, one counts.
enum Meaning: Hashable {
  case capability(Int, policy: String, [ResourceMeaning])
  case policy(String, [StatementMeaning])
  case statement(StatementMeaning)
  case trust(StatementMeaning)
  case property(Property.Name, [Template.Piece])
  case tag([Template.Piece], [[Template.Piece]])

  /// What of the item there is one of in a persona, so that two that differ disagree; nil where there are many.
  var key: MeaningKey? {
    switch self {
    case .capability(let id, let policy, _): .capability(id, policy: policy)
    case .policy(let name, _): .policy(name.lowercased())
    case .property(let name, _): .property(name)
    case .tag(let key, _): .tag(key)
    case .statement, .trust: nil
    }
  }
}

/// What there is one of in a persona.
enum MeaningKey: Hashable {
  case capability(Int, policy: String)
  case policy(String)
  case property(Property.Name)
  case tag([Template.Piece])
}

/// Resources of a kind that are a capability's alone.
struct ResourceMeaning: Hashable {
  let kind: Int
  let values: [[Template.Piece]]
}

/// What a statement says, of a policy or of trust.
struct StatementMeaning: Hashable {
  let effect: Effect
  let sid: String?
  let principal: Trust.Principal?
  let principals: [[Template.Piece]]
  let actions: IAM.Selection
  let isExceptResources: Bool
  let resources: [[Template.Piece]]
  let clauses: [ClauseMeaning]

  init(_ typed: TypedStatement) {
    effect = typed.effect
    sid = typed.sid
    principal = typed.principal?.kind
    principals = typed.principal?.values.map(\.pieces) ?? []
    actions = typed.actions
    isExceptResources = typed.isExceptResources
    resources = typed.resources?.map(\.pieces) ?? []
    clauses = typed.clauses.map(ClauseMeaning.init)
  }
}

/// What a condition says.
struct ClauseMeaning: Hashable {
  let `operator`: ConditionOperator
  let key: [Template.Piece]
  let values: [[Template.Piece]]
  let given: TypedGiven?

  init(_ typed: TypedClause) {
    `operator` = typed.operator
    key = typed.keyTemplate?.pieces ?? [.text(typed.key)]
    values = typed.values.map(\.pieces)
    given = typed.given
  }
}
