import Source

/// The pages of the codes on roles, 04.
let rolePages: [Explanation] = [
  Explanation(
    .invalidRoleName, "a name that a role cannot have",
    """
    The name of a role has at most 64 letters, digits and `+=,.@_-`. A path may stand before it, divided by \
    single slashes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        role "teams/data scientist";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        role "teams/data-scientist";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .roleTwice, "two roles or policies of one name",
    """
    The names of roles and of managed policies are unique in an account, and IAM ignores case in them.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        role "ml";
        allow s3:ListAllMyBuckets on *;
      >
      persona Other <
        role "ML";
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        role "ml";
        allow s3:ListAllMyBuckets on *;
      >
      persona Other <
        role "other-ml";
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidBoundary, "a boundary that is no policy",
    """
    A permissions boundary is a managed policy: the path and name of one in this account, or an ARN.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        boundary "arn:aws:s3:::my-data";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        boundary "boundaries/developer";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidSession, "a session that lasts too short or too long",
    """
    The longest session of a role lasts from one hour to twelve.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 24h;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 12h;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidAttach, "a way to attach that does not exist",
    """
    Policies are attached inline, as parts of the role, or as managed policies of their own.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach separately;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach managed;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidTag, "a tag that IAM does not take",
    """
    The key of a tag has at most 128 characters and its value 256: letters, digits, spaces and `_.:/=+-@`. Keys \
    that begin with `aws:` are AWS's own, and case does not tell two keys apart.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml & data";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml and data";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .tooManyTags, "more tags than a role can have",
    """
    A role has at most 50 tags.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag k0 = "v"; tag k1 = "v"; tag k2 = "v"; tag k3 = "v"; tag k4 = "v"; tag k5 = "v"; tag k6 = "v"; tag k7 = "v"; tag k8 = "v";
      tag k9 = "v"; tag k10 = "v"; tag k11 = "v"; tag k12 = "v"; tag k13 = "v"; tag k14 = "v"; tag k15 = "v"; tag k16 = "v"; tag k17 = "v";
      tag k18 = "v"; tag k19 = "v"; tag k20 = "v"; tag k21 = "v"; tag k22 = "v"; tag k23 = "v"; tag k24 = "v"; tag k25 = "v"; tag k26 = "v";
      tag k27 = "v"; tag k28 = "v"; tag k29 = "v"; tag k30 = "v"; tag k31 = "v"; tag k32 = "v"; tag k33 = "v"; tag k34 = "v"; tag k35 = "v";
      tag k36 = "v"; tag k37 = "v"; tag k38 = "v"; tag k39 = "v"; tag k40 = "v"; tag k41 = "v"; tag k42 = "v"; tag k43 = "v"; tag k44 = "v";
      tag k45 = "v"; tag k46 = "v"; tag k47 = "v"; tag k48 = "v"; tag k49 = "v"; tag k50 = "v"; tag k51 = "v"; tag k52 = "v"; tag k53 = "v";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag key-00 = "value";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidDescription, "a description that IAM does not take",
    """
    A persona's doc comment becomes the description of its role: at most 1,000 characters of ASCII or Latin-1.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      /// Trains models – and nothing else.
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      /// Trains models, and nothing else.
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidManagedPolicy, "an ARN of something that is no managed policy",
    """
    Managed policies that exist already are attached by their name, if they are AWS's own, or by their ARN.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "arn:aws:iam::111122223333:role/Reader";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "arn:aws:iam::111122223333:policy/Reader";
      >
      """),
  Explanation(
    .unknownManagedPolicy, "a managed policy that AWS does not have",
    """
    The names of AWS's own managed policies are known. One of your own, or one newer than this smpc, is written \
    by its ARN.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "SecurtyAudit";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "SecurityAudit";
      >
      """),
]
