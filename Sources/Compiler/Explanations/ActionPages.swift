import Source

/// The pages of the codes on actions and their resources, 05.
let actionPages: [Explanation] = [
  Explanation(
    .unknownAction, "an action that there is none of",
    """
    A name before the colon is a service, and the one behind it an action of it, as AWS's service authorization reference lists them. \
    IAM takes a policy with a misspelt action; it allows nothing. Some API operations \
    ask for the action of another one: uploading in parts asks for `s3:PutObject`. An action that AWS has and does not list stands \
    in quotes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObjekt on "arn:aws:s3:::data-111122223333/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data-111122223333/*";
      >
      """),
  Explanation(
    .unknownServicePrefix, "a service that there is none of",
    """
    What stands before the colon of an action is the prefix of a service, which is not always its name: CloudWatch Logs is
    `logs`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow sagmaker:ListModels on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow sagemaker:ListModels on *;
      >
      """),
  Explanation(
    .retiredAction, "an action that AWS no longer lists",
    """
    The catalogue is made from two editions of AWS's service authorization reference. An action of the older one that the
    newer one lacks is gone, or about to be; it is taken as it stands.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iotevents:ListDetectorModels on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow iot:ListThings on *;
      >
      """),
  Explanation(
    .matchesNoAction, "a pattern that no action matches",
    """
    A pattern of actions that none matches today allows or denies nothing. It is either misspelt, or written for a future
    that nobody knows; one that is meant so stands in quotes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:Gett* on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:Get* on *;
      >
      """),
  Explanation(
    .unlistedAction, "an action in quotes that is not listed",
    """
    An action in quotes is taken as it stands, whether or not AWS lists it. Of one that is not listed nothing is known:
    neither its resources nor its condition keys are checked.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow "s3:FrobnicateBucket" on *;
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
    .redundantAction, "an action that adds nothing",
    """
    The action is listed twice, or a pattern of the same statement covers it. Policies are limited in size, and the next
    reader looks for the reason why it is there.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:Get*, s3:GetObject on "arn:aws:s3:::data-111122223333/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data-111122223333/*";
      >
      """),
  Explanation(
    .redundantResource, "a resource that adds nothing",
    """
    The resource is listed twice, or a pattern of the same statement covers it.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*", "arn:aws:s3:::data/raw/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*";
      >
      """),
  Explanation(
    .redundantStatement, "a statement that adds nothing",
    """
    Another statement of the same policy has all of its actions and resources, the same effect, and no condition that this
    one lacks.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*";
        allow s3:GetObject on "arn:aws:s3:::data/raw/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*";
      >
      """),
  Explanation(
    .resourceWithoutAction, "a resource that no action can have",
    """
    Each action takes resources of certain types, whose ARNs have certain forms. This resource is none of any action of
    the statement, so that it allows or denies nothing.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*", "arn:aws:sqs:eu-west-1:111122223333:jobs";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*";
        allow sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs";
      >
      """),
  Explanation(
    .actionWithoutResource, "an action that none of the resources fits",
    """
    The action takes resources of other types than those of the statement, or none at all: then only `*` stands for none.
    It is not allowed or denied, whatever the statement seems to say.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject, s3:ListAllMyBuckets on "arn:aws:s3:::data/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data/*";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .broaderThanNeeded, "all resources where some could be named",
    """
    Each request for these actions names a resource, so that the statement could name those that are meant.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::data-111122223333/*";
      >
      """),
  Explanation(
    .renamedKey, "a condition key that was renamed",
    """
    AWS has given the key another name, and requests no longer carry the old one: an `allow` with it allows nothing, and a
    `deny` denies nothing.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny sagemaker:CreateTrainingJob on *
          when sagemaker:VolumeKmsKey ArnNotLike "arn:aws:kms:*:111122223333:key/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        deny sagemaker:CreateTrainingJob on *
          when sagemaker:VolumeKmsKeyArn ArnNotLike "arn:aws:kms:*:111122223333:key/*";
      >
      """),
  Explanation(
    .unknownInARN, "a partition, Region or account that there is none of",
    """
    The second, fourth and fifth parts of an ARN are a partition, a Region of it and an account of twelve digits. Nothing
    matches an ARN in which one of them does not exist.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow sqs:SendMessage on "arn:aws:sqs:eu-wset-1:111122223333:jobs";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:jobs";
      >
      """),
]
