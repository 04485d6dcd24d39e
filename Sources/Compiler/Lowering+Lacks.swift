import Parser
import Source

/// A setting that a file's personas need and the file does not set: one mistake, however often it shows.
struct Lack {
  let module: Int
  let setting: Setting.Name
  /// The persona that needed it first.
  let persona: Span
  /// Whether something needed it that cannot do with `*`, which was reported.
  var isRequired: Bool
}

extension Lowering {
  /// Notes that `*` stands in the place of a setting.
  mutating func noteLack(of setting: Setting.Name, _ bindings: Bindings) {
    guard index(of: setting, bindings) == nil else { return }
    lacks.append(Lack(module: bindings.module, setting: setting, persona: name(of: bindings), isRequired: false))
  }

  /// Reports that a setting has to be set for what stands at `span`: the first such place of a file.
  mutating func reportLack(of setting: Setting.Name, _ bindings: Bindings, _ span: Span) {
    noteLack(of: setting, bindings)
    guard let index = index(of: setting, bindings), !lacks[index].isRequired else { return }
    lacks[index].isRequired = true
    report(.settingRequired(setting.rawValue, span))
  }

  /// Warns of the settings in whose place `*` stands everywhere.
  mutating func reportLacks() {
    for lack in lacks where !lack.isRequired { report(.settingUnset(lack.setting.rawValue, lack.persona)) }
  }

  /// Returns the number of settings that are known to be missing in `module`.
  func knownLacks(in module: Int) -> Int { lacks.count { $0.module == module } }

  private func index(of setting: Setting.Name, _ bindings: Bindings) -> Int? {
    lacks.firstIndex { $0.module == bindings.module && $0.setting == setting }
  }

  private func name(of bindings: Bindings) -> Span { checking.program.personas[bindings.persona].syntax.name.span }
}
