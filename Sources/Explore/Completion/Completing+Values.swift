import Analysis
import Catalogue
import Compiler
import Lexer
import Parser

/// What is proposed for resources, keys and values, by what stands before them.
extension Completing {
  /// Which text is typed.
  var home: TextHome {
    let isQuestion = !isInItems && item.contains { $0.keyword == .can || $0.keyword == .cannot }
    return isQuestion ? .question(about: askedName) : .items
  }

  /// The name before `can` or `cannot`: of whom is asked or claimed.
  private var askedName: String? {
    guard let verb = item.firstIndex(where: { $0.keyword == .can || $0.keyword == .cannot }), verb > 0 else {
      return nil
    }
    let token = item[verb - 1]
    if token.keyword == .who || token.keyword == .persona { return nil }
    return token.text.hasPrefix("\"") ? String(token.text.dropFirst().dropLast()) : token.text
  }

  private var subject: Subject? { askedName.flatMap(world.subject) }

  func resourceWords(for slot: CompletionSlot) -> [Completion.Word] {
    let takesSelf = slot != .askedResource || takesRoles
    let common = names(.letsOfValues) + (takesSelf ? ["self"].asWords : []) + arnBeginnings
    guard slot == .askedResource else { return common + names(.kindsWithARN) + ["*"].asWords }
    guard let subject else { return common + names(.kindsWithARN) }
    let resources = subject.resources.filter { $0.arn != nil }
    // A question is about exact resources.
    let exact = resources.compactMap(\.arn).filter { arn in !arn.contains { $0 == "*" || $0 == "?" || $0 == "$" } }
    let actions = askedActions
    if actions.isEmpty { return common + resources.map(\.kind).asWords + exact.quoted }
    // Of the resources those are proposed that the actions can have, or have something in.
    let own = exact.filter { arn in actions.contains { $0.canHave(arn) } }
    let within = exact.filter { arn in actions.contains { !$0.canHave(arn) && $0.arnWithin(arn) != nil } }
    let kinds = resources.filter { resource in own.contains { $0 == resource.arn } }.map(\.kind)
    return common + kinds.asWords + own.quoted + within.map { Completion.Word("\"" + $0 + "/", isOpen: true) }
  }

  /// The actions that stand before and that the catalogue knows.
  private var askedActions: [ServiceActionName] {
    item.compactMap { $0.kind == .word ? ServiceActionName($0.text) : nil }.filter { $0.known != nil }
  }

  /// Whether the actions that stand before can have a role; if there are none, they may.
  private var takesRoles: Bool {
    let actions = askedActions
    return actions.isEmpty || actions.contains { $0.canHave("arn:aws:iam::111122223333:role/Any") }
  }

  /// The actions that stand before, as far as the catalogue knows them.
  private var actions: [(service: Service, action: Action)] {
    item.compactMap { $0.kind == .word ? ServiceActionName($0.text).known : nil }
  }

  /// The ARNs of the resources that the actions take, up to what is not known of them.
  private var arnBeginnings: [Completion.Word] {
    let formats = actions.flatMap { known in
      known.action.resourceTypes.flatMap { known.service.resourceType($0.key)?.arns ?? [] }
    }
    if formats.isEmpty { return [] }
    let settings = world.compilation.settings(in: home, of: source)
    return formats.map { Completion.Word("\"" + $0.beginning(settings), isOpen: true) }
  }

  /// Returns condition keys: those of the actions that stand before, or of their services where the catalogue knows none
  /// of them. A question may not ask for one twice, nor for what smpc knows of the subject.
  func keyWords(for slot: CompletionSlot) -> [Completion.Word] {
    let actions = actions
    let own = actions.flatMap { known in
      known.action.conditionKeys
        + known.action.resourceTypes.flatMap { use in
          use.conditionKeys + (known.service.resourceType(use.key)?.conditionKeys ?? [])
        }
    }
    let general = generalConditionKeys().filter { $0.presence != .listed }.map(\.name)
    let services = actions.isEmpty ? keysOfServices : []
    let known = slot == .askedKey ? item.map(\.text) + (subject?.facts.map(\.key) ?? []) : []
    let taken = Set(known.map { $0.lowercased() })
    return (own + general + services).filter { !taken.contains($0.lowercased()) }.map(\.asKey)
  }

  /// The keys of the service that is typed.
  private var keysOfServices: [String] {
    typed.firstIndex(of: ":").map { conditionKeyNames(prefix: String(typed[..<$0])) } ?? []
  }

  func valueWords(for slot: CompletionSlot) -> [Completion.Word] {
    if slot == .resourceName { return resourceNameWords }
    if item.first?.keyword == .let {
      return generalValueWords + actionWords(goingOnFrom: typed) + names(.letsOfActions)
    }
    let key = item.last { $0.text.contains(":") && conditionKey($0.text) != nil }
    if let key, conditionKey(key.text)?.type == .bool { return ["true", "false"].asWords }
    if key?.text.lowercased() == "iam:passedtoservice" { return servicePrincipalNames().quoted + names(.letsOfValues) }
    if slot == .askedValue, let subject { return generalValueWords + subject.resources.map(\.kind).asWords }
    return generalValueWords + names(.kinds)
  }

  private var generalValueWords: [Completion.Word] {
    names(.letsOfValues) + ["account", "region", "partition", "environment", "self"].asWords
  }

  /// What a string can mention: each kind by its name, and by its ARN if it has one.
  var interpolationWords: [String] {
    let withARN = names(.kindsWithARN).map(\.text) + ["self"]
    return (names(.kinds) + generalValueWords).map(\.text) + withARN.map { $0 + ".arn" }
  }

  private var resourceNameWords: [Completion.Word] {
    let kind = item.first?.text ?? ""
    let isRole = world.compilation.names(.kindsOfRoles, in: home, of: source).contains(kind)
    return names(.letsOfValues) + (isRole ? (world.compilation.personas + ["self"]).asWords : [])
  }
}

extension String {
  /// A condition key as far as it is always the same: `aws:RequestTag/`, to go on from.
  fileprivate var asKey: Completion.Word {
    guard let variable = firstIndex(where: { $0 == "$" || $0 == "<" }) else { return Completion.Word(self) }
    return Completion.Word(String(self[..<variable]), isOpen: true)
  }
}

extension ARNFormat {
  /// Returns the text up to the first part that neither the format nor the settings know.
  fileprivate func beginning(_ settings: (partition: String, region: String?, account: String?)) -> String {
    var text = "arn"
    let parts = [
      (partition, settings.partition), (service, nil), (region, settings.region), (account, settings.account),
    ]
    for (piece, setting) in parts {
      guard let known = piece.literal ?? setting else { return text + ":" }
      text += ":" + known
    }
    let known = resource.prefix { $0.literal != nil }.compactMap(\.literal)
    return text + ":" + known.joined()
  }
}

extension ARNFormat.Piece {
  fileprivate var literal: String? { if case .literal(let text) = self { text } else { nil } }
}
