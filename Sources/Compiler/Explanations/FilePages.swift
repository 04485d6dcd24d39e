import Source

/// The pages of the codes on files and on what the command line asks for, 07.
let filePages: [Explanation] = [
  Explanation(
    .cannotRead, "an input that cannot be read",
    """
    Each input has to be a regular file, or `-` for standard input. A file that is missing, a folder, a pipe or a device \
    is refused at once rather than waited for. All such inputs are reported, and nothing else: what they declare would \
    seem unknown in the others.
    """,
    failing: "smpc compile team.persna", mended: "smpc compile team.persona", form: .commands),
  Explanation(
    .tooLarge, "an input above 64 MiB",
    """
    A file of 10,000 personas has about 2 MB, so that 64 MiB is most likely something else. Larger programs are given \
    as several files.
    """,
    failing: "smpc compile all.persona", mended: "smpc compile teams-a.persona teams-b.persona", form: .commands),
  Explanation(
    .cannotWrite, "output that cannot be written",
    """
    Standard output, the folder of `-o`, or a file in it cannot be written; the message says why. All files are written \
    beside their places first and then put there together, so that nothing in the folder has changed.
    """,
    failing: "smpc compile -o README.md team.persona", mended: "smpc compile -o iam team.persona", form: .commands),
  Explanation(
    .changedByHand, "a file that is not as smpc wrote it",
    """
    smpc replaces and removes only what it wrote itself, which it knows by the checksums in `.smpc-manifest.json`. This \
    file was changed since, or was there before. Bring the change into the source, or move the file away; `--force` \
    replaces it.
    """,
    failing: "smpc compile -o iam team.persona", mended: "smpc compile -o iam --force team.persona", form: .commands),
  Explanation(
    .linkInOutput, "a symbolic link in the output folder",
    """
    The folder of `-o` may itself be reached through links, but below it none is followed or replaced, for it could lead \
    the output anywhere. Remove the link; `--force` does not follow it either.
    """,
    failing: "ln -s /etc iam/Admin\nsmpc compile -o iam team.persona",
    mended: "rm iam/Admin\nsmpc compile -o iam team.persona", form: .commands),
  Explanation(
    .clashingNames, "names that some file systems take for one",
    """
    Each persona has a folder of its name. macOS and Windows do not tell `Admin` from `admin`, so that one would \
    overwrite the other. Here the other one is a persona that `--persona` leaves out and whose files stay.
    """,
    failing: "smpc compile -o iam --persona admin new.persona", mended: "smpc compile -o iam new.persona",
    form: .commands),
  Explanation(
    .brokenManifest, "a manifest that smpc did not write",
    """
    `.smpc-manifest.json` lists the files that smpc wrote, which it may replace and remove. This one cannot be read, or \
    a newer smpc wrote it. Restore it, as from version control. Without a manifest, smpc takes over files that are \
    already right, needs `--force` for the others, and leaves those that are no longer produced.
    """,
    failing: "smpc compile -o iam team.persona",
    mended: "git checkout iam/.smpc-manifest.json\nsmpc compile -o iam team.persona", form: .commands),
  Explanation(
    .sourcesTooLarge, "inputs that are too large together",
    """
    One run takes almost 2 GiB of source. Compile such a program in several runs.
    """,
    failing: "smpc check everything/*.persona", mended: "smpc check everything/a*.persona", form: .commands),
  Explanation(
    .personaNotThere, "a chosen persona that does not exist",
    """
    `--persona` takes the name of a persona that one of the files declares, in its own spelling. Templates are no \
    personas.
    """,
    failing: "smpc compile --persona mlops team.persona", mended: "smpc compile --persona MLOps team.persona",
    form: .commands),
  Explanation(
    .sidTwiceInMerge, "two statements of a merged policy with one id",
    """
    `--policy` puts all statements of a persona's policies into one document, and IAM refuses a document in which an id \
    stands twice. Give one of the statements another id with `as`, or use the documents one by one, as `-o` writes them.
    """,
    failing: "smpc compile --policy --persona MLOps team.persona", mended: "smpc compile -o iam team.persona",
    form: .commands),
  Explanation(
    .nothingToMerge, "a persona without a policy of its own",
    """
    `--policy` prints the statements of a persona, and this one has none: its permissions come from managed policies \
    that exist already. IAM takes no empty document. Its role can be printed.
    """,
    failing: "smpc compile --policy --persona Auditor team.persona",
    mended: "smpc compile --persona Auditor team.persona", form: .commands),
  Explanation(
    .brokenBaseline, "a baseline that smpc did not write",
    """
    The file of `--baseline` holds the findings that were accepted, which nobody is told of any more. This one cannot be \
    read, so that smpc does not guess which those are, nor replaces the file: it may be something else. Restore it, as from \
    version control, or remove it and write it anew.
    """,
    failing: "smpc check --baseline role.json role.json",
    mended: "smpc check --baseline accepted.json --update-baseline role.json", form: .commands),
  Explanation(
    .staleBaseline, "findings of a baseline that are gone",
    """
    The baseline holds findings that do not occur any more. They would hide the same mistake if it came back, so take them \
    out. Nothing is said of them while there are errors, or of files that this run does not read. `--deny SMP0714` makes \
    sure that the baseline is up to date.
    """,
    failing: "smpc check --baseline accepted.json *.json",
    mended: "smpc check --baseline accepted.json --update-baseline *.json", form: .commands),
]
