import Explore
import IAM
import Platform
import Source

/// `smpc why-denied TEXT FILE…`
func runWhyDenied(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let text = arguments.operands.first else { throw .noDenial() }
  let names = Array(arguments.operands.dropFirst())
  if names.isEmpty { throw .noWorldOfDenial() }
  if text == "-", names.contains("-") { throw .inputTwice(.whyDenied) }
  var report = Report(denying: .none)
  guard let denied = readDenial(text, &report),
    let world = try loadWorld(of: names, arguments, for: .whyDenied, &report)
  else { return failed(report, arguments) }
  let (question, response) = world.answer(denied)
  report.sources = response.sources
  report.add(response.diagnostics)
  guard let answer = response.answer, let question else { return failed(report, arguments) }
  if !arguments.has(.json) {
    let lines = ["asked: \(question)"] + denied.blame
    let code = print(lines.map { $0.visible + "\n" }.joined())
    if code != .success { return code }
  }
  return show(answer, arguments)
}

/// Reads the text of a refusal, `-` from standard input; nil if it is none, which is reported.
private func readDenial(_ text: String, _ report: inout Report) -> AccessDenied? {
  do {
    let bytes = try text == "-" ? readStandardInput(limit: accessDeniedLimit) : Array(text.utf8)
    do { return try readAccessDenied(bytes) } catch { report.add(.notADenial(error)) }
  } catch { report.add(.cannotRead(error)) }
  return nil
}

extension AccessDenied {
  /// Whom AWS blames, where it is somebody whom smpc does not see.
  fileprivate var blame: [String] {
    guard let policyType, policyType != .identityBased else { return [] }
    let word = reason == .explicit ? "an explicit deny in" : "the lack of an allow in"
    return ["AWS blames \(word) a \(policyType.words)\(policy.map { " (\($0))" } ?? ""); this is what the files say:"]
  }
}

extension AccessDenied.PolicyType {
  fileprivate var words: String {
    switch self {
    case .identityBased: "identity-based policy"
    case .resourceBased: "resource-based policy, which smpc does not see"
    case .permissionsBoundary: "permissions boundary"
    case .session: "session policy, which smpc does not see"
    case .serviceControl: "service control policy, which smpc does not see"
    case .resourceControl: "resource control policy, which smpc does not see"
    case .vpcEndpoint: "VPC endpoint policy, which smpc does not see"
    case .roleTrust: "trust policy, which decides who may assume a role"
    }
  }
}

extension Diagnostic {
  fileprivate static func notADenial(_ problem: AccessDeniedProblem) -> Diagnostic {
    let message =
      switch problem {
      case .tooLarge(let limit): "the text is longer than \(limit) bytes"
      case .empty: "the text is empty"
      case .noDenial: "the text refuses nothing that smpc knows"
      case .allowed: "the text does not tell of a refusal: the request was allowed"
      case .unreadableDecodedMessage: "the decoded message cannot be read"
      }
    return Diagnostic(
      .notADenial, .error, message, at: .path("denial"),
      help: "give what AWS says whole and in quotes: `User: … is not authorized to perform: … on resource: …`")
  }
}
