import Source

/// The pages of the codes on packs, 08.
let packPages: [Explanation] = [
  Explanation(
    .packTrustsOthers, "a pack that trusts more than services",
    """
    The default trust of a pack reaches every persona that draws on it. A pack may name services; which \
    accounts, roles and providers are trusted is for the account's own files to say.
    """,
    failing: """
      pack p "P" grants s3:*;
      trust account 111122223333;
      """,
    mended: """
      pack p "P" grants s3:*;
      trust service "glue.amazonaws.com" when aws:SourceAccount is account;
      """),
  Explanation(
    .grantsBeyond, "a pack that grants more than it says",
    """
    A pack says after `grants` the most that its capabilities may allow, so that those who use it know without reading \
    it all. An `allow` beyond that is an error in the pack.
    """,
    failing: """
      pack p "P" grants s3:*;
      capability PassRoles < allow iam:PassRole on *; >
      """,
    mended: """
      pack p "P" grants s3:*, iam:PassRole;
      capability PassRoles < allow iam:PassRole on *; >
      """),
]
