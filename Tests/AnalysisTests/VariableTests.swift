import Testing

@Suite struct `Policy variables` {
  @Test(arguments: [
    ("${aws:username}", ""), ("${AWS:UserName}", ""), ("${aws:PrincipalTag/team}", ""), ("${*}${?}${$}", ""),
    ("${aws:PrincipalTag/cost center, 'a b'}", ""), ("${aws:PrincipalTag/team,'none'}", ""), ("costs $ {", ""),
    ("${saml:sub}", ""), ("${cognito-identity.amazonaws.com:sub}", ""), ("${idp.example.com/a:name}", ""),
    ("${credentials-iot:ThingName}", ""), ("${ec2:SourceInstanceARN}", ""),
    ("${aws:usrname}", "SMP0519"), ("${bucket}", "SMP0519"), ("${AWS::AccountId}", "SMP0519"),
    ("${aws:PrincipalTag/}", "SMP0519"), ("${aws:TagKeys}", "SMP0519"),
    ("${}", "SMP0408"), ("${ }", "SMP0408"), ("${ aws:username}", "SMP0408"), ("${aws: username}", "SMP0408"),
    ("${aws:PrincipalTag/team, none}", "SMP0408"), ("${aws:PrincipalTag/team, 'none}", "SMP0408"),
    ("${aws:username", "SMP0408"), ("${aws:username/${aws:userid}", "SMP0408"),
  ])
  func `are condition keys of one value`(row: (text: String, code: String)) {
    let condition = #""Condition": { "StringLike": { "aws:PrincipalTag/home": "\#(row.text)" } }"#
    let expected = row.code.isEmpty ? [] : [row.code]
    #expect(codes(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/\#(row.text)""#) == expected, "\(row.text)")
    #expect(
      codes(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", \#(condition)"#) == expected, "\(row.text)")
  }

  @Test(arguments: [
    ("${aws:usrname}", "did you mean `${aws:username}`?"), ("${username}", "did you mean `${aws:username}`?"),
    ("${asw:username}", "did you mean `${aws:username}`?"),
    ("${aws:PrincipalTags/team}", "did you mean `${aws:PrincipalTag/team}`?"),
    ("${aws:PrincipalTag/team, 'none}", "write `${aws:PrincipalTag/team, 'text'}`"),
    ("${aws:username", "write `${aws:username}`; for a dollar sign write `${$}`"),
  ])
  func `are helped on with the one that is meant`(row: (text: String, help: String)) {
    #expect(help(policy(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/\#(row.text)""#)) == [row.help])
  }

  @Test func `are each told once`() {
    #expect(
      findings(policy(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${a}${a}${b}""#))
        == [#"SMP0519 at "arn:aws:s3:::b/${a}${a}${b}""#, #"SMP0519 at "arn:aws:s3:::b/${a}${a}${b}""#])
  }

  @Test func `are text in the version of 2008`() {
    let old = policy(#""Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${""#).replacing("2012", with: "2008")
    #expect(findings(old) == [#"SMP0117 at "2008-10-17""#])
  }
}
