import Parser
import Source

/// What one declaration contributes to a persona: its own items, or what is left of those of a parent.
struct Layer {
  /// The persona or template whose items they are.
  let owner: Int
  /// The module whose text they are.
  let module: Int
  let items: [PersonaItem]
  /// The name after `extends` through which the persona has them; nil for its own.
  let via: Span?
}

/// All that a persona consists of.
struct Inheritance {
  /// The parents' layers in the order of `extends`, then its own.
  let layers: [Layer]
  /// The nearest doc comment, and the module whose text it is.
  let documentation: (text: Documentation, module: Int)?
  /// Where the `without`s are that removed something.
  let removals: [UInt32]
  /// Whether more is inherited than a role can have, so that none of it is here.
  var isTooLarge = false
  /// Whether some parent was mistaken, so that what seems to be missing may be there.
  let isBroken: Bool
}
