import Analysis
import Catalogue
import IAM
import Parser
import Source

/// A kind with its resource type found in the catalogue.
struct TypedKind {
  let number: Int
  let name: String
  /// The resource type, `s3:bucket`; nil for plain text.
  let type: String?
  /// The formats of its ARNs.
  let formats: [ARNFormat]
  /// The first of them, ready to be filled with a name.
  let shape: ARNShape?
  /// A glob that every name has to match.
  let pattern: String?
  /// The capability that is the kind's own.
  var capability: Int?
}

/// A capability with all its names resolved.
struct TypedCapability {
  let number: Int
  let name: String
  /// The name of its policy.
  let policyName: String
  let module: Int
  /// The kinds that it needs, in order.
  var needs: [Need] = []
  /// The kinds that it takes.
  var takes: [Int] = []
  var statements: [Shared<TypedStatement>] = []
  /// The ARNs of managed policies.
  var managed: [Template] = []
  /// Whether something about it was reported, so that nothing derived from it is.
  var isBroken = false

  /// What the blocks ask for that are left out, since nothing that uses the capability so far has such resources.
  var omitted: [TypedGiven] = []

  /// Whether it grants the same to all personas with the same settings.
  var isStatic = false
  /// Whether it grants something that differs by the persona's own role, or by that of another.
  var mentionsRoles = false

  /// Those of its statements with actions that may need others.
  var dependents: [Shared<TypedStatement>] = []

  /// Whether it can make use of resources of `kind`.
  func reaches(_ kind: Int) -> Bool { takes.contains(kind) || needs.indices.contains { needs[$0].kind == kind } }
}

/// A kind that a capability needs.
struct Need {
  let kind: Int
  /// What stands in when a persona has none.
  let defaults: [Template]?
  let span: Span
}

/// An action of a statement.
struct TypedAction {
  let pattern: String
  /// Where it is written: in the statement, or in a let.
  let span: Span
  /// Whether it stands in quotes, so that it is taken as it stands.
  let isTaken: Bool
}

/// A statement with its names resolved and its conditions typed, of a policy or of trust.
struct TypedStatement {
  let effect: Effect
  /// Who is trusted, in a trust statement.
  var principal: TypedPrincipal?
  let actions: IAM.Selection
  /// The resources; nil in a trust statement.
  var resources: [Template]?
  var isExceptResources = false
  let clauses: [TypedClause]
  /// The conditions as policies write them, where nothing has to be filled in.
  let conditions: [ConditionBlock]?
  let sid: String?
  /// The words `except` of the actions and of the resources.
  var exceptions: (actions: Span?, resources: Span?) = (nil, nil)
  /// The actions that may need others, none of which may be allowed.
  var dependents: [DependentAction] = []
  /// The `given` blocks around it.
  var givens: [TypedGiven] = []
  let span: Span
  /// The number of a statement of a capability or default trust, by which its lowered body is shared; nil for others.
  var number: Int?

  /// All texts that are filled in for each persona.
  var templates: [Template] {
    (resources ?? []) + (principal?.values ?? []) + clauses.flatMap { $0.values + [$0.keyTemplate].compactMap { $0 } }
  }

  /// Whether it says the same for all personas with the same settings.
  var isStatic: Bool {
    givens.allSatisfy { $0.kinds.isEmpty } && (resources ?? []).allSatisfy(\.isStatic) && isFixed
  }

  /// Whether all but the resources is the same for all personas with the same settings.
  var isFixed: Bool {
    if principal == nil, conditions != nil { return true }
    return (principal?.values ?? []).allSatisfy(\.isStatic)
      && clauses.allSatisfy {
        $0.keyTemplate?.isStatic ?? true && $0.values.allSatisfy(\.isStatic) && ($0.given?.kinds.isEmpty ?? true)
      }
  }
}

/// The principals of a trust statement.
struct TypedPrincipal {
  let kind: Trust.Principal
  let values: [Template]
}

/// A condition with its operator chosen by the type of its key.
struct TypedClause {
  let `operator`: ConditionOperator
  /// The key; where it has gaps, with likely values in them.
  let key: String
  /// The key where it has gaps.
  let keyTemplate: Template?
  let values: [Template]
  let given: TypedGiven?
  /// The relation as the author wrote it, for messages.
  let relation: Relation.Kind
  /// Where the key is written, and the words that say how it is compared.
  let keySpan: Span
  let operatorSpan: Span
  let span: Span
}

/// `given [ no ] …`
struct TypedGiven: Hashable {
  let isNegated: Bool
  let kinds: [Int]
  let settings: [Setting.Name]
}
