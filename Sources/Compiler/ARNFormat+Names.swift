import Catalogue
import IAM

extension ARNFormat {
  /// What stands in the resource part before its first variable: `role/`.
  var resourcePrefix: String {
    var prefix = ""
    for piece in resource {
      guard case .literal(let text) = piece else { return prefix }
      prefix += text
    }
    return prefix
  }

  /// Returns whether some ARN that `pattern` matches has this format.
  func admits(_ pattern: ARN) -> Bool {
    isPartition(pattern.partition) && admits(pattern.service, service) && admits(pattern.region, region)
      && admits(pattern.account, account) && isAccount(pattern.account)
      && Glob.intersects(pattern.resource.utf8, resourceGlob.utf8)
  }

  private func isPartition(_ text: String) -> Bool { text.isPattern || Catalogue.partition(text) != nil }

  private func isAccount(_ text: String) -> Bool { text.isEmpty || text.isPattern || text == "aws" || text.isAccount }

  private func admits(_ text: String, _ piece: Piece) -> Bool {
    switch piece {
    case .literal(let literal): text == literal
    case .variable, .wildcard: !text.isEmpty
    }
  }

  /// Returns what is wrong with the shape of a bare name, such as a table without its database, or nil.
  func shapeProblem(_ name: String) -> String? {
    let glob = String(resourceGlob.utf8.dropFirst(resourcePrefix.utf8.count)) ?? ""
    if Glob.intersects(name.variablesAsStars.utf8, glob.utf8) { return nil }
    return "it is written `\(resource.dropFirst(resourcePrefix.isEmpty ? 0 : 1).map(\.words).joined())`"
  }

  /// The resource part with `?*` for each variable, which is never empty.
  private var resourceGlob: String {
    resource.map { piece in
      switch piece {
      case .literal(let text): text
      case .variable: "?*"
      case .wildcard: "*"
      }
    }.joined()
  }
}

/// How a bare name becomes an ARN: what stands around it.
struct ARNShape {
  /// Where the part of a Region or account comes from.
  enum Part {
    case literal(String)
    case setting
  }

  let format: ARNFormat
  let service: String
  let region: Part
  let account: Part
  /// What stands before the name.
  let prefix: String
  /// Whether the name may be any text, since nothing but the name follows.
  let isOpen: Bool

  init(_ format: ARNFormat) {
    self.format = format
    service = format.service.literalText ?? "*"
    region = format.region.literalText.map(Part.literal) ?? .setting
    account = format.account.literalText.map(Part.literal) ?? .setting
    prefix = format.resourcePrefix
    if case .variable = format.resource.last { isOpen = format.resource.count <= 2 } else { isOpen = false }
  }

  /// Returns what is wrong with the shape of a bare name, or nil.
  func problem(with name: String) -> String? { isOpen ? nil : format.shapeProblem(name) }
}

extension ARNFormat.Piece {
  /// The piece in a message.
  fileprivate var words: String {
    switch self {
    case .literal(let text): text
    case .variable(let name): name
    case .wildcard: "*"
    }
  }
}

extension String {
  /// Whether the text holds `*` or `?`.
  fileprivate var isPattern: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
}
