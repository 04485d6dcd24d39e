import Testing

@Suite struct `Trust of identity providers` {
  /// Returns what is found in a trust of a provider for our audience with another condition.
  private func trust(_ provider: String, _ condition: String, audience: String = "sts.amazonaws.com") -> [String] {
    let arn = "arn:aws:iam::111122223333:oidc-provider/\(provider)"
    let conditions = #""StringEquals": { "P:aud": "\#(audience)" }\#(condition.isEmpty ? "" : ", " + condition)"#
    return codes(
      #""Principal": { "Federated": "\#(arn)" }, "Action": "sts:AssumeRoleWithWebIdentity", "#
        + #""Condition": { \#(conditions.replacing("P:", with: provider + ":")) }"#)
  }

  @Test(arguments: [
    ("repo:acme/shop:*", false), ("repo:acme/*", false), ("repo:acme/*:ref:refs/heads/main", false),
    ("*:ref:refs/heads/main", true), ("repo:*/shop:*", true), ("repo:?*/x:*", true), ("*acme*", true),
    ("r*:acme/shop:*", true), ("repo:acme*", true), ("repo:*", true), ("*", true), ("repository_id:1:*", false),
  ])
  func `names the owner of a repository`(row: (subject: String, isOpen: Bool)) {
    let found = trust("token.actions.githubusercontent.com", #""StringLike": { "P:sub": "\#(row.subject)" }"#)
    #expect(found == (row.isOpen ? ["SMP0426"] : []), "\(row.subject)")
  }

  @Test(arguments: [
    ("gitlab.com", "project_path:acme/shop:*", false), ("gitlab.com", "project_path:*", true),
    ("gitlab.com", "project_path:*:ref_type:branch:ref:main", true), ("gitlab.acme.com", "project_path:*", false),
    ("token.actions.acme.ghe.com", "repo:*", false),
    ("token.actions.githubusercontent.com/acme", "repo:*", false),
    ("app.terraform.io", "organization:acme:*", false), ("app.terraform.io", "organization:*:project:p:*", true),
    ("app.terraform.io", "organization:acme*", true),
    ("oidc.eks.eu-west-1.amazonaws.com/id/A", "system:serviceaccount:*:*", true),
    ("oidc.eks.eu-west-1.amazonaws.com/id/A", "system:serviceaccount:a:*", false),
    ("oidc.eks.eu-west-1.amazonaws.com/id/A", "system:serviceaccount:*:a", false),
  ])
  func `names the owner that others know`(row: (provider: String, subject: String, isOpen: Bool)) {
    let found = trust(row.provider, #""StringLike": { "P:sub": "\#(row.subject)" }"#)
    #expect(found == (row.isOpen ? ["SMP0426"] : []), "\(row.subject)")
  }

  @Test(arguments: [
    (#""StringLike": { "P:repository": "acme/shop", "P:ref": "refs/heads/*" }"#, false),
    (#""StringLike": { "P:job_workflow_ref": "acme/shop/.github/workflows/a.yml@*" }"#, false),
    (#""StringLike": { "P:repository_owner_id": "1" }"#, false), (#""StringLike": { "P:repository": "*/shop" }"#, true),
    (#""StringLike": { "P:ref": "refs/heads/main" }"#, true), (#""StringLike": { "P:environment": "prod" }"#, true),
    (#""StringLike": { "P:sub": "repo:*:ref:refs/heads/main", "P:repository_owner_id": "1" }"#, false),
    (#""StringLike": { "P:repository_owner_id": "*" }"#, true),
  ])
  func `is limited by each claim that names somebody`(row: (condition: String, isOpen: Bool)) {
    #expect(trust("token.actions.githubusercontent.com", row.condition) == (row.isOpen ? ["SMP0426"] : []), "\(row)")
  }

  @Test func `compares with stars that never match, which is not an audience of anyone`() {
    let subject = #""StringLike": { "P:sub": "repo:acme/shop:*" }"#
    #expect(trust("token.actions.githubusercontent.com", subject, audience: "*") == ["SMP0402"])
    #expect(trust("id.example.com", #""StringEqualsIgnoreCase": { "P:sub": "a?" }"#) == ["SMP0402"])
  }
}
