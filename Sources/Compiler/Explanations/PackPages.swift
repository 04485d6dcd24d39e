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
      """)
]
