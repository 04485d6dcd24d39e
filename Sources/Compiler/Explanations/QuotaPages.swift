import Source

/// The pages of the codes on policies and quotas, 04.
let quotaPages: [Explanation] = [
  Explanation(
    .inlineQuota, "more inline policies than a role can have",
    """
    The inline policies of a role share 10,240 characters, white space not counted. `attach managed` makes each \
    policy a customer managed policy with 6,144 characters of its own, at most 20 a role. The help lists what \
    each policy takes.
    """,
    failing: #"""
      kind left;
      kind right;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        left "left-0", "left-1", "left-2", "left-3", "left-4", "left-5", "left-6", "left-7", "left-8";
        right "right-0", "right-1", "right-2", "right-3", "right-4", "right-5", "right-6", "right-7", "right-8";
        policy Many <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-that-takes-space-and-more-and-more-and-more-and-yet-more/\(left)/\(right)/and/a/prefix/that/takes/more/*";
        >
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        policy Few <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-*";
        >
      >
      """#),
  Explanation(
    .managedQuota, "a managed policy that is too large",
    """
    A managed policy has at most 6,144 characters, white space not counted. Divide it into several policies.
    """,
    failing: #"""
      kind left;
      kind right;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach managed;
        left "left-0", "left-1", "left-2", "left-3", "left-4", "left-5", "left-6", "left-7", "left-8";
        right "right-0", "right-1", "right-2", "right-3", "right-4", "right-5", "right-6", "right-7", "right-8";
        policy Many <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket/\(left)/\(right)/and/a/prefix/that/takes/more/*";
        >
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        attach managed;
        policy Few <
          allow s3:GetObject on "arn:aws:s3:::a-very-long-name-of-a-bucket-*";
        >
      >
      """#),
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
        trust role "teams/machine-learning/member-0", "teams/machine-learning/member-1", "teams/machine-learning/member-2", "teams/machine-learning/member-3", "teams/machine-learning/member-4", "teams/machine-learning/member-5", "teams/machine-learning/member-6", "teams/machine-learning/member-7", "teams/machine-learning/member-8", "teams/machine-learning/member-9", "teams/machine-learning/member-10", "teams/machine-learning/member-11", "teams/machine-learning/member-12", "teams/machine-learning/member-13", "teams/machine-learning/member-14", "teams/machine-learning/member-15", "teams/machine-learning/member-16", "teams/machine-learning/member-17", "teams/machine-learning/member-18", "teams/machine-learning/member-19", "teams/machine-learning/member-20", "teams/machine-learning/member-21", "teams/machine-learning/member-22", "teams/machine-learning/member-23", "teams/machine-learning/member-24", "teams/machine-learning/member-25", "teams/machine-learning/member-26", "teams/machine-learning/member-27", "teams/machine-learning/member-28", "teams/machine-learning/member-29", "teams/machine-learning/member-30", "teams/machine-learning/member-31";
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
        managed "arn:aws:iam::111122223333:policy/p0", "arn:aws:iam::111122223333:policy/p1", "arn:aws:iam::111122223333:policy/p2", "arn:aws:iam::111122223333:policy/p3", "arn:aws:iam::111122223333:policy/p4", "arn:aws:iam::111122223333:policy/p5", "arn:aws:iam::111122223333:policy/p6", "arn:aws:iam::111122223333:policy/p7", "arn:aws:iam::111122223333:policy/p8", "arn:aws:iam::111122223333:policy/p9", "arn:aws:iam::111122223333:policy/p10", "arn:aws:iam::111122223333:policy/p11", "arn:aws:iam::111122223333:policy/p12", "arn:aws:iam::111122223333:policy/p13", "arn:aws:iam::111122223333:policy/p14", "arn:aws:iam::111122223333:policy/p15", "arn:aws:iam::111122223333:policy/p16", "arn:aws:iam::111122223333:policy/p17", "arn:aws:iam::111122223333:policy/p18", "arn:aws:iam::111122223333:policy/p19", "arn:aws:iam::111122223333:policy/p20";
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
    .documentTooLarge, "a document that IAM does not read",
    """
    A managed policy has at most 6,144 characters, and the largest of AWS's own some 150,000. One beyond a million is not checked
    further.
    """,
    failing: """
      smpc check large-policy.json
      """,
    mended: """
      smpc check large-policy-1.json large-policy-2.json
      """, form: .commands),
]
