import Source

/// The pages of the codes on environments, 02.
let environmentPages: [Explanation] = [
  Explanation(
    .unknownEnvironment, "an environment that a file does not have",
    """
    `--environment` chooses one environment for all files. A file that declares environments has to declare this one, too; \
    a file that declares none is the same in all.
    """,
    failing: "smpc compile --environment production team.persona",
    mended: "smpc compile --environment prod team.persona", form: .commands),
  Explanation(
    .environmentNotChosen, "no environment is chosen",
    """
    Where files declare environments, one program stands for several sets of roles. `compile` to standard output prints one \
    set: say which with `--environment`. With `-o` every environment gets a folder of its own, and `check` checks all. The \
    word `environment` is the name of the chosen one, and says nothing where no file declares any.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        role "\\(environment)-trainer";
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        role "prod-trainer";
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .openLet, "an environment that leaves a let open",
    """
    A let that one environment declares has to have a value in every environment: from that environment, or from the file for \
    all those that do not say otherwise.
    """,
    failing: """
      environment dev < let data = "dev-data"; >
      environment prod < account 111122223333; >
      """,
    mended: """
      let data = "dev-data";
      environment dev < let data = "more-dev-data"; >
      environment prod < account 111122223333; >
      """),
]
