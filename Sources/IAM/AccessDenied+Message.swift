/// Reads the message in a text that may have more around it; nil if nothing in it says that access was denied.
func readMessage(in text: [UInt8]) -> AccessDenied? {
  let text = MessageText(text.plainText)
  let ends = text.places(of: "authorized to perform") + [text.count]
  var denial: AccessDenied?
  for (index, place) in ends.dropLast().enumerated() {
    let start = index == 0 ? 0 : ends[index - 1]
    var message = Message(text, from: start, at: place, to: ends[index + 1])
    guard message.read() else { continue }
    if denial == nil || denial?.action == nil { denial = message.denial }
    if denial?.action != nil { break }
  }
  guard denial != nil || text.saysDenied else { return nil }
  var result = denial ?? AccessDenied()
  text.readSurroundings(&result)
  return result
}

/// One sentence about who is not authorized to perform what: `User: … is not authorized to perform: … on resource: …`.
private struct Message {
  var denial = AccessDenied()
  private let text: MessageText
  private let start: Int
  private let place: Int
  private let end: Int
  private var position: Int

  /// A sentence between two places, whose `authorized to perform` is at one between.
  init(_ text: MessageText, from start: Int, at place: Int, to end: Int) {
    self.text = text
    self.start = start
    self.place = place
    self.end = end
    position = place + "authorized to perform".utf8.count
  }

  /// Reads it; returns false if nothing is denied there.
  mutating func read() -> Bool {
    guard place >= 4, text.has("not ", at: place - 4) || text.has("nt ", at: place - 3) else { return false }
    denial.requester = text.requester(from: start, to: place)
    readAction()
    let reason = text.reason(from: position, to: end)
    readResource(before: reason)
    if let reason { reason.apply(to: &denial, end: text.count) }
    return true
  }

  /// Reads `: s3:GetObject`; `this operation` is no action.
  private mutating func readAction() {
    text.skip(&position, ": ")
    let (word, next) = text.word(at: position, to: end)
    guard let action = String(action: word) else { return }
    denial.action = action
    position = next
    if next == text.count { denial.mayBeCut = .action }
  }

  /// Reads ` on resource: …` up to the reason or, where there is none, as far as it goes.
  private mutating func readResource(before reason: DenialReason?) {
    var position = position
    let limit = reason?.start ?? end
    guard text.take(&position, " on resource") || text.take(&position, " on") else { return }
    text.skip(&position, ":")
    guard text.take(&position, " "), position < limit else { return }
    let (range, isWhole) =
      text.quoted(from: position, to: limit)
      ?? (reason.map { (text.trimming(position..<$0.start, " \n".utf8), true) }
        ?? text.lastResource(from: position, to: limit))
    guard !range.isEmpty else { return }
    denial.resource = text.string(range)
    if !isWhole { denial.mayBeCut = .resource }
  }
}

extension String {
  /// Reads the name of an action with what punctuation is around it: a service, a colon, and a name.
  init?(action word: ArraySlice<UInt8>) {
    let isMark: (UInt8) -> Bool = { "\"'`.,;:<>()[]{}".utf8.contains($0) }
    var word = word.drop(while: isMark)
    if let mark = word.firstIndex(where: { "\"'`,;<>()[]{}".utf8.contains($0) }) { word = word[..<mark] }
    while let last = word.last, isMark(last) { word.removeLast() }
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isActionByte) }) else { return nil }
    self.init(decoding: word, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it can stand in the name of a service or an action.
  fileprivate var isActionByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
