/// What stands around the sentence that says what is not authorized.
extension MessageText {
  /// Whether the text says at all that access was denied; a code or a few words are enough.
  var saysDenied: Bool {
    let phrases: [StaticString] = [
      "accessdenied", "access denied", "unauthorizedoperation", "unauthorizedaccess", "not authorized", "notauthorized",
      "authorizationerror", "encoded authorization failure message", "explicit deny",
    ]
    return phrases.contains { place(of: $0) != nil }
  }

  /// Returns who is not authorized: what follows the last `User:` in a range, or an ARN that ends it.
  func requester(from start: Int, to end: Int) -> AccessDenied.Requester? {
    let verb = lastPlace(of: " is not ", from: start, to: end) ?? end
    guard let range = userRange(from: start, to: verb) else { return nil }
    return range.isEmpty ? nil : AccessDenied.Requester(string(range))
  }

  private func userRange(from start: Int, to end: Int) -> Range<Int>? {
    if var position = lastPlace(of: "user:", from: start, to: end) {
      position += "user:".utf8.count
      while position < end, has(" ", at: position) { position += 1 }
      let (_, next) = word(at: position, to: end)
      return trimming(position..<next, "\"'`.,;<".utf8)
    }
    var place = end
    while place > start, !has(" ", at: place - 1), self[place - 1] != UInt8(ascii: ">") { place -= 1 }
    let range = trimming(place..<end, "\"'`".utf8)
    return has("arn:", at: range.lowerBound) ? range : nil
  }

  private func lastPlace(of phrase: StaticString, from start: Int, to end: Int) -> Int? {
    let last = end - phrase.utf8CodeUnitCount
    guard start <= last else { return nil }
    return (start...last).last { has(phrase, at: $0) }
  }

  /// Returns what stands in quotation marks at a place, and whether they end; nil if there are none.
  func quoted(from start: Int, to limit: Int) -> (Range<Int>, isWhole: Bool)? {
    let quote = self[start]
    guard "\"'`".utf8.contains(quote) else { return nil }
    let end = (start + 1..<limit).first { self[$0] == quote }
    return (start + 1..<(end ?? limit), end != nil)
  }

  /// Returns where a resource stands that no reason follows, and whether anything else does: an ARN ends by itself, and
  /// anything else with the line or the sentence.
  func lastResource(from start: Int, to limit: Int) -> (Range<Int>, isWhole: Bool) {
    let isARN = has("arn:", at: start) || has("*", at: start)
    let marks = isARN ? " \n\"<>`" : "\n\"<>`"
    var end = firstMark(marks.utf8, from: start, to: limit) ?? limit
    let phrases: [StaticString] = [". ", " (service", " status code", " encoded authorization"]
    for phrase in phrases { if let place = place(of: phrase, from: start, to: end) { end = place } }
    return (trimming(start..<end, ".,;)'".utf8), end < count)
  }

  /// Reads the operation and what is encoded, and who asked where the sentence is not there.
  func readSurroundings(_ denial: inout AccessDenied) {
    denial.operation = operation
    if let (message, isWhole) = encodedMessage {
      denial.encodedMessage = message
      denial.mayBeCut = isWhole ? nil : .encodedMessage
    }
    guard denial.action == nil, denial.reason == nil else { return }
    reason(from: 0, to: count)?.apply(to: &denial, end: count)
    guard denial.requester == nil, let range = userRange(from: 0, to: count) else { return }
    guard !range.isEmpty, has("arn:", at: range.lowerBound) else { return }
    denial.requester = AccessDenied.Requester(string(range))
    if range.upperBound == count { denial.mayBeCut = .requester }
  }

  /// The operation that the AWS CLI and boto3 name (`when calling the … operation`) or the SDK for Go (`operation error
  /// S3: …,`).
  private var operation: String? {
    if let start = end(of: "when calling the "),
      let end = place(of: " operation", from: start, to: min(count, start + 128))
    {
      return string(start..<end).operationName
    }
    guard let start = end(of: "operation error "), let colon = place(of: ": ", from: start, to: min(count, start + 128))
    else { return nil }
    return place(of: ",", from: colon, to: min(count, colon + 128)).flatMap { string(colon + 2..<$0).operationName }
  }

  private func end(of phrase: StaticString) -> Int? {
    place(of: phrase).map { $0 + phrase.utf8CodeUnitCount }
  }

  /// The encoded message, and whether something follows it. One that was wrapped goes on in the next line; a word that
  /// follows it is shorter than a line.
  private var encodedMessage: (String, isWhole: Bool)? {
    guard var start = end(of: "encoded authorization failure message:") else { return nil }
    skip(&start, " \"'`")
    var message = ""
    var position = start
    while true {
      let end = (position..<count).first { !self[$0].isEncodedByte } ?? count
      message += string(position..<end)
      guard end + 1 < count, self[end] == 0x0A else {
        return message.isEmpty ? nil : (message, end < count && !has("...", at: end))
      }
      let next = (end + 1..<count).first { !self[$0].isEncodedByte } ?? count
      guard next == count || next - end > 24 else { return message.isEmpty ? nil : (message, true) }
      position = end + 1
    }
  }
}

extension String {
  fileprivate var operationName: String? {
    let isName = utf8.allSatisfy { $0.isEncodedByte && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
    return !isEmpty && isName ? self : nil
  }
}

extension UInt8 {
  /// Whether it can stand in base 64, of either alphabet.
  fileprivate var isEncodedByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
