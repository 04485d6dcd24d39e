import Source

/// The pages of the codes on what grows too large, 04.
let limitPages: [Explanation] = [
  Explanation(
    .tooManyValues, "something that stands for too much",
    """
    A list has at most 1,000 values, and a string stands for at most 1,000 strings: one for each combination of \
    the resources that it mentions. A capability has at most 1,000 statements, with those that it includes. Lets that \
    mention lets, and capabilities that include others, are at most 100 in a chain. More comes from a mistake, and \
    would not fit into a policy.
    """,
    failing: """
      let a = "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31";
      let b = a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """,
    mended: """
      let a = "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31";
      let b = a, a;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        allow s3:ListAllMyBuckets on *;
      >
      """),
  Explanation(
    .textTooLong, "a text that grows beyond 64 KiB",
    """
    Lets that mention lets that mention lets double the text each time. A text of more than 64 KiB is of no use \
    to IAM.
    """,
    failing: #"""
      let a = "0123456789012345678901234567890123456789012345678901234567890123";
      let b = "\(a)\(a)\(a)\(a)";
      let c = "\(b)\(b)\(b)\(b)";
      let d = "\(c)\(c)\(c)\(c)";
      let e = "\(d)\(d)\(d)\(d)";
      let f = "\(e)\(e)\(e)\(e)";
      let g = "\(f)\(f)\(f)\(f)";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = "ml";
        allow s3:ListAllMyBuckets on *;
      >
      """#,
    mended: #"""
      let a = "ml";
      let b = "\(a)\(a)";
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        tag team = b;
        allow s3:ListAllMyBuckets on *;
      >
      """#),
  Explanation(
    .personaTooLarge, "a persona of more than a megabyte",
    """
    The policies of one persona take more than a megabyte, far beyond every quota of IAM. A string that mentions \
    kinds stands for one string for each combination of their resources.
    """,
    failing: #"""
      kind x;
      kind y;
      kind z;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        x "x-0", "x-1", "x-2", "x-3", "x-4", "x-5", "x-6", "x-7", "x-8", "x-9";
        y "y-0", "y-1", "y-2", "y-3", "y-4", "y-5", "y-6", "y-7", "y-8", "y-9";
        z "z-0", "z-1", "z-2", "z-3", "z-4", "z-5", "z-6", "z-7", "z-8", "z-9";
        allow s3:GetObject on
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-00/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-01/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-02/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-03/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-04/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-05/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-06/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-07/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-08/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-09/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-10/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-11/\(x)/\(y)/\(z)/*",
          "arn:aws:s3:::a-bucket-with-a-rather-long-name-to-show-what-happens-12/\(x)/\(y)/\(z)/*";
      >
      """#,
    mended: #"""
      kind x;
      account 111122223333;
      region eu-west-1;
      persona Trainer <
        trust account account;
        x "x-0", "x-1";
        allow s3:GetObject on "arn:aws:s3:::a-bucket/\(x)/*";
      >
      """#),
]
