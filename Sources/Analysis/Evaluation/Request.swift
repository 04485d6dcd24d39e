/// A request as IAM sees it: an action on a resource, in a context. Its texts are UTF-8.
///
/// Source: IAM User Guide, "Policy evaluation logic", "The request context".
public struct Request: Sendable {
  /// The action in small letters, by which IAM compares it.
  let action: [UInt8]
  let resource: [UInt8]
  private(set) var context: RequestContext

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - action: `service:Name`, in whatever case.
  ///   - resource: the ARN of the resource, or `*` for an action that has none.
  public init(action: [UInt8], resource: [UInt8], context: RequestContext = RequestContext()) {
    self.action = folded(action)
    self.resource = resource
    self.context = context
  }

  /// Makes a request of texts.
  public init(action: String, resource: String, context: RequestContext = RequestContext()) {
    self.init(action: Array(action.utf8), resource: Array(resource.utf8), context: context)
  }

  /// Returns what is known of a key, in whatever case.
  public func entry(of key: String) -> RequestContext.Entry { context[folded(Array(key.utf8))] }

  /// Says what is known of a key that was open.
  public mutating func fix(_ entry: RequestContext.Entry, for key: String) { context.fix(entry, for: key) }
}

/// What is known of the condition keys of a request.
public struct RequestContext: Sendable {
  /// What is known of a key.
  public enum Entry: Hashable, Sendable {
    /// The request has it with one value.
    case value([UInt8])
    /// The request has it with these values, of which there are two at least.
    case values([[UInt8]])
    /// The request does not have it.
    case absent
    /// The request may have it or not, with whatever value.
    case open

    /// The values as texts; without any, the key counts as absent.
    public static func texts(_ texts: [String]) -> Entry { all(texts.map { Array($0.utf8) }) }

    /// All values; without any, the key counts as absent.
    public static func all(_ values: [[UInt8]]) -> Entry {
      values.count == 1 ? .value(values[0]) : values.isEmpty ? .absent : .values(values)
    }

    /// The values as texts.
    public var texts: [String] {
      switch self {
      case .value(let value): [String(decoding: value, as: UTF8.self)]
      case .values(let values): values.map { String(decoding: $0, as: UTF8.self) }
      case .absent, .open: []
      }
    }
  }

  /// A key and what is known of it.
  public struct Listed: Sendable {
    /// The key; in small letters once it is in a context.
    fileprivate(set) var key: [UInt8]
    let entry: Entry

    /// Makes a key of whatever case and what is known of it.
    public init(_ key: [UInt8], _ entry: Entry) {
      self.key = key
      self.entry = entry
    }
  }

  /// Whether a key was listed twice, in whatever case.
  public private(set) var repeatsKey = false

  /// What becomes of keys that are not listed.
  public enum Others: Hashable, Sendable {
    /// They are absent.
    case absent
    /// They are open.
    case open
  }

  /// The listed keys in small letters; where they are many, in order.
  private var listed: [Listed] = []
  /// The number of keys up to which looking at one after the other is faster than to sort them.
  private static let fewKeys = 16
  private let others: Entry

  /// Makes a context; of a key that is listed twice, in whatever case, the last entry counts.
  public init(_ entries: [Listed], others: Others = .absent) {
    self.others = others == .open ? .open : .absent
    listed = entries
    for index in listed.indices where listed[index].key.needsFolding { listed[index].key = folded(listed[index].key) }
    if listed.count > Self.fewKeys {
      sort()
      repeatsKey = listed.count < entries.count
    } else {
      repeatsKey = listed.indices.contains { index in listed[..<index].contains { $0.key == listed[index].key } }
    }
  }

  /// Makes a context of keys that are texts.
  public init(_ entries: [(key: String, entry: Entry)] = [], others: Others = .absent) {
    self.init(entries.map { Listed(Array($0.key.utf8), $0.entry) }, others: others)
  }

  mutating func fix(_ entry: Entry, for key: String) {
    listed.append(Listed(folded(Array(key.utf8)), entry))
    if listed.count > Self.fewKeys { sort() }
  }

  /// Sorts the entries and drops those that a later one of the same key replaces.
  private mutating func sort() {
    let order = listed.indices.sorted { a, b in
      listed[a].key == listed[b].key ? a < b : precedes(listed[a].key, listed[b].key)
    }
    var sorted: [Listed] = []
    sorted.reserveCapacity(order.count)
    for index in order {
      if sorted.last?.key == listed[index].key { sorted.removeLast() }
      sorted.append(listed[index])
    }
    listed = sorted
  }

  /// Returns what is known of a key in small letters.
  subscript(key: [UInt8]) -> Entry {
    if listed.count <= Self.fewKeys { return listed.last { $0.key == key }?.entry ?? others }
    let index = position(of: key)
    return index < listed.count && listed[index].key == key ? listed[index].entry : others
  }

  /// Returns the index of the first listed key that is not before `key`.
  private func position(of key: [UInt8]) -> Int {
    var (low, high) = (0, listed.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(listed[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Orders keys by length first, which most comparisons settle.
  private func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
  }
}

/// Returns `bytes` with small letters for capitals.
func folded(_ bytes: [UInt8]) -> [UInt8] {
  if !bytes.needsFolding { return bytes }
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
  return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
}

extension [UInt8] {
  /// Whether some byte is a capital, or part of a character that may be one. It looks at all, without a branch for each.
  fileprivate var needsFolding: Bool {
    reduce(0 as UInt8) { $0 | (($1 &- 0x41 < 26) ? 1 : 0) | $1 & 0x80 } != 0
  }
}
