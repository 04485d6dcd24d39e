import Explore
import Source

/// What the catalogue answers to the words of `:facts`, as to those of `smpc facts`.
enum FactsReply {
  case answer(any FactsAnswer)
  /// There is nothing of the name, in a sentence.
  case nothing(String)
  /// The words are no question.
  case unusable(String)

  /// Looks the words up for a session in this world.
  init(_ words: [String], in world: World) {
    do throws(UsageError) {
      let question = try FactsQuestion(try readArguments([Verb.facts.rawValue] + words))
      do throws(NoSuchFact) {
        self = .answer(try question.answer())
      } catch {
        self = .nothing(error.sentence(for: .session(world.compilation)))
      }
    } catch { self = .unusable(error.message) }
  }

  /// How an input ends that asks this.
  var ending: ExitCode {
    switch self {
    case .answer: .success
    case .nothing: .no
    case .unusable: .failure
    }
  }
}
