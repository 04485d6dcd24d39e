import Catalogue
import Compiler
import IAM
import Parser

/// What is proposed for a place, from the tables by which names are checked.
extension Completing {
  func words(for slot: CompletionSlot) -> [Completion.Word] {
    switch slot {
    case .subject: world.subjectNames.map { $0.isName ? $0 : "\"\($0)\"" }.asWords
    case .persona: world.compilation.personas.asWords
    case .parent: names(.parents)
    case .capability: names(.capabilities)
    case .kind, .itemKind: names(.kinds)
    case .given: names(.kinds) + ["account", "region"].asWords
    case .pack: world.compilation.entries(.packs).map(\.name).asWords
    case .region: partitions.flatMap(\.regions).asWords
    case .partition: partitions.map(\.name).asWords
    case .resourceType: resourceTypeWords
    case .managedPolicy: managedPolicyNames().quoted
    case .action: actionWords(goingOnFrom: typed) + names(.letsOfActions)
    case .resource, .askedResource: resourceWords(for: slot)
    case .conditionKey, .askedKey: keyWords(for: slot)
    case .value, .askedValue, .resourceName: valueWords(for: slot)
    case .operator: ConditionOperator.Base.allCases.map(\.rawValue).asWords
    case .principal: principalWords
    case .own: []
    }
  }

  /// Returns the names of a category; those with their packs only once a dot asks for them.
  func names(_ category: NameCategory) -> [Completion.Word] {
    world.nameWords(category, typed, in: home, of: source)
  }

  private var resourceTypeWords: [Completion.Word] {
    guard let colon = typed.firstIndex(of: ":") else { return serviceWords }
    guard let service = service(String(typed[..<colon])) else { return [] }
    return service.resourceTypes.map { "\(service.prefix):\($0.key)" }.filter { !$0.contains(" ") }.asWords
  }

  private var principalWords: [Completion.Word] {
    switch item.last(where: { $0.keyword != nil })?.keyword {
    case .service: servicePrincipalNames().quoted
    case .account: ["account"].asWords + names(.letsOfValues)
    default: names(.letsOfValues)
    }
  }
}

extension World {
  /// Returns the names of a category; those with their packs only once a dot asks for them, or where several have them.
  func nameWords(
    _ category: NameCategory, _ typed: String, in home: TextHome, of source: String?
  ) -> [Completion.Word] {
    let names = compilation.names(category, in: home, of: source)
    if typed.contains(".") { return names.asWords }
    let plain = Set(names.filter { !$0.contains(".") })
    return names.filter { name in
      name.firstIndex(of: ".").map { !plain.contains(String(name[name.index(after: $0)...])) } ?? true
    }.asWords
  }

  /// Returns what one can be shown besides those whom one can ask about.
  func declarationWords(_ typed: String, in home: TextHome, of source: String? = nil) -> [Completion.Word] {
    let categories: [NameCategory] = [.capabilities, .kinds, .parents]
    return categories.flatMap { nameWords($0, typed, in: home, of: source) }
  }
}

/// Returns the actions of the service that is typed or, as long as none is, the services. Those that AWS has retired are
/// not proposed.
func actionWords(goingOnFrom typed: String) -> [Completion.Word] {
  guard let colon = typed.firstIndex(of: ":") else { return serviceWords }
  guard let service = service(String(typed[..<colon])), !service.isRetired else { return [] }
  return service.actionNames.map { "\(service.prefix):\($0)" }.asWords
}

private var serviceWords: [Completion.Word] {
  servicePrefixes().map { Completion.Word($0 + ":", isOpen: true) }
}

extension [String] {
  var asWords: [Completion.Word] { map { Completion.Word($0) } }

  /// The texts between quotes; none that would need escapes there.
  var quoted: [Completion.Word] {
    filter { !$0.contains("\"") && !$0.contains("\\") }.map { Completion.Word("\"\($0)\"") }
  }
}

extension String {
  /// Whether this is a name of the language, which stands without quotes.
  fileprivate var isName: Bool {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic, first.isASCII else { return false }
    return utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
  }
}
