/// The script for fish.
var fishCompletions: String {
  """
  # Completes command lines of smpc in fish: smpc completions fish > ~/.config/fish/completions/smpc.fish

  # Whether the command is one of these; without any, whether there is none yet.
  function __smpc_verb
      for word in (commandline -opc)[2..]
          contains -- $word \(Verb.allCases.map(\.rawValue).joined(separator: " ")); or continue
          contains -- $word $argv
          return
      end
      test (count $argv) -eq 0
  end

  complete -c smpc -f

  """ + commands.joined(separator: "\n") + "\n"
}

private var commands: [String] {
  let general = Verb.generalOptions.map { "complete -c smpc -n __smpc_verb \(specification(of: $0))" }
  let verbs = Verb.allCases.map { "complete -c smpc -n __smpc_verb -a \($0.rawValue) -d \($0.summary.fishQuoted)" }
  return general + verbs + Verb.allCases.flatMap(commands(for:))
}

private func commands(for verb: Verb) -> [String] {
  let start = "complete -c smpc -n '__smpc_verb \(verb.rawValue)'"
  return ["", "\(start) \(arguments(verb.candidates))"] + verb.options.map { "\(start) \(specification(of: $0))" }
}

/// Returns `-s o -l output -x -a '…' -d 'help'`.
private func specification(of option: Option) -> String {
  let declaration = option.declaration
  let letter = declaration.letter.map { "-s \($0) " } ?? ""
  let value = option.candidates.map { "-x \(arguments($0)) " } ?? ""
  return "\(letter)-l \(declaration.name) \(value)-d \(declaration.help.fishQuoted)"
}

private func arguments(_ candidates: Candidates) -> String {
  switch candidates {
  case .unknown: "-a ''"
  case .words(let words): "-a \(words.joined(separator: " ").fishQuoted)"
  case .sources: "-k -a '(__fish_complete_suffix .persona)'"
  case .folders: "-a '(__fish_complete_directories)'"
  case .codes: #"-a '(smpc explain 2> /dev/null | string trim | string replace -r " +" \t)'"#
  }
}

extension String {
  /// The text in single quotes, as fish reads it.
  fileprivate var fishQuoted: String { "'\(escaping(#"\'"#, with: #"\"#))'" }
}
