import IAM

/// Reads a text with which AWS refused a request.
func denial(_ text: String) throws -> AccessDenied {
  try readAccessDenied(Array(text.utf8))
}

/// Returns why a text is no refusal; nil if it is one.
func problem(_ text: String) -> AccessDeniedProblem? {
  do throws(AccessDeniedProblem) {
    _ = try readAccessDenied(Array(text.utf8))
    return nil
  } catch { return error }
}

extension AccessDenied {
  /// Who, what, and on what.
  var request: [String?] { [requester?.text, action, resource] }
}

/// Beginnings of messages, as most services write them.
let john = "User: arn:aws:iam::123456789012:user/John is not authorized to perform: "
let johnsARN = "arn:aws:iam::123456789012:user/John"
