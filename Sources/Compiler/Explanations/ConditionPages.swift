import Source

/// The pages of the codes on conditions, 04.
let conditionPages: [Explanation] = [
  Explanation(
    .relationNotAllowed, "a relation that the type of the key does not allow",
    """
    Each condition key has a type, and with it the relations that make sense: texts are compared with `is` and \
    `like`, numbers with `below` and `at least`, dates with `before`, addresses with `in`. `is not` does not go \
    with Booleans: `is false` says it.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SecureTransport is not false;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SecureTransport is true;
      >
      """),
  Explanation(
    .wildcardInIs, "a wildcard where it stands for itself",
    """
    After `is`, the characters `*` and `?` stand for themselves: the condition would never hold. `like` compares \
    with a pattern.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team is "ml-*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team like "ml-*";
      >
      """),
  Explanation(
    .duplicateClause, "one key twice under one operator",
    """
    In a policy each operator has each key once: of two conditions with the same key and operator IAM keeps the \
    last. Several values of one condition are alternatives; to ask for both, write two statements, or use \
    another relation.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team is "ml" and aws:PrincipalTag/team is "data";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team is "ml", "data";
      >
      """),
  Explanation(
    .quantifierMismatch, "`any` or `every` with the wrong kind of key",
    """
    Some keys have several values in one request, such as `aws:TagKeys`. For them a condition says whether `any` \
    of the values has to satisfy it, or `every`. For keys with one value neither word belongs there: `every` \
    also holds when the key is absent.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny ec2:CreateTags on *
          when aws:TagKeys is "team";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny ec2:CreateTags on *
          when any aws:TagKeys is "team";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .everyWithoutPresent, "`every` that an absent key satisfies",
    """
    `every` holds of a request that does not carry the key at all. In an `allow` that is rarely meant: `KEY \
    present` asks for at least one value.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow ec2:CreateTags on *
          when every aws:TagKeys is "team", "project";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow ec2:CreateTags on *
          when every aws:TagKeys is "team", "project"
           and aws:TagKeys present;
      >
      """),
  Explanation(
    .presenceWords, "words that do not go together",
    """
    `if present` and `ignoring case` belong to comparisons: `present` and `absent` ask about the key itself, \
    some keys are in every request, and only texts compared with `is` can ignore case.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceVpce present if present;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:SourceVpce present;
      >
      """),
  Explanation(
    .variableMisplaced, "a policy variable where IAM replaces none",
    """
    IAM replaces `${…}` in resources and in conditions on texts and ARNs. Elsewhere it stands for itself, and \
    the condition never holds. So does a variable that is none by its form: without `}` or a key, with a space, or with \
    a text for an absent key that is not in single quotes, as it is in `${aws:PrincipalTag/team, 'none'}`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:MultiFactorAuthAge below "${aws:PrincipalTag/age}";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:MultiFactorAuthAge below 3600;
      >
      """),
  Explanation(
    .allowExcept, "an allow of all but what is named",
    """
    `allow except` grants everything that is not named, also the actions and services that AWS adds later. It is \
    not a deny: another statement may still allow what is named. The same goes for `NotPrincipal` in an allow of JSON, \
    which lets in everyone else.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow except iam:* on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:*, ec2:* on *;
        deny iam:* on *;
      >
      """),
  Explanation(
    .unknownOperator, "an operator that IAM does not have",
    """
    Where exactly one operator of IAM is wanted, its base name may stand in place of a relation. The prefixes \
    `ForAnyValue:` and `ForAllValues:` are said by `any` and `every`, the suffix `IfExists` by `if present`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team StringEqual "ml";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *
          when aws:PrincipalTag/team StringEquals "ml";
      >
      """),
  Explanation(
    .quantifierOnPresence, "`any` or `every` before `present` or `absent`",
    """
    `present` and `absent` ask whether a key is there at all, so that there is nothing to choose between.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow ec2:CreateTags on *
          when any aws:TagKeys present;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow ec2:CreateTags on *
          when aws:TagKeys present;
      >
      """),
]
