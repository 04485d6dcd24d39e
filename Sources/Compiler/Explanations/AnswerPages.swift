import Source

/// The pages of the codes on requests, questions and sessions, 09.
let answerPages: [Explanation] = [
  Explanation(
    .malformedRequest, "a line of requests that cannot be read",
    """
    `smpc evaluate` reads a JSON object from each line: the policies, unless `--policies` gives them for all lines, and
    the request with its action, its resource and its context. A line with a mistake has no answer; the others do, and the
    exit code is 1. A member of the request that is not known is a mistake, since leaving it out could change the answer.
    """,
    failing: #"echo '{"request": {"action": "s3:GetObject"}}' | smpc evaluate --policies role.json"#,
    mended: """
      echo '{"request": {"action": "s3:GetObject", "resource": "arn:aws:s3:::b/k"}}' | smpc evaluate --policies role.json
      """,
    form: .commands),
  Explanation(
    .contradictoryContext, "a context that no request has",
    """
    What a question fixes with `with` has to be possible: a key once, with one value unless the key has several, and not
    another than every request of this persona or role has, such as the ARN of its role. Nor does a request reach from one
    partition into another: whoever is of `aws` is nobody in `aws-cn`.
    """,
    failing: """
      smpc ask team.persona 'Reader can s3:ListAllMyBuckets with aws:PrincipalType = "User"'
      """,
    mended: "smpc ask team.persona 'Reader can s3:ListAllMyBuckets'", form: .commands),
  Explanation(
    .notExact, "a question that is not about exact requests",
    """
    This version answers for exact actions on exact resources, and not for patterns of them: `smpc facts 's3:Get*'` lists
    the actions of a pattern. A kind stands for all resources of it that the persona has. An action that has no resources is
    asked about without `on`. Each action is asked for with each resource, which makes 10,000 requests at most.
    """,
    failing: "smpc ask team.persona 'Reader can s3:Get* on \"arn:aws:s3:::data/*\"'",
    mended: "smpc ask team.persona 'Reader can s3:GetObject on \"arn:aws:s3:::data/x\"'", form: .commands),
  Explanation(
    .unknownCommand, "a command that a session does not know",
    """
    What begins with a colon is a command of the session. The beginning of its name is enough where no other begins so;
    `:help` lists all, and `:help NAME` explains one.
    """,
    failing: "smpc repl -c ':lst kinds' team.persona", mended: "smpc repl -c ':list kinds' team.persona",
    form: .commands),
  Explanation(
    .notADenial, "a refusal that cannot be read",
    """
    `smpc why-denied` reads what AWS says when it refuses a request, and asks the same of the files. The text has to say
    the action, the resource if the action has one, and who asked, unless there is only one whom it can mean. A message that
    is encoded can only be decoded by AWS: `aws sts decode-authorization-message` prints what smpc reads.
    """,
    failing: "smpc why-denied 'Access Denied' team.persona",
    mended: """
      smpc why-denied 'User: arn:aws:sts::111122223333:assumed-role/Reader/me is not authorized to perform: \
        s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action' team.persona
      """,
    form: .commands),
]
