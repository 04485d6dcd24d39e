import Source

/// The pages of the codes on comments that silence.
let silencePages: [Explanation] = [
  Explanation(
    .uselessSilence, "a silence that has nothing to silence",
    """
    `// smpc:allow CODE reason` silences the warnings and notes of that code in the next item, or in the one at the end of
    whose last line it stands. Here there is none, or only an error, which cannot be silenced.
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
    .malformedSilence, "a silence without a code or reason, or in the midst of an item",
    """
    The comment that silences says which code and why: `// smpc:allow SMP0516 the team reads all data`. Who reads the source
    later, or the machine-readable output, sees the reason. It stands above the item that it is about, or at the end of its
    last line.
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
