import Catalogue
import Compiler
import IAM

/// The account, Region and partition that a source begins with.
struct ImportSettings: Hashable {
  var account: String?
  var region: String?
  var partition: String?

  /// The items of a source that say so, and that it uses packs.
  func header(_ packs: [String]) -> String {
    let items = [("account", account), ("region", region), ("partition", partition == "aws" ? nil : partition)]
    let lines = packs.map { "use \($0);\n" } + items.compactMap { name, value in value.map { "\(name) \($0);\n" } }
    return lines.joined()
  }
}

/// Finds the settings with which capabilities grant most of the policies. Where none does, no settings are needed: every
/// ARN says its own.
struct SettingsChoice {
  private let policies: [Policy]
  private let packs: [String]
  private let library: (any Library)?

  init(of files: [ImportedFile], _ packs: [String], _ library: (any Library)?) {
    policies = files.flatMap { file in (file.file.roles.flatMap(\.policies) + file.file.policies).map(\.policy) }
    self.packs = packs
    self.library = library
  }

  var best: ImportSettings {
    var best = (ImportSettings(), 0)
    for settings in candidates {
      let compilation = compile(settings.header(packs), from: library)
      let count = policies.count { !compilation.capabilities(granting: $0).isEmpty }
      if count > best.1 { best = (settings, count) }
    }
    return best.1 > 0 ? best.0 : ImportSettings()
  }

  /// All that the ARNs say, most common first; then without the Region, and without both.
  private var candidates: [ImportSettings] {
    let arns = policies.flatMap { $0.statements.flatMap(\.body.arns) }
    let partition = mostCommon(arns.map(\.partition).filter { Catalogue.partition($0) != nil })
    let account = mostCommon(arns.map(\.account).filter(\.isAccount))
    let region = mostCommon(arns.map(\.region).filter { Catalogue.partition(ofRegion: $0) != nil })
    let all = [
      ImportSettings(account: account, region: region, partition: partition),
      ImportSettings(account: account, partition: partition), ImportSettings(partition: partition),
    ]
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func mostCommon(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension StatementBody {
  /// The ARNs that it mentions.
  fileprivate var arns: [ARN] {
    let values = conditions.flatMap { $0.keys.flatMap(\.values) }
    return ((resources?.patterns ?? []) + values).compactMap { ARN($0) }
  }
}

/// Compiles a text.
func compile(
  _ text: String, from library: (any Library)?, _ quotas: CompileOptions.Quotas = .held
) -> Compilation {
  var options = CompileOptions()
  options.quotas = quotas
  return Sources([Input(name: "import.persona", bytes: Array(text.utf8))], library).compile(options)
}
