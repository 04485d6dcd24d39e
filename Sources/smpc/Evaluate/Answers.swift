import Analysis
import JSON

extension Writer {
  /// Writes the answer to a line of requests, as a line.
  mutating func writeAnswer(_ decision: Decision, id: PlacedValue?, line: Int) {
    beginObject()
    key(AnswerKeys.id)
    if let id { raw(id.spelling) } else { number(line) }
    key(AnswerKeys.decision)
    string(decision.outcome.rawValue)
    if let place = decision.statement { write(place) }
    if !decision.points.isEmpty {
      member("undocumented", decision.points.names) { $0.string($1) }
    }
    endObject()
    endLine()
  }

  private mutating func write(_ place: Decision.Place) {
    key(AnswerKeys.statement)
    beginObject()
    key(AnswerKeys.policy)
    number(place.policy)
    key(AnswerKeys.index)
    number(place.index)
    endObject()
  }
}

/// The keys of answers.
private enum AnswerKeys {
  static let id = Key("id")
  static let decision = Key("decision")
  static let statement = Key("statement")
  static let policy = Key("policy")
  static let index = Key("index")
}
