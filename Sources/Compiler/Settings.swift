import Catalogue
import Parser
import Source

/// The account, Region and partition that a module's personas are compiled for.
struct Settings: Hashable {
  /// Twelve digits; nil where it is not set.
  let account: String?
  /// A Region; nil where it is not set.
  let region: String?
  /// The partition as set, or that of the Region, or `aws`.
  let partition: String
  /// The ARN of a role up to its path; nil where the account is not set.
  let rolePrefix: String?

  init(account: String?, region: String?, partition: String) {
    self.account = account
    self.region = region
    self.partition = partition
    rolePrefix = account.map { "arn:\(partition):iam::\($0):role" }
  }

  /// Returns the value of a setting, or nil where it is not set.
  func value(_ name: Setting.Name) -> String? {
    switch name {
    case .account: account
    case .region: region
    case .partition: partition
    }
  }
}

extension Checking {
  /// Returns the settings of `module`: what the command line says wins over what the file says.
  mutating func settings(of module: Int) -> Settings {
    // What is written is checked even where the command line wins.
    let (ownAccount, ownRegion, ownPartition) = (
      written(.account, in: module), written(.region, in: module), written(.partition, in: module)
    )
    let account = options.account ?? ownAccount
    let region = options.region ?? ownRegion
    let partition = options.partition ?? ownPartition
    let own = region.flatMap { Catalogue.partition(ofRegion: $0)?.name }
    if let region, let partition, let own, own != partition {
      report(.regionOutsidePartition(region, partition, own: own, place(module)))
    }
    return Settings(account: account, region: region, partition: partition ?? own ?? "aws")
  }

  /// Returns where a module says its Region or partition.
  private func place(_ module: Int) -> Place {
    let settings = program.modules[module].value.settings
    let setting = settings[.partition] ?? settings[.region]
    return setting.map { .span($0.value.span) } ?? .path(files[module].value.name)
  }

  /// Returns a setting as the file writes it, checked, or nil.
  private mutating func written(_ name: Setting.Name, in module: Int) -> String? {
    guard let setting = program.modules[module].value.settings[name], !setting.value.isReported else { return nil }
    let file = files[module].value
    let text = setting.value.isString ? plainText(setting.value, in: module) : file.text(of: setting.value.span)
    guard let text else { return nil }
    if let problem = Self.problem(with: text, as: name) {
      report(.invalidSetting(name.rawValue, text, problem, setting.value.span))
      return nil
    }
    return text
  }

  /// Returns what is wrong with the value of a setting, in words, or nil.
  static func problem(with text: String, as name: Setting.Name) -> String? {
    switch name {
    case .account:
      text.isAccount ? nil : "an account is twelve digits"
    case .region:
      Catalogue.partition(ofRegion: text) != nil ? nil : suggestion(text, Catalogue.partitions.flatMap(\.regions))
    case .partition:
      Catalogue.partition(text) != nil ? nil : suggestion(text, Catalogue.partitions.map(\.name))
    }
  }

  private static func suggestion(_ text: String, _ known: [String]) -> String {
    known.closest(to: text).map { "did you mean `\($0)`?" } ?? "AWS has none of that name"
  }
}

extension String {
  /// Whether this is the id of an account.
  var isAccount: Bool { utf8.count == 12 && utf8.allSatisfy(\.isDigit) }
}
