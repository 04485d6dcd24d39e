import JSON

/// Reads what `aws sts decode-authorization-message` prints, or the message in it; nil if the value is neither.
///
/// Source: AWS STS API Reference, DecodeAuthorizationMessage.
func readDecodedMessage(_ value: Value) throws(AccessDeniedProblem) -> AccessDenied? {
  if let text = value["DecodedMessage"]?.text {
    let inner = try? readValue(from: Array(text.utf8), sizeLimit: accessDeniedLimit)
    guard let inner, let denial = try readDecodedMessage(inner) else { throw .unreadableDecodedMessage }
    return denial
  }
  guard case .bool(let isAllowed) = value["allowed"], let context = value["context"] else { return nil }
  if isAllowed { throw .allowed }
  return AccessDenied(decoded: value, context)
}

extension AccessDenied {
  fileprivate init(decoded message: Value, _ request: Value) {
    let principal = request["principal"]
    requester = (principal?["arn"] ?? principal?["id"])?.text.map(Requester.init)
    action = request["action"]?.text
    resource = request["resource"]?.text
    if case .bool(let isExplicit) = message["explicitDeny"] { reason = isExplicit ? .explicit : .implicit }
    context = request["conditions"].items.compactMap { item in
      item["key"]?.text.map { ContextEntry($0, item["values"].items.compactMap { $0["value"].string }) }
    }
    statementIDs = message["matchedStatements"].items.compactMap { $0["statementId"]?.text }
  }
}

extension Value? {
  /// The elements of an object's `items`.
  fileprivate var items: [Value] { self?["items"]?.elements ?? [] }

  /// The text of a string.
  fileprivate var string: String? {
    if case .string(let text)? = self { text } else { nil }
  }
}
