import Source

/// The pages of the codes on `extends` and `without`, 02.
let inheritancePages: [Explanation] = [
  Explanation(
    .unknownParent, "a parent that nobody declares",
    """
    The names after `extends` are templates or personas: of this file, of the packs in scope (`pack.Name` says of which), or \
    personas of the other files on the command line.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Auditor < managed "SecurityAudit"; trust account account; >
      persona Reviewer extends Auditer < >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Auditor < managed "SecurityAudit"; trust account account; >
      persona Reviewer extends Auditor < >
      """),
  Explanation(
    .extendsCycle, "a persona that extends itself",
    """
    A persona has the items of its parents and of their parents. Where that leads back to itself, nobody can say what it has.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Reader extends Writer < allow s3:ListAllMyBuckets on *; trust account account; >
      template Writer extends Reader < allow s3:CreateBucket on *; >
      persona Author extends Writer < >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Reader < allow s3:ListAllMyBuckets on *; trust account account; >
      template Writer extends Reader < allow s3:CreateBucket on *; >
      persona Author extends Writer < >
      """),
  Explanation(
    .parentsDisagree, "parents that disagree",
    """
    Of a tag, a policy name, a capability's own resources, the role's name, boundary, session and form of attachment a persona \
    has one. Parents that say different things of it leave the choice to the persona: what it says itself wins.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Reader < tag team = "data"; allow s3:ListAllMyBuckets on *; trust account account; >
      template Trainer < tag team = "ml"; allow sagemaker:ListTrainingJobs on *; >
      persona Author extends Reader, Trainer < >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Reader < tag team = "data"; allow s3:ListAllMyBuckets on *; trust account account; >
      template Trainer < tag team = "ml"; allow sagemaker:ListTrainingJobs on *; >
      persona Author extends Reader, Trainer < tag team = "ml"; >
      """),
  Explanation(
    .denyRemoved, "a deny that would be lost",
    """
    What a parent denies stays denied. `without` cannot remove a capability that denies something, and an own policy or \
    capability cannot take the place of an inherited one and lose what that denies.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Guarded < policy Buckets < deny s3:DeleteBucket on *; > trust account account; >
      persona Author extends Guarded < policy Buckets < allow s3:CreateBucket on *; > >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Guarded < policy Buckets < deny s3:DeleteBucket on *; > trust account account; >
      persona Author extends Guarded < policy OwnBuckets < allow s3:CreateBucket on *; > >
      """),
  Explanation(
    .removesNothing, "a `without` that removes nothing",
    """
    `without` removes a capability or managed policy that a parent has, or a capability that would be granted since nothing \
    else uses a resource. One that finds neither is left over, or its name is wrong.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Reader < capability VisualizeExperiments; managed "SecurityAudit"; >
      persona Author extends Reader < capability ManageEndpoints; without managed "ReadOnlyAccess"; >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Reader < capability VisualizeExperiments; managed "SecurityAudit"; >
      persona Author extends Reader < capability ManageEndpoints; without managed "SecurityAudit"; >
      """),
  Explanation(
    .replacedBoundary, "a boundary in the place of a parent's",
    """
    A boundary limits what a role can ever be allowed. A persona's own takes the place of its parent's, which may widen what \
    the parent meant to limit.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      template Guarded < boundary "limits"; trust account account; >
      persona Author extends Guarded < boundary "own-limits"; allow s3:ListAllMyBuckets on *; >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      template Guarded < boundary "limits"; trust account account; >
      persona Author extends Guarded < allow s3:ListAllMyBuckets on *; >
      """),
]
