/// Takes a command line apart.
///
/// Options may stand before, between and after the other words, so that they are read by the table of all options first
/// and held against the verb's own afterwards.
func readArguments(_ words: [String]) throws(UsageError) -> Arguments {
  var reading = ArgumentReading(words)
  try reading.run()
  return try reading.arguments()
}

private struct ArgumentReading {
  private var words: ArraySlice<String>
  private var operands: [String] = []
  private var values: [Option: [String]] = [:]

  init(_ words: [String]) {
    self.words = words[...]
  }

  mutating func run() throws(UsageError) {
    while let word = words.popFirst() {
      if word == "--" { break }
      if word.hasPrefix("-"), word != "-" { try takeOption(word) } else { operands.append(word) }
    }
    operands += words
  }

  func arguments() throws(UsageError) -> Arguments {
    guard let word = operands.first else { return Arguments(verb: nil, operands: [], values: values) }
    guard let verb = Verb(rawValue: word) else { throw .unknownVerb(word) }
    if let stranger = Option.allCases.first(where: { values[$0] != nil && !verb.options.contains($0) }) {
      throw .strangeOption(stranger, to: verb)
    }
    return Arguments(verb: verb, operands: Array(operands.dropFirst()), values: values)
  }

  /// Takes `--name`, `--name value`, `--name=value`, `-n`, `-n value` or `-nvalue`.
  private mutating func takeOption(_ word: String) throws(UsageError) {
    let (name, attached) = parts(of: word)
    guard let option = Option(name) else { throw .unknownOption(name, among: likelyOptions) }
    switch option.declaration.value {
    case .none:
      guard attached == nil else { throw .valueForFlag(option) }
      values[option] = [""]
    case .text: try keep(try value(attached, of: option), for: option)
    case .choice(let choices):
      let value = try value(attached, of: option)
      guard choices.contains(value) else { throw .badChoice(value, of: choices, for: option) }
      try keep(value, for: option)
    }
  }

  private func parts(of word: String) -> (name: String, attached: String?) {
    guard word.hasPrefix("--") else {
      return (String(word.prefix(2)), word.count > 2 ? String(word.dropFirst(2).trimmingEqualsSign) : nil)
    }
    guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  /// Takes the attached value or the next word, unless that looks like an option: such a value is given with `=`.
  private mutating func value(_ attached: String?, of option: Option) throws(UsageError) -> String {
    if let attached { return attached }
    guard let value = words.first, value == "-" || !value.hasPrefix("-") else { throw .missingValue(option) }
    words.removeFirst()
    return value
  }

  private mutating func keep(_ value: String, for option: Option) throws(UsageError) {
    guard !value.isEmpty else { throw .missingValue(option) }
    guard option.declaration.isRepeatable || values[option] == nil else { throw .givenTwice(option) }
    values[option, default: []].append(value)
  }

  /// The options that an unknown one may have been meant to be.
  private var likelyOptions: [Option] {
    (operands.first ?? words.first { !$0.hasPrefix("-") }).flatMap(Verb.init)?.options ?? Option.allCases
  }
}

extension Substring {
  fileprivate var trimmingEqualsSign: Substring { hasPrefix("=") ? dropFirst() : self }
}
