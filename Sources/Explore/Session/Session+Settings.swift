import Compiler
import Parser
import Source

extension Session {
  /// Shows or sets what a compilation is for.
  mutating func set(_ words: [String]) -> [Output] {
    let known = ["account", "region", "partition", "environment"]
    guard let name = words.first else { return [.lines(known.map { "\($0) \(said(of: $0))" })] }
    guard words.count < 3, known.contains(name) else {
      return [.diagnostics([.unknownSetting(words.joined(separator: " "), known)], SourceMap())]
    }
    if words.count == 1 { return [.lines(["\(name) \(said(of: name))"])] }
    let word = words[1]
    let value = word == Self.filesSay ? nil : word
    if let value, let setting = Setting.Name(rawValue: name),
      let problem = CompileOptions.problem(with: value, as: setting)
    {
      return [.diagnostics([.badSetting(name, value, problem)], SourceMap())]
    }
    let outputs = set("\(name) \(word)") { $0.set(name, value) }
    return outputs.isEmpty ? [.lines(["\(name) \(said(of: name))"])] : outputs
  }
}

extension Session {
  /// What takes a setting back.
  private static let filesSay = "-"

  private func said(of name: String) -> String { inputs.options[name] ?? wordsOfFiles(name) }

  /// What a setting is that nobody has set here.
  private func wordsOfFiles(_ name: String) -> String {
    guard let setting = Setting.Name(rawValue: name) else { return "as the files say" }
    let files = inputs.programs.agreed(on: setting).map { "\($0), as the files say" } ?? "as the files say"
    return definitions.value(of: setting).map { "\(files); \($0) for what is defined here" } ?? files
  }
}

extension CompileOptions {
  fileprivate subscript(name: String) -> String? {
    switch name {
    case "account": account
    case "region": region
    case "partition": partition
    default: environment
    }
  }

  /// Sets an option by the name of what it sets; nil is what the files say.
  fileprivate mutating func set(_ name: String, _ value: String?) {
    switch name {
    case "account": account = value
    case "region": region = value
    case "partition": partition = value
    default: environment = value
    }
  }
}
