import JSON
import Lexer
import Parser
import Platform
import Source

/// The item that a place is in: whose it is, and what all of it says.
struct FindingItem {
  /// The role, policy or persona; empty where none has a name.
  var owner = ""
  /// A digest of what the item says, whatever its white space and the order of keys; empty where a whole file is meant.
  var content = ""
}

/// The items of files, by which a baseline knows findings: a statement that is changed is another.
struct FindingItems {
  private var tables = PointerTables()
  private var sources: [UInt32: [SourceItem]] = [:]
  /// The digests by where their items begin: thousands of findings may be in one statement.
  private var digests: [Span: String] = [:]

  /// Returns the item that a place is in.
  mutating func item(at span: Span, in file: SourceFile) -> FindingItem {
    file.isJSON ? value(at: span, in: file) : sourceItem(at: span, in: file)
  }

  /// Returns the statement around a place in JSON, or else the smallest value that holds it.
  private mutating func value(at span: Span, in file: SourceFile) -> FindingItem {
    guard let table = tables.table(of: file) else { return FindingItem() }
    let path = table.path(to: file.range(of: span))
    guard let smallest = path.last?.value else { return FindingItem() }
    let names = path.dropLast().compactMap { $0.value.ownName }
    let value = path.statement ?? smallest
    let place = Span(start: file.start + value.range.start, end: file.start + value.range.end)
    return FindingItem(owner: names.joined(separator: "/").visible, content: digest(of: place) { value.canonical })
  }

  /// Returns the smallest item of a source around a place.
  private mutating func sourceItem(at span: Span, in file: SourceFile) -> FindingItem {
    if sources[file.start] == nil { sources[file.start] = SourceItem.items(of: file) }
    guard let item = (sources[file.start] ?? []).smallest(around: span) else {
      return FindingItem(content: digest(of: span) { Array(file.bytes(of: span)) })
    }
    return FindingItem(owner: item.owner, content: digest(of: item.span) { file.words(of: item.span) })
  }

  private mutating func digest(of span: Span, _ bytes: () -> [UInt8]) -> String {
    if let known = digests[span] { return known }
    let digest = String(sha256(bytes()).prefix(16))
    digests[span] = digest
    return digest
  }
}

/// An item of a source and the name of the declaration that it is in.
private struct SourceItem {
  let span: Span
  let owner: String
  /// Whether it stands in no other item.
  let isOutermost: Bool

  static func items(of file: SourceFile) -> [SourceItem] {
    parse(file).syntax.items.flatMap { item in
      let owner = item.name.map { file.text(of: $0.span).visible } ?? ""
      return item.nested.map { SourceItem(span: $0, owner: owner, isOutermost: $0 == item.span) }
    }
  }
}

extension [SourceItem] {
  /// Returns the smallest of items in source order that holds a place; looks no further back than it has to.
  fileprivate func smallest(around place: Span) -> SourceItem? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start <= place.start { low = middle + 1 } else { high = middle }
    }
    for item in self[..<low].reversed() {
      if item.span.contains(place) { return item }
      if item.isOutermost { return nil }
    }
    return nil
  }
}

extension Item {
  fileprivate var name: Term? {
    switch self {
    case .pack(let item): item.name
    case .let(let item): item.name
    case .environment(let item): item.name
    case .kind(let item): item.name
    case .capability(let item): item.name
    case .persona(let item): item.name
    case .language, .use, .setting, .trust, .test: nil
    }
  }
}

extension SourceFile {
  /// Returns the words and signs of a part with one space between them, and without comments.
  func words(of span: Span) -> [UInt8] {
    let part = SourceFile(name: name, bytes: Array(bytes(of: span)))
    return Array(tokenize(part).tokens.map { part.bytes(of: $0.span) }.joined(separator: [0x20]))
  }
}

extension [(key: String?, value: PlacedValue)] {
  /// The statement that the path leads into.
  fileprivate var statement: PlacedValue? {
    guard let index = lastIndex(where: { $0.key == "Statement" }) else { return nil }
    if self[index].value.kind == .array { return index + 1 < count ? self[index + 1].value : nil }
    return self[index].value
  }
}

extension PlacedValue {
  /// The name that an object gives to what it describes.
  fileprivate var ownName: String? {
    let keys = ["PolicyName", "ManagedPolicyName", "RoleName", "UserName", "GroupName"]
    return keys.lazy.compactMap { self[$0]?.text }.first
  }

  /// The value in its shortest form, with the keys of objects in one order.
  fileprivate var canonical: [UInt8] {
    var writer = Writer(.minified)
    writer.value(value.inOneOrder)
    return writer.bytes
  }
}

extension Value {
  fileprivate var inOneOrder: Value {
    switch self {
    case .array(let elements): .array(elements.map(\.inOneOrder))
    case .object(let members):
      .object(
        members.map { Member($0.key, $0.value.inOneOrder) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    case .null, .bool, .number, .string: self
    }
  }
}
