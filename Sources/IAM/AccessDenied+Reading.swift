import JSON

/// The size in bytes above which a text is not read for a refusal.
public let accessDeniedLimit = 1 << 20

/// Why a text is no refusal.
public enum AccessDeniedProblem: Error, Hashable, Sendable {
  /// The text has more bytes than the limit.
  case tooLarge(limit: Int)
  /// The text is empty or blank.
  case empty
  /// Nothing in the text says that access was denied.
  case noDenial
  /// It is a decoded message or a record of CloudTrail, and it says that access was allowed.
  case allowed
  /// It is what decodes a message, and its `DecodedMessage` is no JSON of that kind.
  case unreadableDecodedMessage
}

/// Reads a text with which AWS refused a request: what a service, the AWS CLI or an SDK prints, with what a log has around
/// it; a record of CloudTrail, or several, of which the first refusal is read; or what `aws sts
/// decode-authorization-message` prints. Escapes of JSON, XML and URLs are resolved, and a text may be cut short anywhere.
public func readAccessDenied(_ text: [UInt8]) throws(AccessDeniedProblem) -> AccessDenied {
  guard text.count <= accessDeniedLimit else { throw .tooLarge(limit: accessDeniedLimit) }
  var text = text.trimmed
  if text.isEmpty { throw .empty }
  for _ in 0..<3 {
    if let denial = try readStructure(text, depth: 0) { return denial }
    if let denial = readMessage(in: text), denial.action != nil { return denial }
    guard let decoded = text.percentDecoded else { break }
    text = decoded
  }
  guard let denial = readMessage(in: text) else { throw .noDenial }
  return denial
}

/// Reads JSON; nil if the text is none, or has no refusal in it.
///
/// - Parameter depth: how many texts this one was in as a string.
func readStructure(_ text: [UInt8], depth: Int) throws(AccessDeniedProblem) -> AccessDenied? {
  guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
  guard depth < 4, let value = try? readValue(from: text, sizeLimit: accessDeniedLimit) else { return nil }
  if let decoded = try readDecodedMessage(value) { return decoded }
  if let record = try readRecord(value) { return record }
  let texts = value.strings
  var problem: AccessDeniedProblem?
  for text in texts {
    do { if let denial = try readStructure(text.trimmed, depth: depth + 1) { return denial } } catch { problem = error }
  }
  if let problem { throw problem }
  return readMessage(in: Array(texts.joined(separator: [UInt8(ascii: "\n")])))
}

extension Value {
  /// All strings in it, in order.
  fileprivate var strings: [[UInt8]] {
    var strings: [[UInt8]] = []
    var pending = [self]
    while let value = pending.popLast() {
      switch value {
      case .string(let text): strings.append(Array(text.utf8))
      case .array(let elements): pending += elements.reversed()
      case .object(let members): pending += members.reversed().map(\.value)
      case .null, .bool, .number: break
      }
    }
    return strings
  }
}
