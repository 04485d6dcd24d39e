import Analysis
import IAM
import JSON
import Source
import Testing

/// Returns what is found in a policy or role in JSON, as `CODE at TEXT`.
func findings(_ json: String) -> [String] {
  let file = SourceFile(name: "policy.json", bytes: Array(json.utf8))
  let read = readPolicyFile(file)
  var check = PolicyCheck()
  check.check(read)
  return (read.diagnostics + check.takeFindings()).map { found in
    "\(found.code) at \(found.place.span.map(file.text) ?? "")"
  }
}

/// Returns a policy of one statement: an allow unless its members say otherwise.
func policy(_ members: String) -> String {
  let effect = members.contains("\"Effect\"") ? "" : #""Effect": "Allow", "#
  return #"{ "Version": "2012-10-17", "Statement": [ { \#(effect)\#(members) } ] }"#
}

/// Returns the codes that are found in a policy of one statement.
func codes(_ members: String) -> [String] { findings(policy(members)).map { String($0.prefix(7)) } }

/// Returns the helps of all that is found.
func help(_ json: String) -> [String] {
  let read = readPolicyFile(SourceFile(name: "policy.json", bytes: Array(json.utf8)))
  var check = PolicyCheck()
  check.check(read)
  return (read.diagnostics + check.takeFindings()).compactMap(\.help)
}

/// Returns the labels of all that is found in a policy of one statement.
func labels(_ members: String) -> [String] {
  let read = readPolicyFile(SourceFile(name: "policy.json", bytes: Array(policy(members).utf8)))
  var check = PolicyCheck()
  check.check(read)
  return (read.diagnostics + check.takeFindings()).map(\.label)
}
