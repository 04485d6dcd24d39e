import Compiler
import Parser
import Source

extension Definitions {
  /// Returns the settings that hold for the session and these definitions do not say, as a source: those of `:set` and of
  /// the command line, or else those that the files agree on.
  func settings(of programs: [Input], _ options: CompileOptions) -> String {
    var source = ""
    for setting in Setting.Name.allCases where !says(setting) {
      if let value = options.value(of: setting) ?? programs.agreed(on: setting) {
        source += "\(setting.rawValue) \(value);\n"
      }
    }
    return source
  }
}

extension CompileOptions {
  fileprivate func value(of setting: Setting.Name) -> String? {
    switch setting {
    case .account: account
    case .region: region
    case .partition: partition
    }
  }
}

extension [Input] {
  /// Returns what all files that say a setting say of it; nil if none does, or not all the same.
  func agreed(on setting: Setting.Name) -> String? {
    let values = Set(compactMap { $0.value(of: setting) })
    return values.count == 1 ? values.first : nil
  }
}

extension Input {
  /// Returns the value of a setting as the file writes it.
  fileprivate func value(of setting: Setting.Name) -> String? {
    let file = SourceFile(name: name, bytes: bytes)
    for case .setting(let item) in parse(file).syntax.items where item.name == setting {
      return file.text(of: item.value.span)
    }
    return nil
  }
}
