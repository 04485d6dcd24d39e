import Source

/// The pages of the codes on comments that silence, at the end of 01.
let silencePages: [Explanation] = [
  Explanation(
    .uselessSilence, "a silence that has nothing to silence",
    """
    `// smpc:allow CODE reason` silences the warnings and notes of that code in the next item. Here there is none, or only an
    error, which cannot be silenced.
    """,
    failing: """
      account 111122223333;
      persona Trainer <
        trust account account;
        // smpc:allow SMP0516 the team reads all data
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .malformedSilence, "a silence without a code or reason",
    """
    The comment that silences says which code and why: `// smpc:allow SMP0516 the team reads all data`. Who reads the source
    later, or the machine-readable output, sees the reason.
    """,
    failing: """
      account 111122223333;
      persona Trainer <
        trust account account;
        // smpc:allow SMP0516
        allow s3:GetObject on *;
      >
      """,
    mended: """
      account 111122223333;
      persona Trainer <
        trust account account;
        // smpc:allow SMP0516 the team reads all data
        allow s3:GetObject on *;
      >
      """),
]
