import Source

/// The pages of the codes on names, 02.
let namePages: [Explanation] = [
  Explanation(
    .ambiguousName, "a name of several packs",
    """
    Several packs in scope declare the name, and smpc does not guess. `pack.Name` says which is meant; a declaration of the \
    file itself wins over all packs.
    """,
    failing: """
      smpc check first.persona second.persona team.persona
      """,
    mended: """
      smpc check first.persona team.persona
      """, form: .commands),
  Explanation(
    .unknownPersona, "a persona that is not declared",
    """
    A claim of a `test` speaks of a persona of the program. The personas of all files on the command line are \
    known.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      test "trainers read" <
        Trainr can s3:ListAllMyBuckets;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      test "trainers read" <
        Trainer can s3:ListAllMyBuckets;
      >
      """),
  Explanation(
    .unknownKind, "a kind of resource that is not declared",
    """
    A resource is given by its kind and its names. Kinds are declared by packs, or by `kind NAME is \
    SERVICE:TYPE;` in the file.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bukket "my-data";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "my-data";
      >
      """),
  Explanation(
    .unknownName, "a word that means nothing here",
    """
    A bare word as a value is a let, a kind, a persona, one of `account`, `region`, `partition`, `self`, `true` \
    and `false`, or a number, a date or an address range. Any other text stands in quotes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = platform;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "platform";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .unknownCapability, "a capability that no pack declares",
    """
    A persona lists capabilities by name. The name is looked up in the persona's own file first, then in the \
    packs in scope: `sagemaker` always is. `PACK.NAME` says which pack is meant.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        capability ManageJob;
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
    .duplicateDeclaration, "a name that is declared twice",
    """
    Each persona, capability, kind and let has a name of its own. Lets and kinds share one name space; personas \
    are known to all files of the command line.
    """,
    failing: """
      let team = "ml";
      let team = "data";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = team;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      let team = "ml";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = team;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .reservedName, "a name that means something else",
    """
    Some words go on with an item where a name could stand, such as `on`, `when` and `given`, or are values of \
    their own, such as `account` and `self`. Nothing that could be confused with them may be called so.
    """,
    failing: """
      let self = "ml";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      let team = "ml";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = team;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidName, "a name with characters that names do not have",
    """
    A name is a letter and up to 63 letters, digits, `_` or `-`, since it becomes the name of a file. A role \
    with another name is said by `role`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona data.scientist <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona data-scientist <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .letCycle, "a let whose value depends on itself",
    """
    The values of lets are put in where they are mentioned. Two lets that mention each other have no value.
    """,
    failing: #"""
      let a = "\(b)";
      let b = "\(a)";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = a;
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      let a = "\(b)";
      let b = "ml";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = a;
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .includesCycle, "a capability that includes itself",
    """
    `includes` grants everything that another capability grants. Two capabilities that include each other grant \
    no one knows what.
    """,
    failing: """
      capability A < includes B; >
      capability B < includes A; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      capability A < includes B; >
      capability B < allow s3:ListAllMyBuckets on *; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability A;
      >
      """),
  Explanation(
    .duplicateItem, "an item that is given twice",
    """
    An item with one value, such as `account`, `role` or `session`, is given once.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 1h;
        session 2h;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 2h;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .shadowedCapability, "a capability called like a pack's",
    """
    A file's own declaration wins over a pack's, for the file's own text. Readers who know the pack would expect \
    the pack's.
    """,
    failing: """
      capability ManageJobs < allow s3:ListAllMyBuckets on *; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability ManageJobs;
      >
      """,
    mended: """
      capability ListBuckets < allow s3:ListAllMyBuckets on *; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability ListBuckets;
      >
      """),
]
