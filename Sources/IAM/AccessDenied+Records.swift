import JSON

/// Reads a record of CloudTrail, or the first refusal among several; nil if the value is none of these.
///
/// Source: AWS CloudTrail User Guide, "CloudTrail record contents", and CloudTrail API Reference, LookupEvents.
func readRecord(_ value: Value) throws(AccessDeniedProblem) -> AccessDenied? {
  var hasRecord = false
  for record in value.records where record["eventName"]?.text != nil && record["eventSource"]?.text != nil {
    hasRecord = true
    if let denial = AccessDenied(record) { return denial }
  }
  if hasRecord { throw .allowed }
  return nil
}

extension Value {
  /// The records that it is or has: a file of CloudTrail, what `aws cloudtrail lookup-events` prints, an event of
  /// EventBridge, or a list of these.
  fileprivate var records: [Value] {
    var records: [Value] = []
    var pending = [self]
    while let value = pending.popLast() {
      switch value {
      case .array(let elements): pending += elements.reversed()
      case .object:
        if let text = value["CloudTrailEvent"]?.text {
          let event = try? readValue(from: Array(text.utf8), sizeLimit: accessDeniedLimit)
          if let event { records.append(event) }
        } else if let inner = value["Records"] ?? value["Events"] ?? value["detail"] {
          pending.append(inner)
        } else {
          records.append(value)
        }
      case .null, .bool, .number, .string: break
      }
    }
    return records
  }

  /// The text of a string that is not empty.
  var text: String? {
    if case .string(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The elements of a list.
  var elements: [Value] {
    if case .array(let elements) = self { elements } else { [] }
  }
}

extension AccessDenied {
  /// Reads a record whose code says that access was denied; its fields say what its message does not.
  fileprivate init?(_ record: Value) {
    let code = record["errorCode"]?.text
    let message = record["errorMessage"]?.text
    guard MessageText(Array([code ?? "", message ?? ""].joined(separator: " ").utf8)).saysDenied else { return nil }
    self = message.flatMap { readMessage(in: Array($0.utf8)) } ?? AccessDenied()
    if mayBeCut != .encodedMessage || message?.hasSuffix("...") != true { mayBeCut = nil }
    operation = record["eventName"]?.text
    infer(.requester, \.requester, record["userIdentity"]?.requester)
    infer(.action, \.action, record.action)
    let resources = record["resources"]?.elements ?? []
    if resources.count == 1 { infer(.resource, \.resource, (resources[0]["ARN"] ?? resources[0]["arn"])?.text) }
  }

  private mutating func infer<Value>(_ part: Part, _ place: WritableKeyPath<AccessDenied, Value?>, _ value: Value?) {
    guard self[keyPath: place] == nil, let value else { return }
    self[keyPath: place] = value
    inferred.insert(part)
  }
}

extension Value {
  /// Who the `userIdentity` of a record is.
  fileprivate var requester: AccessDenied.Requester? {
    (self["arn"] ?? self["invokedBy"])?.text.map(AccessDenied.Requester.init)
  }

  /// What action the operation of a record would be, if both have the same name.
  fileprivate var action: String? {
    guard let source = self["eventSource"]?.text, let name = self["eventName"]?.text else { return nil }
    guard let dot = source.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(action: Array("\(source[..<dot]):\(name)".utf8)[...])
  }
}
