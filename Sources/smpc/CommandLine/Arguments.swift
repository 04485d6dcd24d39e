/// A command line, taken apart and known to make sense for its verb.
struct Arguments {
  /// What is asked for; nil if there is no verb.
  let verb: Verb?
  /// The words that are neither options nor the verb.
  let operands: [String]
  /// The values given for each option, in order; an empty text for an option without one.
  private let values: [Option: [String]]

  init(verb: Verb?, operands: [String], values: [Option: [String]]) {
    self.verb = verb
    self.operands = operands
    self.values = values
  }

  /// Returns whether an option is given.
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The value of an option that may be given once.
  subscript(option: Option) -> String? { values[option]?.first }

  /// All values of an option that may be repeated.
  func all(_ option: Option) -> [String] { values[option] ?? [] }
}
