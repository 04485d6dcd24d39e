import IAM
import JSON
import Testing

@Suite struct `Messages in what wraps them` {
  /// A message with all that one can have.
  private static let policy = "arn:aws:organizations::1:policy/o-1/service_control_policy/p-1"
  private static let message =
    "\(john)s3:GetObject on resource: \"arn:aws:s3:::b/a%20k&y\" with an explicit deny in a service control policy: \(policy)"

  private func expectAll(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let read = try denial(text)
    #expect(read.request == [johnsARN, "s3:GetObject", "arn:aws:s3:::b/a%20k&y"], sourceLocation: sourceLocation)
    #expect(read.reason == .explicit, sourceLocation: sourceLocation)
    #expect(read.policyType == .serviceControl, sourceLocation: sourceLocation)
    #expect(read.policy == Self.policy, sourceLocation: sourceLocation)
  }

  /// Returns the text as JSON spells a string, without its quotation marks.
  private func escaped(_ text: String) -> String {
    var writer = Writer(.minified)
    writer.string(text)
    return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  private func encoded(_ text: String, space: String = "%20") -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte == 0x20 { return space }
      if character.isLetter || character.isNumber || ".-_~*".contains(character) { return String(character) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  @Test func `the AWS CLI and SDKs put their words before and after`() throws {
    let message = Self.message
    try expectAll(message)
    try expectAll("\n\nAn error occurred (AccessDenied) when calling the GetObject operation: \(message)\n")
    try expectAll(
      "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetObject operation: \(message)"
    )
    try expectAll(
      "operation error S3: GetObject, https response error StatusCode: 403, RequestID: R, HostID: h/+=, api error AccessDenied: \(message)"
    )
    try expectAll(
      "software.amazon.awssdk.services.s3.model.S3Exception: \(message) (Service: S3, Status Code: 403, Request ID: R)")
    try expectAll("AccessDenied: \(message)\n    at throwDefaultError (node_modules/x.js:388:20)\n  '$metadata': {")
    let go = try denial(
      "operation error S3: GetObject, https response error StatusCode: 403, api error AccessDenied: \(message)")
    #expect(go.operation == "GetObject")
  }

  @Test func `line breaks, indentation, frames and colours are no part of it`() throws {
    let words = Self.message.split(separator: " ")
    for glue in ["\n", "\r\n", "\n    ", "\n│ ", "  ", "\t", "\u{1B}[31m \u{1B}[0m", "\u{A0}"] {
      try expectAll(words.joined(separator: glue))
    }
    try expectAll("╷\n│ Error: reading S3 Bucket\n│\n│ \(words.joined(separator: "\n│ "))\n╵")
    try expectAll("2026-01-01T00:00:00Z ERROR [main] \(Self.message)\n2026-01-01T00:00:01Z INFO done: \"quoted\"")
  }

  @Test func `escapes are resolved, as often as they were made`() throws {
    let message = Self.message
    try expectAll(escaped(message))
    try expectAll("\"\(escaped(message))\"")
    try expectAll("{\"message\": \"\(escaped(message))\"}")
    try expectAll("{\"__type\":\"AccessDeniedException\",\"Message\":\"\(escaped(message))\"}")
    try expectAll("{\"log\":\"\(escaped("{\"error\":{\"message\":\"\(escaped(message))\"}}"))\"}")
    try expectAll("log: {\"message\":\"\(escaped(message))\",\"x\":1")
    try expectAll("log: \(escaped(escaped("{\"message\":\"\(escaped(message))\"}")))")
    let xml = message.replacing("&", "&amp;").replacing("\"", "&quot;").replacing(" ", "&#x20;")
    try expectAll("<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code><Message>\(xml)</Message></Error>")
    try expectAll("<Error><Message>\(message.replacing("\"", "&#34;"))</Message><RequestId>R</RequestId></Error>")
    try expectAll(encoded(message))
    try expectAll(encoded(message, space: "+"))
    try expectAll("error=\(encoded(encoded(message)))")
    try expectAll(encoded("{\"message\":\"\(escaped(message))\"}"))
  }

  @Test func `an encoded message is for AWS to decode`() throws {
    let blob = String(repeating: "aB3-_", count: 100)
    let text =
      "An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. Encoded authorization failure message: "
    for end in [
      "", "\n", " ", ".", "\n\tstatus code: 403, request id: 1", " (Service: Ec2, Status Code: 403)", "</Message>",
    ] {
      let read = try denial(text + blob + end)
      #expect(read.encodedMessage == blob)
      #expect(read.operation == "RunInstances")
      #expect(read.mayBeCut == (["", "\n", " "].contains(end) ? .encodedMessage : nil))
    }
    let wrapped = String(repeating: String(repeating: "x", count: 80) + "\n", count: 3) + "yyy"
    #expect(try denial(text + wrapped).encodedMessage == wrapped.replacing("\n", ""))
    #expect(try denial("Encoded authorization failure message: abc").decodingCommand?.hasSuffix(" abc") == true)
  }

  @Test func `what decodes a message can be read, and its inner part alone`() throws {
    let inner = """
      {"allowed":false,"explicitDeny":true,"matchedStatements":{"items":[{"statementId":"NoBigOnes","effect":"DENY"},
      {"statementId":""}]},"failures":{"items":[]},"context":{"principal":{"id":"AIDA","arn":"\(johnsARN)"},
      "action":"ec2:RunInstances","resource":"arn:aws:ec2:eu-west-1:1:instance/*","conditions":{"items":[
      {"key":"ec2:InstanceType","values":{"items":[{"value":"p5.48xlarge"},{"value":""}]}},{"key":"aws:Region","values":{}}]}}}
      """
    for text in [inner, "{\n    \"DecodedMessage\": \"\(escaped(inner))\"\n}\n", encoded(inner)] {
      let read = try denial(text)
      #expect(read.request == [johnsARN, "ec2:RunInstances", "arn:aws:ec2:eu-west-1:1:instance/*"])
      #expect(read.reason == .explicit)
      #expect(read.statementIDs == ["NoBigOnes"])
      #expect(read.context == [.init("ec2:InstanceType", ["p5.48xlarge", ""]), .init("aws:Region", [])])
      #expect(read.missing == [.policyType, .policy])
    }
    #expect(problem(#"{"allowed":true,"context":{}}"#) == .allowed)
    #expect(problem(#"{"DecodedMessage":"{"}"#) == .unreadableDecodedMessage)
    #expect(try denial(#"{"allowed":false,"context":{}}"#).request == [nil, nil, nil])
  }
}

@Suite struct `Records of CloudTrail` {
  private let fields = """
    "eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"GetObject","userIdentity":{"type":"AssumedRole",
    "arn":"arn:aws:sts::1:assumed-role/R/S"},"resources":[{"ARN":"arn:aws:s3:::b/k"}]
    """

  @Test func `the message is read, and the fields say what it does not`() throws {
    let read = try denial(#"{\#(fields),"errorCode":"AccessDenied","errorMessage":"\#(john)s3:GetObjectVersion"}"#)
    #expect(read.request == [johnsARN, "s3:GetObjectVersion", "arn:aws:s3:::b/k"])
    #expect(read.operation == "GetObject")
    #expect(read.inferred == [.resource])
    #expect(read.mayBeCut == nil)
    let bare = try denial(#"{\#(fields),"errorCode":"AccessDenied","errorMessage":"Access Denied"}"#)
    #expect(bare.request == ["arn:aws:sts::1:assumed-role/R/S", "s3:GetObject", "arn:aws:s3:::b/k"])
    #expect(bare.inferred == [.requester, .action, .resource])
  }

  @Test func `the first refusal among several is read, however they come`() throws {
    let good = "{\(fields)}"
    let bad = #"{\#(fields),"errorCode":"Client.UnauthorizedOperation"}"#
    let event = bad.replacing("\\", "\\\\").replacing("\"", "\\\"").replacing("\n", " ")
    let texts = [
      bad, "[\(good), \(bad)]", "{\"Records\":[\(good),\(bad)]}", "{\"detail-type\":\"x\",\"detail\":\(bad)}",
      "{\"Events\":[{\"EventId\":\"1\",\"CloudTrailEvent\":\"\(event)\"}]}",
    ]
    for text in texts { #expect(try denial(text).action == "s3:GetObject", "\(text)") }
    #expect(problem(good) == .allowed)
    #expect(problem("{\"Records\":[\(good)]}") == .allowed)
  }

  @Test func `an encoded message that CloudTrail has cut is said to be so`() throws {
    for (end, part) in [("...", AccessDenied.Part.encodedMessage), ("", nil)] as [(String, AccessDenied.Part?)] {
      let message = "You are not authorized to perform this operation. Encoded authorization failure message: AbC\(end)"
      let read = try denial(#"{\#(fields),"errorCode":"Client.UnauthorizedOperation","errorMessage":"\#(message)"}"#)
      #expect(read.encodedMessage == "AbC")
      #expect(read.mayBeCut == part)
    }
  }

  @Test func `fields of other kinds are passed over`() throws {
    let text =
      #"{"eventSource":"x","eventName":"Y Z","errorCode":"AccessDenied","userIdentity":[],"resources":{"ARN":1}}"#
    #expect(try denial(text).request == [nil, nil, nil])
  }
}
