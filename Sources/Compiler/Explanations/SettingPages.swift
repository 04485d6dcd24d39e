import Source

/// The pages of the codes on settings and mentions of kinds, 03.
let settingPages: [Explanation] = [
  Explanation(
    .settingUnset, "an account or Region that is not set",
    """
    Where the account or Region is not set, `*` stands in its place in the resources of statements and under \
    `like`, and conditions `given account` are left out: the default trust then has no source condition. The \
    role works in any account, and allows more than it would with the account set.
    """,
    failing: """
      persona Trainer <
        capability ManageJobs;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        capability ManageJobs;
      >
      """),
  Explanation(
    .settingRequired, "an account or Region that has to be set",
    """
    A principal, the exact value of a condition, a name and `on except` cannot hold `*` in the place of the \
    account or Region: they would mean something else, or nothing.
    """,
    failing: """
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidSetting, "an account, Region or partition that does not exist",
    """
    An account is twelve digits. Regions and partitions are those that AWS has, and a Region lies in one \
    partition.
    """,
    failing: """
      account 111122223333;
      region eu-west-11;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .notAnARN, "a resource that is no ARN",
    """
    The resources of a statement are ARNs or patterns of them, `*`, or kinds, which stand for the ARNs of the \
    persona's resources.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "my-data/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::my-data/*";
      >
      """),
  Explanation(
    .resourceUnlike, "a name that does not fit its kind's pattern",
    """
    A kind may say with `like` what the names of its resources look like.
    """,
    failing: """
      kind team-bucket is s3:bucket like "team-*";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        team-bucket "my-data";
        allow s3:ListBucket on team-bucket;
      >
      """,
    mended: """
      kind team-bucket is s3:bucket like "team-*";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        team-bucket "team-data";
        allow s3:ListBucket on team-bucket;
      >
      """),
  Explanation(
    .undeclaredKind, "a kind that the capability does not declare",
    """
    A capability mentions only kinds that it needs or takes, so that its users see what reaches it.
    """,
    failing: """
      capability Read < allow s3:ListBucket on bucket; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      capability Read < needs bucket; allow s3:ListBucket on bucket; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability Read;
        bucket "my-data";
      >
      """),
  Explanation(
    .unguardedKind, "a kind that may be missing",
    """
    A kind that is only taken may have no resources. A statement that mentions it would then lose its resources \
    or values without a word, so it has to say what holds with it: within `given KIND < … >`, or with `given \
    KIND` at the end of a condition.
    """,
    failing: """
      capability Read < takes bucket; allow s3:ListBucket on bucket; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      capability Read < takes bucket; given bucket < allow s3:ListBucket on bucket; > >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability Read;
        bucket "my-data";
      >
      """),
]
