import Catalogue
import IAM
public import Source

/// Policy variables: their form, and whether IAM has anything to put in their place.
extension PolicyCheck {
  /// Reports the variables of a statement's resources and conditions that IAM replaces by nothing; returns whether all have
  /// the form of one.
  mutating func checkVariables(of statement: CheckedStatement) -> Bool {
    guard !statement.isWithoutVariables else { return true }
    var isSound = true
    for (number, pattern) in (statement.body.resources?.patterns ?? []).enumerated() where pattern.holdsVariable {
      isSound = checkVariables(in: pattern, at: statement.places[.resource(number)]) && isSound
    }
    for (block, condition) in statement.body.conditions.enumerated() where condition.operator.base.takesVariables {
      for (entry, key) in condition.keys.enumerated() {
        for (number, text) in key.values.enumerated() where text.holdsVariable {
          let span = statement.places[.value(block: block, entry: entry, value: number)]
          isSound = checkVariables(in: text, at: span) && isSound
        }
      }
    }
    return isSound
  }

  /// Reports the variables of a text that IAM replaces by nothing; returns whether all have the form of one.
  public mutating func checkVariables(in text: String, at span: Span) -> Bool {
    let variables = text.writtenVariables
    for variable in variables {
      if let mistake = variable.mistake {
        report(.malformedVariable(variable, mistake, span), about: variable.text)
      } else {
        checkKey(of: variable, at: span)
      }
    }
    return variables.allSatisfy { $0.mistake == nil }
  }

  /// Reports a variable that is no condition key, or one with several values.
  private mutating func checkKey(of variable: WrittenVariable, at span: Span) {
    let key = variable.key
    if let known = knownKey(key)?.key {
      if known.isMultivalued { report(.severalInVariable(variable, span), about: variable.text) }
      return
    }
    if key.isOfProvider || key.isVariableElsewhere { return }
    let global = "aws:" + key
    let isCut = !key.contains(":") && knownKey(global) != nil
    let near = isCut ? global : conditionKey(meantBy: key, among: candidates { conditionKeyNames(near: key) })
    report(.unknownVariable(variable, span, suggestion: near), about: variable.text)
  }
}

extension String {
  /// Whether this is a variable that is no condition key of the reference.
  ///
  /// Sources: AWS IoT Core Developer Guide, "Policy variables" (policies of devices) and "Authorizing direct calls to AWS
  /// services using AWS IoT Core credential provider"; Transfer Family User Guide, "Creating a session policy".
  fileprivate var isVariableElsewhere: Bool {
    let folded = lowercased()
    return ["iot:", "credentials-iot:", "transfer:"].contains(where: folded.hasPrefix)
  }
}

extension Diagnostic {
  static func malformedVariable(
    _ variable: WrittenVariable, _ mistake: WrittenVariable.Mistake, _ span: Span
  ) -> Diagnostic {
    let (message, help) =
      switch mistake {
      case .unclosed: ("this policy variable has no `}`", "write `${aws:username}`; for a dollar sign write `${$}`")
      case .empty: ("this policy variable names no key", "write one, as `${aws:username}`, or delete it")
      case .space: ("a space stands in the policy variable `\(variable.text)`", "delete it")
      case .unquoted:
        (
          "what stands for an absent key in `\(variable.text)` is not in single quotes",
          "write `${\(variable.key), 'text'}`"
        )
      }
    return .error(.variableMisplaced, message, at: span, help: help)
  }

  static func unknownVariable(_ variable: WrittenVariable, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownVariable, "no request has a value for the policy variable `\(variable.text)`", at: span,
      help: suggestion.map { "did you mean `${\($0)}`?" }
        ?? "a variable is a condition key, as `${aws:username}`; what else is to be filled in, IAM does not fill in")
  }

  static func severalInVariable(_ variable: WrittenVariable, _ span: Span) -> Diagnostic {
    .warning(
      .unknownVariable, "IAM replaces no policy variable that may have several values, as `\(variable.text)`", at: span,
      help: "compare the key itself by a condition")
  }
}
