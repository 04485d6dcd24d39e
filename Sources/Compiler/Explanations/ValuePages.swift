import Source

/// The pages of the codes on the values of conditions, 04.
let valuePages: [Explanation] = [
  Explanation(
    .invalidValue, "a value that the key cannot have",
    """
    A number, a date, an address range, a Boolean and an ARN each have a form. IAM takes others without a word, \
    and the condition never holds.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny s3:* on *
          when aws:SourceIp not in "203.0.113.0/240";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny s3:* on *
          when aws:SourceIp not in "203.0.113.0/24";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .openCondition, "a condition that limits nothing",
    """
    A key that is `true` or `false` has one of them in every request that carries it: a condition that takes both says no \
    more than that the key is there.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * when aws:SecureTransport is true, false;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * when aws:SecureTransport is true;
      >
      """),
  Explanation(
    .unmatchedValue, "a value that no request has",
    """
    `aws:SourceIp` is the public address that a request comes from, and absent from requests through a VPC's endpoint, which \
    carry `aws:VpcSourceIp` instead: a private address never matches. Nor does, under an operator for texts, a range where \
    the key is an address, or a text that is no ARN where it is one.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * when aws:SourceIp in "10.0.0.0/8";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on * when aws:VpcSourceIp in "10.0.0.0/8";
      >
      """),
]
