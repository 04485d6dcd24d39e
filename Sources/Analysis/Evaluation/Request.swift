/// A request as IAM sees it: an action on a resource, in a context.
///
/// Source: IAM User Guide, "Policy evaluation logic", "The request context".
public struct Request: Sendable {
  /// The action as it was given, `service:Name`.
  public let action: String
  /// The ARN of the resource, or `*` for an action that has none.
  public let resource: String
  /// The keys of the context.
  public let context: RequestContext
  /// The action in small letters, by which IAM compares it.
  let foldedAction: [UInt8]
  let resourceBytes: [UInt8]

  /// Makes a request.
  public init(action: String, resource: String, context: RequestContext = RequestContext()) {
    self.action = action
    self.resource = resource
    self.context = context
    foldedAction = folded(Array(action.utf8))
    resourceBytes = Array(resource.utf8)
  }
}

/// What is known of the condition keys of a request.
public struct RequestContext: Sendable {
  /// What is known of a key.
  public enum Entry: Hashable, Sendable {
    /// The request has it with these values; with none it counts as absent.
    case values([String])
    /// The request does not have it.
    case absent
    /// The request may have it or not, with whatever value.
    case open
  }

  /// What becomes of keys that are not listed.
  public enum Others: Hashable, Sendable {
    /// They are absent.
    case absent
    /// They are open.
    case open
  }

  /// What the evaluation reads: an entry in bytes.
  enum Known {
    case values([[UInt8]])
    case absent
    case open
  }

  private struct Listed: Sendable {
    let key: [UInt8]
    let known: Known
  }

  /// The listed keys in small letters, in the order of their bytes.
  private var listed: [Listed] = []
  private let others: Known

  /// Makes a context; of a key that is listed twice, in whatever case, the last entry counts.
  public init(_ entries: [(key: String, entry: Entry)] = [], others: Others = .absent) {
    self.others = others == .open ? .open : .absent
    listed = entries.map { Listed(key: folded(Array($0.key.utf8)), known: Known($0.entry)) }
    if listed.count > 1 { sort() }
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
  func known(_ key: [UInt8]) -> Known {
    let index = position(of: key)
    return index < listed.count && listed[index].key == key ? listed[index].known : others
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

extension RequestContext.Known: Sendable {
  fileprivate init(_ entry: RequestContext.Entry) {
    switch entry {
    case .values(let values) where values.isEmpty: self = .absent
    case .values(let values): self = .values(values.map { Array($0.utf8) })
    case .absent: self = .absent
    case .open: self = .open
    }
  }
}

/// Returns `bytes` with small letters for capitals.
func folded(_ bytes: [UInt8]) -> [UInt8] {
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
  return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
}
