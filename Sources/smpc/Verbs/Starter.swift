/// The source that `smpc new` writes: small, with a comment at each idea, and without any mistake.
let starter = #"""
  // Who may do what, in AWS: a start to change. `smpc check FILE` says what is wrong with it, and `smpc compile FILE` prints
  // its roles. After `//` anything may be written; what stands after `///` becomes a role's description.

  // The account and Region that the roles are for. `--account` and `--region` on the command line win over these.
  account 111122223333;
  region eu-west-1;

  /// Trains models on the team's data.
  persona Trainer <
    // Capabilities say what a persona does. These are of the built-in pack `sagemaker`, which also says who takes the role on:
    // SageMaker, on behalf of the account.
    capability ManageJobs;
    capability S3BucketAccess;

    // Resources say with what, each after its kind.
    bucket "my-team-data";

    // What no capability says, you allow or deny yourself.
    allow cloudwatch:ListMetrics, cloudwatch:GetMetricData on *;
    deny s3:* on * when aws:SecureTransport is false as OnlyEncrypted;
  >

  /// Looks at everything that concerns security, and changes nothing.
  persona Auditor <
    // Who takes the role on: here, people of the account who have signed in with a second factor.
    trust account account when aws:MultiFactorAuthPresent is true;

    // A policy that AWS manages, and the longest time that one may stay signed in.
    managed "SecurityAudit";
    session 2h;
  >

  // What must stay true, whatever is changed above.
  test "trainers do not decide who may do what" <
    Trainer cannot iam:CreateUser, iam:CreateRole, iam:AttachRolePolicy, iam:PutRolePolicy;
  >

  """#
