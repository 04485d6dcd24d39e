import Source

/// The pages of the codes of the analysis, 06.
let analysisPages: [Explanation] = [
  Explanation(
    .passesAnyRole, "passing any role",
    """
    Who may pass a role to a service can have the service do what the role may do. On `*` or on all roles of an account that
    includes the most powerful ones.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:PassRole on "arn:aws:iam::111122223333:role/*"
          when iam:PassedToService is "lambda.amazonaws.com";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:PassRole on "arn:aws:iam::111122223333:role/functions/*"
          when iam:PassedToService is "lambda.amazonaws.com";
      >
      """),
  Explanation(
    .passesByWildcard, "passing roles by the way",
    """
    A pattern of actions that includes `iam:PassRole` lets its holder pass roles, which is seldom meant: passing a role is as
    good as having it.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:* on "arn:aws:iam::111122223333:role/functions/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:Get*, iam:List* on "arn:aws:iam::111122223333:role/functions/*";
      >
      """),
  Explanation(
    .passesToAnyService, "passing a role to any service",
    """
    Without a condition on `iam:PassedToService` the role can be passed to whatever service its trust names. A condition that
    every service satisfies, or that holds when the key is absent, is none.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:PassRole on "arn:aws:iam::111122223333:role/functions/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iam:PassRole on "arn:aws:iam::111122223333:role/functions/*"
          when iam:PassedToService is "lambda.amazonaws.com";
      >
      """),
  Explanation(
    .dependentNotGranted, "an action without others that it may need",
    """
    AWS's reference says of some actions which others requests for them may need; when, it does not say. None of the role's
    statements allows these. Facts of July 2026, for AWS lists them no longer.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow backup:StartBackupJob on "arn:aws:backup:*:111122223333:backup-vault:*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow backup:StartBackupJob on "arn:aws:backup:*:111122223333:backup-vault:*";
        allow iam:PassRole on "arn:aws:iam::111122223333:role/backup/*"
          when iam:PassedToService is "backup.amazonaws.com";
      >
      """),
  Explanation(
    .accountQuota, "more roles or policies than an account has room for",
    """
    An account has room for 1,000 roles and 1,500 customer managed policies, which can be raised to 10,000 each. IAM refuses
    the next one.
    """,
    failing: """
      smpc check everyone.persona
      """,
    mended: """
      smpc check one-account.persona other-account.persona
      """, form: .commands),
  Explanation(
    .reachesOthers, "an action that reaches further than it says",
    """
    Who may write a bucket's policy can allow themselves there what their own policies do not; who may set its lifecycle can
    have objects deleted.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:PutBucketPolicy on "arn:aws:s3:::data-111122223333";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetBucketPolicy on "arn:aws:s3:::data-111122223333";
      >
      """),
]
