import Source

/// The pages of the codes on resources, 03.
let resourcePages: [Explanation] = [
  Explanation(
    .missingNeed, "a capability without a resource that it needs",
    """
    A capability says which kinds of resources it needs. A persona gives them once for all its capabilities, or \
    in `< >` for one of them alone.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability AccessAwsServices;
        bucket "my-data";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability AccessAwsServices;
        bucket "my-data";
        repository "images";
      >
      """),
  Explanation(
    .kindNotTaken, "a resource that a capability has no use for",
    """
    In `< >` after a capability stand resources for it alone, of the kinds that it needs or takes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess < bucket "my-data"; workgroup "primary" >
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess < bucket "my-data" >
      >
      """),
  Explanation(
    .unusedResource, "a resource that nothing uses",
    """
    A resource has to be used by a capability, a statement or a policy of its persona, or its author believes \
    that something is granted which is not.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        subnet "subnet-0a1b2c3d";
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
    .impliedCapability, "a resource that is granted through its kind's own capability",
    """
    A bucket that nothing of the persona uses is granted through `S3BucketAccess`, the kind's own capability. \
    This is only a note: to say it outright, list the capability.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        bucket "my-data";
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
    .invalidResource, "a name that such a resource cannot have",
    """
    AWS has rules for the names of buckets, roles, keys and others. A name that breaks them names nothing, so \
    that the permission would never take effect.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "My_Data";
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
    .notOfFormat, "an ARN of another kind of resource",
    """
    A resource may be given by its ARN, which has to be one that its kind can have.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "arn:aws:sqs:eu-west-1:111122223333:my-queue";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "arn:aws:s3:::my-data";
      >
      """),
  Explanation(
    .noARN, "the ARN of something that has none",
    """
    A kind without `is` is plain text, such as the value of a tag, and a let is what it says. Neither has an \
    ARN.
    """,
    failing: #"""
      kind team "the value of the team tag";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        team "ml";
        allow s3:GetObject on "\(team.arn)/*";
      >
      """#,
    mended: #"""
      kind team "the value of the team tag";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        team "ml";
        allow s3:GetObject on "arn:aws:s3:::data/\(team)/*";
      >
      """#),
  Explanation(
    .kindNotGiven, "a kind of which the persona has nothing",
    """
    A statement of a persona's own may mention the kinds that the persona has resources of.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListBucket on bucket;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        bucket "my-data";
        allow s3:ListBucket on bucket;
      >
      """),
  Explanation(
    .wildcardResource, "a resource that is everything",
    """
    A name that is only `*` stands for all resources of its kind, now and later, of all accounts that let this \
    one in.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "team-*";
      >
      """),
  Explanation(
    .keyAlias, "the alias of a key in the place of its id",
    """
    In the `Resource` of a policy an alias names the alias itself, not the key behind it: what is allowed on it \
    is not allowed on the key. Write the key's id or ARN; or allow keys by alias with the condition key \
    `kms:ResourceAliases`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        data-key "alias/ledger";
        allow kms:Decrypt on data-key;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        data-key "1234abcd-12ab-34cd-56ef-1234567890ab";
        allow kms:Decrypt on data-key;
      >
      """),
  Explanation(
    .resourceTwice, "a resource that is given twice",
    """
    One of them is enough.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        capability S3BucketAccess;
        bucket "my-data", "my-data";
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
]
