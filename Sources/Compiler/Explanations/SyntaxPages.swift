import Source

/// The pages of the codes on syntax, 01.
let syntaxPages: [Explanation] = [
  Explanation(
    .unexpectedToken, "something else was expected here",
    """
    The grammar expects certain words or signs at each place, and found another. A misspelt keyword is the usual \
    reason; the help then names the nearest. What the parser could make sense of before and after is still \
    checked.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject onn "arn:aws:s3:::b/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/*";
      >
      """),
  Explanation(
    .missingSemicolon, "an item without its semicolon",
    """
    Every item ends with `;`. It may be left out after a `>`, before a `>`, and at the end of the file.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 2h
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 2h;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .unclosedBlock, "a block without its closing bracket",
    """
    What belongs to a declaration stands between `<` and `>`. The `>` is missing where the next declaration \
    begins, or at the end of the file.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona A <
        trust account account;
        allow s3:ListAllMyBuckets on *;

      persona B <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona A <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >

      persona B <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .strayCloser, "a closing bracket too many",
    """
    This `>` closes nothing. Either it is one too many, or a block above it was closed too early.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
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
    .needsQuotes, "bare text that has to stand in quotes",
    """
    A bare word is made of letters, digits and `_ - . * ?`, with single `:` and `/` between them. Everything \
    else, such as an ARN, a URL or an IPv6 address, is a string in quotes.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on arn:aws:s3:::b/*;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/*";
      >
      """),
  Explanation(
    .unterminatedString, "a string without its closing quote",
    """
    A string ends on the line on which it begins. A quote inside of it is written `\\"`.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/*;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::b/*";
      >
      """),
  Explanation(
    .notUTF8, "bytes that are not UTF-8",
    """
    A source is UTF-8. Bytes that are not are often text in another encoding, such as Latin-1. Save the file as \
    UTF-8.
    """,
    failing: #"""
      printf 'let team = "caf\351";' | smpc check -
      """#,
    mended: #"""
      printf 'let team = "caf\303\251";' | smpc check -
      """#, form: .commands),
  Explanation(
    .controlCharacter, "a control character in the source",
    """
    Outside of strings and comments the only control characters are tabs and line ends. Others come from \
    copying, and hide what is read.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session \u{1} 2h;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        session 2h;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .hiddenCharacter, "a character that hides or reorders text",
    """
    Control, bidirectional and zero-width characters make a text look like another one: the source that a \
    reviewer reads is then not the source that is compiled (CVE-2021-42574). In a string they are written as \
    escapes. A carriage return is one of them unless a line feed follows: a terminal writes over what stands before it.
    """,
    failing: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:GetObject on "arn:aws:s3:::ml\u{200B}/*";
      >
      """,
    mended: """
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml";
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .unknownEscape, "an escape that does not exist",
    """
    In a string a backslash begins an escape. A backslash itself is written twice.
    """,
    failing: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml\q";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "mlq";
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .badInterpolation, "an interpolation without a name",
    """
    `\\(name)` puts the value of a let or a setting, or a resource's name, into a string; `\\(kind.arn)` its \
    ARN. Nothing else may stand between the parentheses. IAM's own variables are written `${…}` and are left \
    alone.
    """,
    failing: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "\(1 + 1)";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "\(account)";
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .stringTooLong, "a string of more than 64 KiB",
    """
    No name, ARN or value of IAM is nearly as long. Very long strings come from a file that is not what it \
    seems.
    """,
    failing: """
      printf 'let team = "%070000d";' 0 | smpc check -
      """,
    mended: """
      printf 'let team = "%07d";' 0 | smpc check -
      """, form: .commands),
]
