import Source

/// The pages of the codes on lowering and quotas, 04.
let loweringPages: [Explanation] = [
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
    the condition never holds.
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
    not a deny: another statement may still allow what is named.
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
    .tooManyValues, "a list or a string that stands for too much",
    """
    A list has at most 1,000 values, and a string stands for at most 1,000 strings: one for each combination of \
    the resources that it mentions. More comes from a mistake, and would not fit into a policy.
    """,
    failing: """
      let a = "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31";
      let b = a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      let a = "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31";
      let b = a, a;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .textTooLong, "a text that grows beyond 64 KiB",
    """
    Lets that mention lets that mention lets double the text each time. A text of more than 64 KiB is of no use \
    to IAM.
    """,
    failing: #"""
      let a = "0123456789012345678901234567890123456789012345678901234567890123";
      let b = "\(a)\(a)\(a)\(a)";
      let c = "\(b)\(b)\(b)\(b)";
      let d = "\(c)\(c)\(c)\(c)";
      let e = "\(d)\(d)\(d)\(d)";
      let f = "\(e)\(e)\(e)\(e)";
      let g = "\(f)\(f)\(f)\(f)";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      let a = "ml";
      let b = "\(a)\(a)";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = b;
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .inlineQuota, "more inline policies than a role can have",
    """
    The inline policies of a role share 10,240 characters, white space not counted. `attach managed` makes each \
    policy a customer managed policy with 6,144 characters of its own, at most 20 a role. The help lists what \
    each policy takes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Many <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-00/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-01/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-02/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-03/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-04/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-05/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-06/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-07/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-08/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-09/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-10/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-11/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-12/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-13/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-14/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-15/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-16/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-17/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-18/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-19/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-20/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-21/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-22/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-23/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-24/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-25/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-26/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-27/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-28/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-29/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-30/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-31/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-32/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-33/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-34/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-35/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-36/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-37/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-38/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-39/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-40/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-41/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-42/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-43/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-44/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-45/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-46/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-47/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-48/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-49/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-50/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-51/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-52/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-53/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-54/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-55/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-56/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-57/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-58/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-59/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-60/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-61/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-62/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-63/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-64/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-65/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-66/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-67/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-68/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-69/and/a/prefix/that/takes/more/*";
        >
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Few <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-*";
        >
      >
      """),
  Explanation(
    .managedQuota, "a managed policy that is too large",
    """
    A managed policy has at most 6,144 characters, white space not counted. Divide it into several policies.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach managed;
        policy Many <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-00/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-01/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-02/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-03/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-04/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-05/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-06/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-07/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-08/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-09/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-10/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-11/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-12/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-13/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-14/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-15/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-16/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-17/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-18/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-19/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-20/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-21/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-22/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-23/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-24/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-25/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-26/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-27/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-28/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-29/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-30/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-31/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-32/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-33/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-34/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-35/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-36/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-37/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-38/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-39/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-40/and/a/prefix/that/takes/more/*";
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-41/and/a/prefix/that/takes/more/*";
        >
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach managed;
        policy Few <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-*";
        >
      >
      """),
  Explanation(
    .trustQuota, "a trust policy that is too large",
    """
    A role's trust policy has at most 2,048 characters, white space not counted, unless AWS has raised the \
    account's quota.
    """,
    failing: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust role "teams/machine-learning/role-of-member-number-00",
          "teams/machine-learning/role-of-member-number-01",
          "teams/machine-learning/role-of-member-number-02",
          "teams/machine-learning/role-of-member-number-03",
          "teams/machine-learning/role-of-member-number-04",
          "teams/machine-learning/role-of-member-number-05",
          "teams/machine-learning/role-of-member-number-06",
          "teams/machine-learning/role-of-member-number-07",
          "teams/machine-learning/role-of-member-number-08",
          "teams/machine-learning/role-of-member-number-09",
          "teams/machine-learning/role-of-member-number-10",
          "teams/machine-learning/role-of-member-number-11",
          "teams/machine-learning/role-of-member-number-12",
          "teams/machine-learning/role-of-member-number-13",
          "teams/machine-learning/role-of-member-number-14",
          "teams/machine-learning/role-of-member-number-15",
          "teams/machine-learning/role-of-member-number-16",
          "teams/machine-learning/role-of-member-number-17",
          "teams/machine-learning/role-of-member-number-18",
          "teams/machine-learning/role-of-member-number-19",
          "teams/machine-learning/role-of-member-number-20",
          "teams/machine-learning/role-of-member-number-21",
          "teams/machine-learning/role-of-member-number-22",
          "teams/machine-learning/role-of-member-number-23",
          "teams/machine-learning/role-of-member-number-24",
          "teams/machine-learning/role-of-member-number-25",
          "teams/machine-learning/role-of-member-number-26",
          "teams/machine-learning/role-of-member-number-27",
          "teams/machine-learning/role-of-member-number-28",
          "teams/machine-learning/role-of-member-number-29";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account
          when aws:PrincipalArn like "arn:aws:iam::\(account):role/teams/machine-learning/*";
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .tooManyManaged, "more managed policies than a role can have",
    """
    IAM attaches at most 20 managed policies to a role: those that are named, and the role's own under `attach \
    managed`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "arn:aws:iam::111122223333:policy/team-00",
          "arn:aws:iam::111122223333:policy/team-01",
          "arn:aws:iam::111122223333:policy/team-02",
          "arn:aws:iam::111122223333:policy/team-03",
          "arn:aws:iam::111122223333:policy/team-04",
          "arn:aws:iam::111122223333:policy/team-05",
          "arn:aws:iam::111122223333:policy/team-06",
          "arn:aws:iam::111122223333:policy/team-07",
          "arn:aws:iam::111122223333:policy/team-08",
          "arn:aws:iam::111122223333:policy/team-09",
          "arn:aws:iam::111122223333:policy/team-10",
          "arn:aws:iam::111122223333:policy/team-11",
          "arn:aws:iam::111122223333:policy/team-12",
          "arn:aws:iam::111122223333:policy/team-13",
          "arn:aws:iam::111122223333:policy/team-14",
          "arn:aws:iam::111122223333:policy/team-15",
          "arn:aws:iam::111122223333:policy/team-16",
          "arn:aws:iam::111122223333:policy/team-17",
          "arn:aws:iam::111122223333:policy/team-18",
          "arn:aws:iam::111122223333:policy/team-19",
          "arn:aws:iam::111122223333:policy/team-20";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        managed "arn:aws:iam::111122223333:policy/team-00";
      >
      """),
  Explanation(
    .personaTooLarge, "a persona of more than a megabyte",
    """
    The policies of one persona take more than a megabyte, far beyond every quota of IAM. A string that mentions \
    kinds stands for one string for each combination of their resources.
    """,
    failing: #"""
      kind left;
      kind right;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        left "left-00", "left-01", "left-02", "left-03", "left-04", "left-05", "left-06", "left-07", "left-08", "left-09", "left-10", "left-11", "left-12", "left-13", "left-14", "left-15", "left-16", "left-17", "left-18", "left-19", "left-20", "left-21", "left-22", "left-23", "left-24", "left-25", "left-26", "left-27", "left-28", "left-29";
        right "right-00", "right-01", "right-02", "right-03", "right-04", "right-05", "right-06", "right-07", "right-08", "right-09", "right-10", "right-11", "right-12", "right-13", "right-14", "right-15", "right-16", "right-17", "right-18", "right-19", "right-20", "right-21", "right-22", "right-23", "right-24", "right-25", "right-26", "right-27", "right-28", "right-29", "right-30", "right-31", "right-32";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-00/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-01/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-02/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-03/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-04/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-05/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-06/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-07/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-08/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-09/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-10/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-11/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-12/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-13/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-14/\(left)/\(right)/*";
        allow s3:GetObject on "arn:aws:s3:::a-bucket-with-a-name-of-some-length-15/\(left)/\(right)/*";
      >
      """#,
    mended: #"""
      kind left;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        left "left-00";
        allow s3:GetObject on "arn:aws:s3:::a-bucket/\(left)/*";
      >
      """#),
  Explanation(
    .duplicatePolicyName, "two policies of one name",
    """
    Each capability, each `policy` block and the persona's own statements become a policy with a name of its \
    own, and IAM ignores case in names.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Trainer < allow ec2:DescribeRegions on *; >
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Regions < allow ec2:DescribeRegions on *; >
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidPolicyName, "a name that a policy cannot have",
    """
    The name of a policy becomes part of a file's name, so it is a letter and up to 63 letters, digits, `_` or \
    `-`. Under `attach managed` the role's name and the policy's are joined, and IAM allows 128 characters.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy read.all < allow s3:ListAllMyBuckets on *; >
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy read-all < allow s3:ListAllMyBuckets on *; >
      >
      """),
  Explanation(
    .emptyPolicy, "a policy without statements",
    """
    IAM refuses a policy that has no statement.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Nothing < >
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
    .grantsNothing, "a persona that may do nothing",
    """
    The role exists and can be assumed, but no policy allows it anything. This is a warning, since a role may be \
    made for others to grant to.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 1h;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 1h;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .noTrust, "a role that nobody may assume",
    """
    A persona says with `trust` who may assume its role. Without one it gets the file's default trust, or else \
    that of the packs that its capabilities come from.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
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
    .conflictingTrust, "packs that trust different principals",
    """
    A persona without `trust` gets the default trust of the packs that its capabilities come from. Two packs \
    with different ones leave it open which is meant.
    """,
    failing: """
      printf 'pack glue "Glue" grants glue:*;
        trust service "glue.amazonaws.com" when aws:SourceAccount is account;
        capability ReadTables < allow glue:GetTables on *; >' > glue.persona
      printf 'account 111122223333; region eu-west-1;
        persona P < capability ReadTables; capability ManageEndpoints; >' > team.persona
      smpc check team.persona glue.persona
      """,
    mended: """
      printf 'pack glue "Glue" grants glue:*;
        trust service "glue.amazonaws.com" when aws:SourceAccount is account;
        capability ReadTables < allow glue:GetTables on *; >' > glue.persona
      printf 'account 111122223333; region eu-west-1;
        persona P < capability ReadTables; capability ManageEndpoints; trust account account; >' > team.persona
      smpc check team.persona glue.persona
      """, form: .commands),
  Explanation(
    .openTrust, "a role that every account may assume",
    """
    `account *` is everyone on AWS. An `allow` for everyone needs a condition on who they are: on \
    `aws:PrincipalOrgID`, `aws:PrincipalOrgPaths`, `aws:PrincipalAccount` or `aws:PrincipalArn`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account *;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account * when aws:PrincipalOrgID is "o-a1b2c3d4e5";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .serviceWithoutSource, "a service that may be used by anyone",
    """
    A service acts for whoever uses it, in any account: a stranger can have it assume the role if nothing says \
    for whose resources (the confused deputy problem). A condition on `aws:SourceAccount` or `aws:SourceArn` \
    does. Some services, such as `ec2.amazonaws.com`, do not send them.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust service "lambda.amazonaws.com";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust service "lambda.amazonaws.com" when aws:SourceAccount is account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .openFederation, "a provider all of whose users may assume the role",
    """
    A provider of identities knows many: every repository of GitHub, every app of Google. Conditions on its \
    keys, `:aud` and `:sub`, say whose tokens are meant.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust oidc "token.actions.githubusercontent.com";
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust oidc "token.actions.githubusercontent.com"
          when token.actions.githubusercontent.com:aud is "sts.amazonaws.com"
           and token.actions.githubusercontent.com:sub is "repo:acme/shop:ref:refs/heads/main";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .invalidPrincipal, "a principal that does not exist",
    """
    Principals are named whole: accounts by twelve digits, services by their host name, roles, users and \
    providers by name or ARN. IAM takes no wildcards in them.
    """,
    failing: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust role "teams/*";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account when aws:PrincipalArn like "arn:aws:iam::\(account):role/teams/*";
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .unknownService, "a service principal that is not known",
    """
    IAM refuses a trust policy that names a service that does not exist. The service may be newer than this \
    smpc.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust service "lamda.amazonaws.com" when aws:SourceAccount is account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust service "lambda.amazonaws.com" when aws:SourceAccount is account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .notATrustAction, "an action that is not about assuming a role",
    """
    A trust policy allows `sts:AssumeRole` and its forms for SAML and web identities, `sts:TagSession` and \
    `sts:SetSourceIdentity`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account to s3:GetObject;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account to sts:AssumeRole, sts:TagSession;
        allow s3:ListAllMyBuckets on *;
      >
      """),
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
        tag key-00 = "value";
        tag key-01 = "value";
        tag key-02 = "value";
        tag key-03 = "value";
        tag key-04 = "value";
        tag key-05 = "value";
        tag key-06 = "value";
        tag key-07 = "value";
        tag key-08 = "value";
        tag key-09 = "value";
        tag key-10 = "value";
        tag key-11 = "value";
        tag key-12 = "value";
        tag key-13 = "value";
        tag key-14 = "value";
        tag key-15 = "value";
        tag key-16 = "value";
        tag key-17 = "value";
        tag key-18 = "value";
        tag key-19 = "value";
        tag key-20 = "value";
        tag key-21 = "value";
        tag key-22 = "value";
        tag key-23 = "value";
        tag key-24 = "value";
        tag key-25 = "value";
        tag key-26 = "value";
        tag key-27 = "value";
        tag key-28 = "value";
        tag key-29 = "value";
        tag key-30 = "value";
        tag key-31 = "value";
        tag key-32 = "value";
        tag key-33 = "value";
        tag key-34 = "value";
        tag key-35 = "value";
        tag key-36 = "value";
        tag key-37 = "value";
        tag key-38 = "value";
        tag key-39 = "value";
        tag key-40 = "value";
        tag key-41 = "value";
        tag key-42 = "value";
        tag key-43 = "value";
        tag key-44 = "value";
        tag key-45 = "value";
        tag key-46 = "value";
        tag key-47 = "value";
        tag key-48 = "value";
        tag key-49 = "value";
        tag key-50 = "value";
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
