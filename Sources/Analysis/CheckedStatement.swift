public import IAM
import Source

/// A statement that is to be checked against the catalogue, and what the checks have to know of it.
public struct CheckedStatement: Sendable {
  /// What it says; what is filled in for each persona stands in it with a likely value.
  public var body: StatementBody
  /// What its document is attached to.
  public var kind: PolicyKind
  /// Where its parts are written.
  public var places: StatementPlaces
  /// Whose words the author reads.
  public var words: Words
  /// Whether it stands in a pack, where what is void is an error.
  public var isPack = false
  /// Whether a mistake was found in it, so that what seems to be missing may be there.
  public var isPartial = false
  /// The numbers of the actions that their author took as they stand, whether or not the catalogue lists them.
  public var takenActions: Set<Int> = []
  /// Under which `given` each condition block stands, by any number of its own; empty where none does.
  public var givens: [Int?] = []
  /// Whether `${…}` is text, as in the version of 2008.
  public var isWithoutVariables = false
  /// Whether its role is linked to a service: AWS writes its trust, and nobody can edit it.
  public var isServiceLinked = false
  /// The account that the role belongs to, where it is known.
  public var account: String?

  /// The form in which a policy is written, whose words messages use.
  public enum Words: Hashable, Sendable {
    /// smpc's own language.
    case persona
    /// IAM's JSON.
    case json
  }

  /// Makes a statement to be checked.
  public init(_ body: StatementBody, _ kind: PolicyKind, places: StatementPlaces, words: Words) {
    self.body = body
    self.kind = kind
    self.places = places
    self.words = words
  }
}

extension CheckedStatement {
  /// One condition: an entry of a block.
  struct Condition {
    let `operator`: ConditionOperator
    let key: String
    let values: [String]
    /// The number of the block, and of the entry in it.
    let block: Int
    let entry: Int
    /// The `given` that it stands under.
    let given: Int?

    /// Returns whether it is on a key, whose name is in lower case.
    func isOn(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key.lowercased() == name }
  }

  /// All conditions in order.
  var conditions: [Condition] {
    body.conditions.indices.flatMap { block in
      body.conditions[block].keys.indices.map { entry in
        let found = body.conditions[block].keys[entry]
        return Condition(
          operator: body.conditions[block].operator, key: found.key, values: found.values, block: block, entry: entry,
          given: givens.indices.contains(block) ? givens[block] : nil)
      }
    }
  }

  /// Returns where the key of a condition is written.
  func span(of condition: Condition) -> Span { places[.key(block: condition.block, entry: condition.entry)] }
}

extension String {
  /// Whether this is a pattern that every text matches, or every text that is not empty.
  var isAnything: Bool {
    !isEmpty && utf8.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } && contains("*")
  }

  /// Whether the text holds `*` or `?`.
  var isPattern: Bool { utf8.contains(where: \.isWildcard) }
}

extension UInt8 {
  /// Whether this is `*` or `?`.
  var isWildcard: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "?") }
}
