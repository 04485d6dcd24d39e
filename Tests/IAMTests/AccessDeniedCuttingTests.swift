import IAM
import Testing

@Suite struct `Texts that are cut short` {
  private static let texts = [
    "An error occurred (AccessDenied) when calling the GetObject operation: \(john)s3:GetObject on resource: arn:aws:s3:::b/k with an explicit deny in a VPC endpoint policy transitively through a service control policy: arn:aws:organizations::1:policy/o-1/p-1",
    "You are not authorized to perform this operation. \(john)ec2:RunInstances on resource: \"arn:aws:ec2:::i/*\" because no identity-based policy allows the ec2:RunInstances action. Encoded authorization failure message: AbCdEf0123 end",
    "{\"message\":\"\(john)iam:PassRole on resource: role a b because no session policy allows the iam:PassRole action\"}",
    "<Error><Message>\(john)sts:AssumeRole with an explicit deny in the role trust policy</Message></Error>",
    "User:%20\(johnsARN.replacing(":", "%3A"))%20is%20not%20authorized%20to%20perform%3A%20s3%3AGetObject%20on%20resource%3A%20%2A",
    #"{"allowed":false,"explicitDeny":true,"context":{"principal":{"arn":"arn:aws:iam::1:root"},"action":"a:B"}}"#,
    #"{"eventSource":"s3.amazonaws.com","eventName":"GetObject","errorCode":"AccessDenied","errorMessage":"Access Denied"}"#,
  ]

  @Test(arguments: texts)
  func `what is read of a beginning is true, missing, or named as perhaps cut`(text: String) throws {
    let whole = try denial(text)
    for length in 0..<text.utf8.count {
      guard let part = try? readAccessDenied(Array(text.utf8.prefix(length))) else { continue }
      for (name, read, full) in zip3(part, whole) where read != nil && read != full {
        #expect(part.mayBeCut == name, "\(length): \(read ?? "") is not \(full ?? "")")
      }
    }
  }

  @Test(arguments: texts)
  func `a text that anything else stands in is still read or refused`(text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      for byte in [0x0A, 0x22, 0x5C, 0xE2] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        _ = try? readAccessDenied(changed)
      }
      _ = try? readAccessDenied(Array(bytes[index...]))
    }
  }

  @Test(
    arguments: [
      "User: ", "authorized to perform ", "not authorized to perform: a:B on ", " because no ", "{\"a\":", "[",
      "&#x20;", "\\\\",
      "%25", "\n", "Encoded authorization failure message: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
      "not authorized to perform x \"",
      " is not ", "\u{1B}[", "\\u0022",
    ])
  func `time grows with length and not faster`(piece: String) {
    let text = String(repeating: piece, count: accessDeniedLimit / 32 / piece.utf8.count)
    let duration = ContinuousClock().measure { _ = try? denial("not authorized to perform: " + text) }
    #expect(duration < .seconds(4))
  }

  /// The parts of a refusal beside those of another.
  private func zip3(_ part: AccessDenied, _ whole: AccessDenied) -> [(AccessDenied.Part, String?, String?)] {
    func name(_ value: (some Any)?) -> String? { value.map { "\($0)" } }
    return [
      (.requester, part.requester?.text, whole.requester?.text), (.action, part.action, whole.action),
      (.resource, part.resource, whole.resource), (.reason, name(part.reason), name(whole.reason)),
      (.policyType, name(part.policyType), name(whole.policyType)), (.policy, part.policy, whole.policy),
      (.policyType, name(part.transitiveType), name(whole.transitiveType)),
      (.encodedMessage, part.encodedMessage, whole.encodedMessage),
    ]
  }
}
