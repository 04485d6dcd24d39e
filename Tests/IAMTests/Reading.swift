import IAM
import Source

/// Returns what a text holds of IAM.
func policies(in text: String) -> PolicyFile {
  readPolicyFile(SourceFile(name: "test.json", bytes: Array(text.utf8), start: 7))
}

/// Returns the codes of what is wrong, each with the text that it points at.
func mistakes(in text: String) -> [String] {
  let file = SourceFile(name: "test.json", bytes: Array(text.utf8), start: 7)
  return readPolicyFile(file).diagnostics.map { diagnostic in
    "\(diagnostic.code) \(diagnostic.place.span.map(file.text) ?? "")"
  }
}

/// Returns a policy of one statement with these members beside its effect.
func policy(_ members: String, version: String = #""Version":"2012-10-17","#) -> String {
  #"{\#(version)"Statement":{"Effect":"Allow",\#(members)}}"#
}

/// Returns a role with these members beside its name, as `compile` writes roles.
func role(_ members: String) -> String {
  let trust = policy(#""Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole""#)
  return #"{"RoleName":"R","AssumeRolePolicyDocument":\#(trust)\#(members)}"#
}
