import Source

/// The pages of the codes on items and their names, 02.
let itemPages: [Explanation] = [
  Explanation(
    .misplacedInPack, "an item that a pack may not hold",
    """
    A pack is for many accounts. What belongs to one of them, its account, Region, environments and personas, is \
    said in the files that use the pack.
    """,
    failing: """
      pack p "P" grants s3:*;
      account 111122223333;
      region eu-west-1;
      """,
    mended: """
      pack p "P" grants s3:*;
      """),
  Explanation(
    .unknownLanguage, "a version of the language that does not exist",
    """
    `language` says which version of the language the file is written in, so that later versions can still read \
    it. There is version 1.
    """,
    failing: """
      language 7;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      language 1;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidSid, "an id that IAM does not take",
    """
    The id of a statement is made of letters and digits.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * as list-buckets;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * as ListBuckets;
      >
      """),
  Explanation(
    .duplicateSid, "two statements with one id",
    """
    The ids of a policy's statements are unique; IAM refuses a policy where they are not.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * as List;
        allow ec2:DescribeRegions on * as List;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * as ListBuckets;
        allow ec2:DescribeRegions on * as ListRegions;
      >
      """),
  Explanation(
    .capabilityTwice, "a capability that is listed twice",
    """
    Each capability becomes a policy with its name. To have one twice, with different resources, name the second \
    policy.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess < bucket "first" >
        capability S3BucketAccess < bucket "second" >
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess < bucket "first" >
        capability S3BucketAccess as SecondBucket < bucket "second" >
      >
      """),
  Explanation(
    .notAnAction, "a word that is no action",
    """
    An action is a service and a name with one colon between them, perhaps with `*` and `?`, or `*` alone, or \
    the name of a let of actions.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow ListAllMyBuckets on *;
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
    .actionOrValue, "actions where values are meant, or the other way round",
    """
    A let holds either actions or values. It can only be used as what it is.
    """,
    failing: """
      let read = "reading";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow read on *;
      >
      """,
    mended: """
      let read = s3:ListAllMyBuckets;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow read on *;
      >
      """),
  Explanation(
    .severalValues, "several values where one is needed",
    """
    A let in a string, and the value of a tag, has one value. Only a kind stands for as many strings as there \
    are resources.
    """,
    failing: #"""
      let teams = "ml", "data";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "\(teams)";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      let team = "ml";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "\(team)";
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .interpolationHere, "an interpolation where text has to be plain",
    """
    Resource types, patterns of kinds and settings are the same for every persona, and are written out.
    """,
    failing: #"""
      account 111122223333;
      kind team-bucket is s3:bucket like "\(account)-*";
      """#,
    mended: """
      account 111122223333;
      kind team-bucket is s3:bucket like "111122223333-*";
      """),
  Explanation(
    .foreignKind, "a kind's own capability, declared elsewhere",
    """
    A resource that nothing uses is granted through its kind's own capability, the one declared `for` it. Only \
    the file or pack that declares the kind may say which that is, or a file could change what another one \
    grants.
    """,
    failing: """
      capability Mine for bucket < needs bucket; allow s3:ListBucket on bucket; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      capability Mine < needs bucket; allow s3:ListBucket on bucket; >
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability Mine;
        bucket "my-data";
      >
      """),
]
