import Source

/// The pages of the codes on names, 02.
let namePages: [Explanation] = [
  Explanation(
    .unknownCapability, "a capability that no pack declares",
    """
    A persona lists capabilities by name. The name is looked up in the persona's own file first, then in the packs that \
    are in scope: `sagemaker` always is. `PACK.NAME` says which pack is meant.
    """,
    failing: """
      account 111122223333;
      persona Trainer <
        capability ManageJob;
      >
      """,
    mended: """
      account 111122223333;
      persona Trainer <
        capability ManageJobs;
      >
      """)
]
