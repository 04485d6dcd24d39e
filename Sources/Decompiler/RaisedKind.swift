import Catalogue
import Compiler
import IAM

/// A kind of a pack whose resources have ARNs.
struct NamedKind {
  let name: String
  let format: ARNFormat

  /// Returns the kinds of packs, those of one resource type only once: the first.
  static func kinds(of packs: [String], in scope: Compilation) -> [NamedKind] {
    var types: Set<String> = []
    return packs.flatMap { scope.pack($0)?.kinds ?? [] }.compactMap { kind in
      guard let type = kind.type, types.insert(type).inserted else { return nil }
      let parts = type.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let format = service(parts[0])?.resourceType(parts[1])?.arns.first else { return nil }
      return NamedKind(name: kind.entry.name, format: format)
    }
  }
}

/// Resources that stand as items of a declaration, so that its statements mention their kind.
struct RaisedKind {
  private let kind: String
  /// The ARNs in order.
  private let arns: [String]
  /// How authors write them: by their names, where the settings say the rest.
  private let names: [String]

  /// Takes the first resources of a kind in a list, those in a row with the same ending; nil if there are none.
  init?(_ kind: NamedKind, firstOf patterns: [String], _ settings: ImportSettings) {
    let found = patterns.map { kind.format.parts(of: $0) }
    guard let start = found.firstIndex(where: { $0 != nil }), let first = found[start] else { return nil }
    var run: [ResourceParts] = []
    for case let parts? in found[start...].prefix(while: { $0?.ending == first.ending }) {
      if run.contains(where: { $0.arn == parts.arn }) { return nil }
      run.append(parts)
    }
    self.kind = kind.name
    arns = run.map(\.arn)
    names = run.map { $0.arn == settings.arn(of: $0.name, kind.format) ? $0.name : $0.arn }
  }

  /// The item of the declaration.
  var item: String { "\(kind) \(names.map(\.inQuotes).joined(separator: ", "));" }

  /// Returns how the first resources of a list are written, if they are all of these with one ending.
  fileprivate func term(for patterns: ArraySlice<String>) -> String? {
    guard let first = patterns.first, first.hasPrefix(arns[0]), patterns.count >= arns.count else { return nil }
    let ending = first.dropFirst(arns[0].count)
    guard ending.isEmpty || ending.first == "/", zip(patterns, arns).allSatisfy({ $0 == $1 + ending }) else {
      return nil
    }
    return ending.isEmpty ? kind : #""\(\#(kind).arn)\#(String(ending).inQuotes.dropFirst())"#
  }

  fileprivate var count: Int { arns.count }
}

extension [RaisedKind] {
  /// Returns the resources of a statement as it writes them.
  func terms(for patterns: [String]) -> [String] {
    var terms: [String] = []
    var rest = patterns[...]
    while let pattern = rest.first {
      if let (kind, term) = lazy.compactMap({ kind in kind.term(for: rest).map { (kind, $0) } }).first {
        terms.append(term)
        rest = rest.dropFirst(kind.count)
      } else {
        terms.append(pattern == "*" ? "*" : pattern.inQuotes)
        rest = rest.dropFirst()
      }
    }
    return terms
  }
}

/// A resource pattern, taken apart by the format of its kind.
private struct ResourceParts {
  /// The ARN of the resource itself.
  let arn: String
  let name: String
  /// What follows it: of a bucket, its objects.
  let ending: String
}

extension ARNFormat {
  /// Returns the resource that a pattern is of, or whose parts it is about; nil if it is of another type.
  fileprivate func parts(of pattern: String) -> ResourceParts? {
    guard let arn = ARN(pattern), fits(arn.service, service), fits(arn.region, region), fits(arn.account, account),
      case .variable = resource.last, resource.dropLast().allSatisfy(\.isLiteral)
    else { return nil }
    let prefix = resource.dropLast().map(\.text).joined()
    guard arn.resource.hasPrefix(prefix) else { return nil }
    let rest = arn.resource.dropFirst(prefix.count)
    let name = prefix.isEmpty ? rest.prefix { $0 != "/" } : rest
    guard !name.isEmpty, name.contains(where: { $0 != "*" }) else { return nil }
    let ending = rest.dropFirst(name.count)
    return ResourceParts(arn: String(pattern.dropLast(ending.count)), name: String(name), ending: String(ending))
  }

  private func fits(_ text: String, _ piece: Piece) -> Bool {
    if case .literal(let literal) = piece { text == literal } else { !text.isEmpty }
  }
}

extension ARNFormat.Piece {
  fileprivate var isLiteral: Bool { if case .literal = self { true } else { false } }

  fileprivate var text: String { if case .literal(let text) = self { text } else { "" } }
}

extension ImportSettings {
  /// Returns the ARN that a bare name stands for; nil where the settings do not say it.
  fileprivate func arn(of name: String, _ format: ARNFormat) -> String? {
    guard let region = format.region.isLiteral ? format.region.text : region else { return nil }
    guard let account = format.account.isLiteral ? format.account.text : account else { return nil }
    let prefix = format.resource.dropLast().map(\.text).joined()
    return "arn:\(partition ?? "aws"):\(format.service.text):\(region):\(account):\(prefix)\(name)"
  }
}
