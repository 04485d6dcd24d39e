import Source

/// The pages of the codes on trust, 04.
let trustPages: [Explanation] = [
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
    `aws:PrincipalOrgID`, `aws:PrincipalOrgPaths`, `aws:PrincipalAccount`, `aws:PrincipalArn` or `aws:userid`, or on the \
    network that they come from. A pattern with any account in it limits nothing: `arn:aws:iam::*:role/Admin` is whoever \
    calls a role so.
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
    does, unless it is a pattern with any account in it. Of `ec2.amazonaws.com`, which does not send them, nothing is \
    said, nor of roles that are linked to services. Policies of buckets, queues, topics and functions are held against \
    the same where the service is known to send them.
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
    keys, `:aud` and `:sub`, say whose tokens are meant; other claims that name somebody, as `:repository` does, may \
    take the place of `:sub`. A wildcard in the owner lets others in: `repo:acme*` is also `repo:acme-evil/…`.
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
    providers by name or ARN. IAM takes no wildcards in them, no groups and no policies. When a role or user that a \
    policy in JSON names is deleted, its unique id stays there, `AROA…` or `AIDA…`: a warning, for nobody has it again.
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
    IAM refuses a trust policy that names a service that does not exist, and a condition on one never holds. AWS \
    publishes no list of them, so that there may be more than smpc knows.
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
    A trust policy allows `sts:AssumeRole` and its forms for SAML and web identities, `sts:TagSession`, \
    `sts:SetSourceIdentity` and `sts:SetContext`. IAM takes no `*` there.
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
    .crossAccountTrust, "another account that is trusted as it is",
    """
    Whoever the other account lets assume the role has it. If the account is someone else's, an external id keeps a third
    party from making use of their trust; if it is your own, a condition on the organization says so. Nothing is said where
    the account of the role is not known.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account 999988887777;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account 999988887777 when sts:ExternalId is "a-long-secret";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .mismatchedTrust, "an action by which the principal cannot assume the role",
    """
    Accounts, roles, users and services assume a role by `sts:AssumeRole`, users of SAML providers by \
    `sts:AssumeRoleWithSAML`, those of OpenID Connect providers by `sts:AssumeRoleWithWebIdentity`. No other pair ever goes \
    together. Without `to`, a `trust` takes the action that fits.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust oidc "token.actions.githubusercontent.com" to sts:AssumeRole
          when token.actions.githubusercontent.com:aud is "sts.amazonaws.com"
           and token.actions.githubusercontent.com:sub is "repo:acme/shop:ref:refs/heads/main";
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
    .openResource, "a resource that everyone may use",
    """
    `*` as the principal of a resource's policy is everyone: whoever has an account of AWS and, of buckets and most others, \
    those who have none. Where that is meant, as of a public web site, a baseline keeps it. The policy of a VPC's endpoint \
    is written like one of a resource: there `*` is whoever uses the endpoint.
    """,
    failing: """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": "*",
          "Action": "s3:GetObject",
          "Resource": "arn:aws:s3:::my-bucket/*"
        }
      }
      """,
    mended: """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": "*",
          "Action": "s3:GetObject",
          "Resource": "arn:aws:s3:::my-bucket/*",
          "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }
        }
      }
      """, form: .policy),
]
