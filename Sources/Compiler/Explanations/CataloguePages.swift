import Source

/// The pages of the codes on the catalogue, 05.
let cataloguePages: [Explanation] = [
  Explanation(
    .unknownKey, "a condition key that is not known",
    """
    The type of a key says how to compare it. The type of a key that is not in the catalogue is not known, so an \
    operator of IAM has to be named.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceIdentty is "ana";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceIdentity is "ana";
      >
      """),
  Explanation(
    .unknownKeyByOperator, "a condition key that is not known, compared by name",
    """
    The key is not in the catalogue. If it is misspelt, no request carries it, and a comparison with it never \
    holds.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceIdentty StringEquals "ana";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceIdentity StringEquals "ana";
      >
      """),
  Explanation(
    .keyNotKnown, "a key that requests for an action never carry",
    """
    Each action has its condition keys. A comparison with a key that a request does not carry never holds, so an \
    `allow` is void for the action. In a pack this is an error, elsewhere a warning. Give the action a statement \
    without the condition.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListBucket, s3:GetObject on "arn:aws:s3:::b", "arn:aws:s3:::b/*"
          when s3:prefix is "home/";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListBucket on "arn:aws:s3:::b"
          when s3:prefix is "home/";
        allow s3:GetObject on "arn:aws:s3:::b/*";
      >
      """),
  Explanation(
    .unknownResourceType, "a resource type that AWS does not have",
    """
    A kind is tied to a resource type of the catalogue, a service and a type, which gives the format of its \
    ARNs.
    """,
    failing: """
      kind table is dynamo:table;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      kind table is dynamodb:table;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .notAKey, "a text that is no condition key",
    """
    A condition key is a service, or `aws`, and a name with a colon between them.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when SourceIp in "203.0.113.0/24";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceIp in "203.0.113.0/24";
      >
      """),
  Explanation(
    .unknownVariable, "a policy variable that no request has a value for",
    """
    A policy variable is a condition key that has one value: `${aws:username}`, `${aws:PrincipalTag/team}`. Where a request \
    has no value for it, nothing matches, so that an allow allows nothing, and a deny denies nothing. What templates of \
    other tools fill in, as `${bucket}`, has to be filled in before IAM reads the policy.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/home/${aws:usrname}/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/home/${aws:username}/*";
      >
      """),
]
