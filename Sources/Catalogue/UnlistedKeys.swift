/// Condition keys that AWS's guides or its own policies use with actions for which its service authorization reference does
/// not list them, by the folded key.
///
/// Sources: Amazon Bedrock User Guide, "Request access to models" (Subscribe); the AWS managed policies
/// ROSAManageSubscription and AnthropicFullAccess (Unsubscribe).
private let unlistedKeys: [String: [String]] = [
  "aws-marketplace:productid": ["aws-marketplace:Subscribe", "aws-marketplace:Unsubscribe"]
]

/// Returns the actions whose requests carry a key although the reference does not list it for them.
func unlistedBearers(ofKey folded: [UInt8]) -> [String] {
  unlistedKeys[String(decoding: folded, as: UTF8.self)] ?? []
}
