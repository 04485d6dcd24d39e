import Catalogue
import Compiler

/// Who asks the catalogue, in whose words an answer names other questions.
enum FactsAsker {
  case commandLine
  /// A session, and what is loaded in it.
  case session(Compilation)

  /// Returns a question as it would be typed.
  func question(_ subject: FactsQuestion.Subject, _ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/".contains($0) }
    switch self {
    case .commandLine: return "smpc facts \(subject.rawValue) \(isPlain ? name : name.shellQuoted)"
    // A session knows keys and ARNs by themselves.
    case .session where subject == .key || subject == .arn: return ":facts \(name)"
    case .session: return ":facts \(subject.rawValue) \(isPlain ? name : "\"\(name)\"")"
    }
  }

  /// Returns the actions of a name, those first of which the loaded files speak.
  func actions(named name: String) -> [String] {
    switch self {
    case .commandLine: name.isPattern ? [] : Catalogue.actions(named: name).map(\.name)
    case .session(let compilation): compilation.actions(named: name)
    }
  }
}
