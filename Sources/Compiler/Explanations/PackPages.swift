import Source

/// The pages of the codes on packs, 08.
let packPages: [Explanation] = [
  Explanation(
    .packTrustsOthers, "a pack that trusts more than services",
    """
    The default trust of a pack reaches every persona that draws on it. A pack may name services; which \
    accounts, roles and providers are trusted is for the account's own files to say.
    """,
    failing: """
      pack p "P" grants s3:*;
      trust account 111122223333;
      """,
    mended: """
      pack p "P" grants s3:*;
      trust service "glue.amazonaws.com" when aws:SourceAccount is account;
      """),
  Explanation(
    .grantsBeyond, "a pack that grants more than it says",
    """
    A pack says after `grants` the most that its capabilities may allow, so that those who use it know without reading \
    it all. An `allow` beyond that is an error in the pack.
    """,
    failing: """
      pack p "P" grants s3:*;
      capability ListQueues < allow sqs:ListQueues on *; >
      """,
    mended: """
      pack p "P" grants s3:*, sqs:ListQueues;
      capability ListQueues < allow sqs:ListQueues on *; >
      """),
  Explanation(
    .cannotUse, "a file that cannot be used",
    """
    `use "path.persona"` reads a regular file of at most 64 MiB. Its path is relative to the file that says so, and its name \
    ends in `.persona`. What the file would declare is not reported as unknown.
    """,
    failing: """
      use "shared.txt";
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """,
    mended: """
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """),
  Explanation(
    .outsideFolders, "a file outside of the trusted folders",
    """
    Sources may use files below the working folder, below the folders of the files on the command line and of `--pack-path`, \
    and below those that `--allow-outside` names. Links are followed first, so that none leads elsewhere: a source that \
    somebody sends you cannot read the rest of your disk.
    """,
    failing: "smpc check team/team.persona",
    mended: "smpc check --allow-outside ../shared team/team.persona", form: .commands),
  Explanation(
    .unknownPack, "a pack that cannot be found",
    """
    `use NAME` means a pack on the command line, or else the file `NAME.persona` in a folder of `--pack-path` or of the \
    variable `SMPC_PACK_PATH`, whose folders are divided by colons. The file has to say `pack NAME`.
    """,
    failing: """
      use data;
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """,
    mended: """
      use sagemaker;
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """),
  Explanation(
    .grantsBeyondUse, "a pack that grants more than its use allows",
    """
    `use NAME grants ACTION, …` says the most that the pack may allow here. If a later version of the pack grants more, the \
    compilation stops instead of granting it.
    """,
    failing: """
      use sagemaker grants sagemaker:*, s3:*;
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """,
    mended: """
      use sagemaker grants *;
      persona Auditor < trust account 111122223333; managed "SecurityAudit"; >
      """),
]
