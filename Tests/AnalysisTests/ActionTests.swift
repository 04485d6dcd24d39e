import Testing

@Suite struct `Actions against the catalogue` {
  @Test(arguments: [
    ("s3:GetObjekt", "SMP0506"), ("s3:CreateMultipartUpload", "SMP0506"), ("sagmaker:ListModels", "SMP0507"),
    ("s3:Gett*", "SMP0509"), ("s3:?", "SMP0509"), ("codestar:*", "SMP0508"), ("S3:GETOBJECT", ""), ("s3:getobject", ""),
    ("s3:Get?bject", ""), ("s3:*", ""), ("s3:GetObject*", ""),
  ])
  func `that there are none of are one finding, whatever the effect`(_ row: (action: String, code: String)) {
    for effect in ["Allow", "Deny"] {
      let found = findings(
        policy(#""Effect": "\#(effect)", "Action": "\#(row.action)", "Resource": "arn:aws:s3:::b/*""#))
      #expect(found == (row.code.isEmpty ? [] : ["\(row.code) at \"\(row.action)\""]), "\(effect)")
    }
  }

  @Test func `that another one of the list covers, or that stand twice, add nothing`() {
    let resource = #""Resource": "arn:aws:s3:::b/*""#
    #expect(
      findings(policy(#""Action": ["s3:getobject", "s3:Get*", "s3:PutObject", "S3:PutObject"], \#(resource)"#))
        == [#"SMP0511 at "s3:getobject""#, #"SMP0511 at "S3:PutObject""#])
    #expect(codes(#""Action": ["s3:GetObject*", "s3:GetObject?agging"], \#(resource)"#) == ["SMP0511"])
    #expect(codes(#""Action": ["s3:Get*", "s3:*Object"], \#(resource)"#).isEmpty)
  }

  @Test func `are suggested by name, and operations by the actions that they ask for`() throws {
    #expect(help(policy(#""Action": "s3:GetObjekt", "Resource": "*""#)) == ["did you mean `s3:GetObject`?"])
    let upload = policy(#""Action": "s3:CreateMultipartUpload", "Resource": "*""#)
    let block = policy(#""Action": "s3:PutPublicAccessBlock", "Resource": "*""#)
    #expect(help(block) == ["did you mean `s3:PutBucketPublicAccessBlock`?"])
    let statement = help(policy(#""Action": "dynamodb:ExecuteStatement", "Resource": "*""#))
    #expect(statement.first?.contains("`dynamodb:PartiQLSelect`") == true)
    #expect(help(upload) == ["write `s3:PutObject`, which IAM asks for it"])
  }
}
