import Source

/// The pages of the codes on policies that are JSON, 01.
let policyPages: [Explanation] = [
  Explanation(
    .malformedJSON, "a text that is no JSON",
    """
    smpc reads JSON as RFC 8259 has it, and strictly: UTF-8 without a byte order mark, no comments, no comma before a \
    closing bracket, no key twice in one object, no half of a surrogate pair, and at most 512 levels of nesting. Of a key \
    that stands twice some programs keep the first and some the last, so that a policy would not mean to IAM what it \
    means to a reader.
    """,
    failing: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*", }
      }
      """,
    mended: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
      }
      """, form: .policy),
  Explanation(
    .unknownDocument, "JSON that is no policy, role or account",
    """
    smpc knows JSON by its shape: a policy document, which has `Statement`; one role or several by their personas, as \
    `smpc compile` writes them; and what `aws iam get-role`, `list-roles`, `get-policy-version`, \
    `get-role-policy`, `get-user-policy`, `get-group-policy` and `get-account-authorization-details` print; also an array of these. A document has to be an \
    object itself: IAM's API, unlike the AWS command line, gives it as percent-encoded text.
    """,
    failing: """
      { "Policy": { "PolicyName": "Reading", "Arn": "arn:aws:iam::111122223333:policy/Reading" } }
      """,
    mended: """
      {
        "PolicyVersion": {
          "Document": {
            "Version": "2012-10-17",
            "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
          },
          "VersionId": "v1",
          "IsDefaultVersion": true
        }
      }
      """, form: .policy),
  Explanation(
    .missingElement, "an element that has to be there",
    """
    A statement needs `Effect` and one of `Action` and `NotAction`. In the policy of a user, group or role it also needs \
    one of `Resource` and `NotResource`; in a trust policy or that of a resource, `Principal`. IAM assumes nothing for \
    what is missing and refuses the policy.
    """,
    failing: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets" }
      }
      """,
    mended: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
      }
      """, form: .policy),
  Explanation(
    .wrongElement, "an element that is not as IAM takes it",
    """
    The name of an element is not one of IAM's, which tells capitals from small letters; or the element does not belong \
    into a policy of this kind, as a `Principal` in the policy of a role; or what it holds is of the wrong type, empty, or \
    of the wrong form. IAM refuses most of these, and none of them says what its author meant. In what AWS prints around \
    policies, a member that smpc does not know is a warning.
    """,
    failing: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
      }
      """,
    mended: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
      }
      """, form: .policy),
  Explanation(
    .oldVersion, "a policy in the old version of the language",
    """
    Without `Version`, and with the one of 2008, `${aws:username}` and its like are plain text: what was meant for one \
    user matches nothing, or a bucket that is really called so. IAM refuses such a policy for users, groups and roles; \
    resources may have old ones.
    """,
    failing: """
      {
        "Version": "2008-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/${aws:username}/*" }
      }
      """,
    mended: """
      {
        "Version": "2012-10-17",
        "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/${aws:username}/*" }
      }
      """, form: .policy),
]
