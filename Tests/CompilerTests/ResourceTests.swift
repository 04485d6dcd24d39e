import Testing

@Suite struct `Kinds and resources` {
  @Test(
    arguments: [
      (#"bucket "abc"; allow s3:ListBucket on bucket;"#, "arn:aws:s3:::abc"),
      (#"bucket "abc"; allow s3:GetObject on "\(bucket.arn)/in/*";"#, "arn:aws:s3:::abc/in/*"),
      (#"bucket "arn:aws:s3:::abc"; allow s3:GetObject on "arn:aws:s3:::x-\(bucket)";"#, "arn:aws:s3:::x-abc"),
      (#"bucket "a-${aws:username}"; allow s3:ListBucket on bucket;"#, "arn:aws:s3:::a-${aws:username}"),
      (#"bucket "x-\(account)-\(region)"; allow s3:ListBucket on bucket;"#, "arn:aws:s3:::x-111122223333-eu-west-1"),
      (
        #"table "sales/orders"; allow glue:GetTable on table;"#,
        "arn:aws:glue:eu-west-1:111122223333:table/sales/orders"
      ),
      (#"passed-role self; allow iam:PassRole on passed-role;"#, "arn:aws:iam::111122223333:role/P"),
      (#"passed-role "p/R"; allow iam:PassRole on passed-role;"#, "arn:aws:iam::111122223333:role/p/R"),
      (#"prefix "in"; allow s3:GetObject on "arn:aws:s3:::b/\(prefix)";"#, "arn:aws:s3:::b/in"),
      (
        #"workgroup "a*"; allow athena:GetWorkGroup on workgroup;"#,
        "arn:aws:athena:eu-west-1:111122223333:workgroup/a*"
      ),
      (
        #"data-key "1234abcd-12ab-34cd-56ef-1234567890ab"; allow kms:Decrypt on data-key;"#,
        "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
      ),
    ])
  func `fill in ARNs`(items: String, arn: String) throws {
    #expect(try resources(persona(items, "kind table is glue:table; kind prefix;")) == [arn])
  }

  @Test(
    arguments: [
      (#"bucket "Abc""#, "SMP0305"), (#"bucket "ab""#, "SMP0305"), (#"bucket "abc/x""#, "SMP0305"),
      (#"bucket "-abc""#, "SMP0305"), (#"bucket "a..b""#, "SMP0305"), (#"bucket "10.0.0.1""#, "SMP0305"),
      (#"bucket "a b""#, "SMP0305"), (#"bucket """#, "SMP0305"), (#"bucket "arn:aws:s3:::abc/x""#, "SMP0305"),
      (#"bucket "arn:aws:sqs:::abc""#, "SMP0306"), (#"bucket "arn:aws:s3""#, "SMP0306"),
      (#"bucket "arn:amazon:s3:::abc""#, "SMP0306"), (#"passed-role "arn:aws:iam::12:role/x""#, "SMP0306"),
      (#"passed-role "arn:aws:iam::111122223333:user/x""#, "SMP0306"), (#"passed-role "a//b""#, "SMP0305"),
      (#"passed-role "/a""#, "SMP0305"), (#"passed-role "a/""#, "SMP0305"), (#"passed-role "a b""#, "SMP0305"),
      (#"data-key "alias/x""#, "SMP0310"), (#"data-key "arn:aws:kms:eu-west-1:111122223333:alias/x""#, "SMP0310"),
      (#"data-key "x""#, "SMP0305"), (#"subnet "sub-1""#, "SMP0305"), (#"security-group "sg-xyz""#, "SMP0305"),
      (#"table "orders""#, "SMP0305"), (#"bucket "x-${aws:username""#, "SMP0408"),
      (#"bucket "x-${aws:usrname}""#, "SMP0519"), (#"bucket "*""#, "SMP0309"),
      (#"team "red""#, "SMP0316"), (#"buckets "abc""#, "SMP0202"), (#"bucket abc"#, "SMP0203"),
      (#"bucket "abc", "abc""#, "SMP0311"), (#"bucket "abc"; bucket "arn:aws:s3:::abc""#, "SMP0311"),
      (#"bucket "\(nothing)""#, "SMP0203"), (#"bucket "\(bucket)""#, "SMP0317"),
    ])
  func `that cannot be are one diagnostic`(item: String, code: String) {
    let declarations = #"kind table is glue:table; kind team like "blue-*";"#
    let kind = item.prefix { $0 != " " }
    let use = "capability C < takes \(kind == "buckets" ? "bucket" : kind); allow s3:GetObject on *; >"
    #expect(codes(persona("\(item); capability C;", declarations + use)) == [code])
  }

  @Test func `given twice count once`() throws {
    #expect(try resources(persona(#"bucket "abc", "abc"; allow s3:ListBucket on bucket;"#)) == ["arn:aws:s3:::abc"])
  }

  @Test func `a string stands for each resource in order, and for the product of several kinds`() throws {
    let source = persona(
      #"bucket "abc", "abd"; prefix "x", "y"; allow s3:GetObject on "arn:aws:s3:::\(bucket)/\(prefix)/\(bucket)";"#,
      "kind prefix;")
    let names = ["abc/x/abc", "abc/y/abc", "abd/x/abd", "abd/y/abd"]
    #expect(try resources(source) == names.map { "arn:aws:s3:::\($0)" })
  }

  @Test(
    arguments: [
      ("kind k is s3:bukket;", "SMP0504"), ("kind k is s4:bucket;", "SMP0504"), ("kind k is bucket;", "SMP0504"),
      ("kind k is s3:bucket; kind k;", "SMP0205"), ("kind k; let k = 1;", "SMP0205"), ("kind tag;", "SMP0206"),
      ("kind self;", "SMP0206"), ("kind on;", "SMP0206"), ("let true = 1;", "SMP0206"), ("let who = 1;", "SMP0206"),
      ("kind 1x;", "SMP0207"), (#"let a = b; let b = a;"#, "SMP0208"), (#"let a = "\(a)";"#, "SMP0208"),
      ("let a = b;", "SMP0203"), (#"let a = "\(b)";"#, "SMP0203"), (#"let a = "x"; let a = "y";"#, "SMP0205"),
      (#"kind k; let a = "\(k.arn)";"#, "SMP0307"), (#"let a = "\(bucket.name)";"#, "SMP0203"),
      (#"let a = "x", "y"; let b = "\(a)";"#, "SMP0220"), (#"let a = s3:Get*; let b = "\(a)";"#, "SMP0219"),
    ])
  func `declarations that cannot be are one diagnostic`(declaration: String, code: String) {
    #expect(codes(persona("allow s3:GetObject on *;", declaration)) == [code])
  }

  @Test func `a plain kind has no ARN`() {
    let source = persona(#"prefix "x"; allow s3:GetObject on prefix;"#, "kind prefix;")
    #expect(codes(source) == ["SMP0307"])
  }

  @Test func `a let that is a resource, a role or a kind stands for its ARN`() throws {
    let source = persona(#"bucket "abc"; allow s3:* on all;"#, #"let all = bucket, "arn:aws:s3:::x", self;"#)
    let arns = ["arn:aws:s3:::abc", "arn:aws:s3:::x", "arn:aws:iam::111122223333:role/P"]
    #expect(try resources(source) == arns)
  }

  @Test(
    arguments: [
      (#"on "x""#, "SMP0315"), (#"on "arn:aws:s3:::""#, "SMP0315"), (#"on "arn:aws:*:::x""#, "SMP0315"),
      (#"on "arn:${aws:x}:s3:::x""#, "SMP0315"), (#"on "arn:aws:s3:::x/${aws:username""#, "SMP0408"),
      (#"on """#, "SMP0315"), (#"on buket"#, "SMP0203"), (#"on bucket"#, "SMP0308"),
    ])
  func `resources of statements that cannot be are one diagnostic`(resource: String, code: String) {
    #expect(codes(persona("allow s3:ListBucket \(resource);")) == [code])
  }
}
