"""What random policies and requests are made of: few enough words for what is compared to be equal now and then."""

OPERATORS = {
    "string": "StringEquals StringNotEquals StringEqualsIgnoreCase StringNotEqualsIgnoreCase StringLike StringNotLike",
    "arn": "ArnEquals ArnNotEquals ArnLike ArnNotLike",
    "number": "NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan"
    " NumericGreaterThanEquals",
    "date": "DateEquals DateNotEquals DateLessThan DateLessThanEquals DateGreaterThan DateGreaterThanEquals",
    "bool": "Bool",
    "ip": "IpAddress NotIpAddress",
    "binary": "BinaryEquals",
    "null": "Null",
}
OPERATORS = {kind: names.split() for kind, names in OPERATORS.items()}

ACTIONS = "s3:GetObject s3:PutObject s3:ListBucket sqs:SendMessage sagemaker:CreateTrainingJob S3:getobject".split()
RESOURCES = """
    * arn:aws:s3::: arn:aws:s3:::b arn:aws:s3:::b/alice/x arn:aws:s3:::b/* arn:aws:s3:::b/a?b/$x arn:aws:s3:::b/é/日本
    arn:aws:sqs:us-east-1:123456789012:jobs arn:aws:sqs::123456789012:alice arn:aws-cn:sqs:eu-west-1:123456789012:jobs:x
    arn:aws:logs:us-east-1:123456789012:log-group:/a:log-stream:s arn:aws:lambda:us-east-1:123456789012:function:f:1
""".split()
ARNS = RESOURCES[1:] + "arn:aws:iam::123456789012:role/alice alice arn:aws:s3 a:b:c:d:e:f :::::".split()

KEYS = ["aws:username", "aws:PrincipalTag/team", "aws:RequestTag/é", "x:key", "aws:TagKeys"]
ABSENT_KEYS = ["aws:none", "x:absent"]
# Among them an é of two characters, and capitals whose small letters have another number of bytes.
TEXTS = "alice Alice bob a*b a?b $x é e\u0301 É 日本 team-a TEAM-A a:b ${aws:username} 😀 b/c * ? \u212ak İx".split()
TEXTS += ["", "a b"]
DEFAULTS = ["alice", "*", "a?b", "", "é", "a:b", "$x"]
# What neither a number nor a date nor an address spells.
MALFORMED = ["", "abc", "-", " 1", "1 ", "0x10", "1,5", "1.2.3", "--1", "NaN", "inf", "²", "１"]

WHOLES = "0 1 5 10 10 100 18446744073709551616 9007199254740993 9007199254740992".split()
FRACTIONS = ["", "", "", ".0", ".00", ".5", ".50", ".05", ".0000000000000000000000000000001"]

SECONDS = "1704067200 1718454600 01718454600 0 2024 1970 -1 20240101 253402300799".split()
DAYS = "2024-06-15 2024-06-15 2024-01-01 2023-12-31 2024-06-14 2024-06-16".split()
SHORT_DATES = """
    2024 2024-01 2024-06 2024-06-15 2024-01-01 2024-02-29 2023-02-29 2024-13-01 2024-06-31 1969-12-31 0001-01-01 9999-12-31
""".split()
CLOCKS = """
    00:00 07:00 12:30 12:30:00 12:30:00.5 12:30:00.500 14:30:00 18:00:00 23:59:59 12:29:59.999999999999 24:00 12:60
""".split()
ZONES = "Z Z +00:00 -00:00 +02:00 -05:30 +05:30 +14:00 -12:00".split()

ADDRESSES = {
    4: """
    10.0.0.1 10.0.0.255 10.255.0.1 192.168.1.20 192.168.1.31 203.0.113.7 0.0.0.0 255.255.255.255 11.0.0.0 127.255.255.255
    128.0.0.0
    """.split(),
    6: """
    2001:db8::1 2001:DB8::1 2001:db8:0:0:0:0:0:1 2001:0db8:1234:5678::1 2001:db8:8000:: :: ::1 1:: ::ffff:10.0.0.1 ::10.0.0.1
    fe80::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 1:2:3:4:5:6:7:8
    """.split(),
}
BITS = {4: [0, 1, 7, 8, 9, 16, 23, 28, 31, 32], 6: [0, 1, 16, 32, 33, 48, 64, 96, 127, 128]}
NO_ADDRESSES = """
    10.0.0 10.0.0.256 10.0.0.1/33 10.0.0.1/ /8 10.0.0.1/8/8 10.0.0.1.1 10.0.0.1/-1 10.0.0.+1 1.2.3.4:: ::1.2.3 1::2::3 ::g :::
    1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 12345:: ::1/129 1: :1 fe80::1%eth0
""".split()

BYTES = [b"", b"a", b"ab", b"abc", b"abcd", b"\xff\xfe", b"hello"]
