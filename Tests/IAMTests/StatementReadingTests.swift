import IAM
import Source
import Testing

@Suite struct `Reading statements` {
  @Test(arguments: [
    (#""Action":"s3:Get:x","Resource":"*""#, #"SMP0116 "s3:Get:x""#),
    (#""Action":["s3:*","nothing"],"Resource":"*""#, #"SMP0116 "nothing""#),
    (#""Action":"s3*:Get","Resource":"*""#, #"SMP0116 "s3*:Get""#),
    (#""Action":" s3:GetObject","Resource":"*""#, #"SMP0116 " s3:GetObject""#),
    (#""Action":"s3:Get Object\n","Resource":"*""#, #"SMP0116 "s3:Get Object\n""#),
    (#""Action":[],"Resource":"*""#, "SMP0116 []"),
    (#""Action":7,"Resource":"*""#, "SMP0116 7"),
    (#""Action":["a:b",{}],"Resource":"*""#, "SMP0116 {"),
    (#""Action":"a:b","NotAction":"a:c","Resource":"*""#, #"SMP0116 "NotAction""#),
    (#""Actions":"a:b","Resource":"*""#, #"SMP0116 "Actions""#),
    (#""Resource":"*""#, "SMP0115 {"),
    (#""Action":"a:b""#, "SMP0115 {"),
    (#""Action":"a:b","Resource":"bucket""#, #"SMP0315 "bucket""#),
    (#""Action":"a:b","Resource":"arn:aws:*:::x""#, #"SMP0315 "arn:aws:*:::x""#),
    (#""Action":"a:b","Resource":"arn:aws:s3:::""#, #"SMP0315 "arn:aws:s3:::""#),
    (#""Sid":"a b","Action":"a:b","Resource":"*""#, #"SMP0215 "a b""#),
    (#""Sid":"","Action":"a:b","Resource":"*""#, #"SMP0215 """#),
    (#""Action":"a:b","Resource":"*","Condition":[]"#, "SMP0116 ["),
    (#""Action":"a:b","Resource":"*","Condition":{}"#, "SMP0116 {}"),
    (#""Action":"a:b","Resource":"*","Condition":{"StringEqual":{"k":"v"}}"#, #"SMP0410 "StringEqual""#),
    (#""Action":"a:b","Resource":"*","Condition":{"NullIfExists":{"k":"v"}}"#, #"SMP0410 "NullIfExists""#),
    (#""Action":"a:b","Resource":"*","Condition":{"Bool":{"k":null}}"#, "SMP0116 null"),
    (#""Action":"a:b","Resource":"*","Condition":{"Bool":{"k":[]}}"#, "SMP0116 []"),
    (#""Action":"a:b","Resource":"*","Condition":{"Bool":{"k":true,"K":true}}"#, #"SMP0404 "K""#),
    (#""Action":"a:b","Resource":"*","Condition":{"Bool":{"k":true},"bool":{"l":true}}"#, #"SMP0404 "bool""#),
  ])
  func `a mistake is one diagnostic at its place`(members: String, mistake: String) {
    #expect(mistakes(in: policy(members)) == [mistake])
  }

  @Test(arguments: [
    (#""Action":"s3:GetObject ","Resource":"*""#, "did you mean `s3:GetObject`?"),
    (#""Action":" ","Resource":"*""#, "delete it"),
    (
      #""Action":"a:b","Resource":"*","Condition":{"ForAllValue:StringEquals":{"k":"v"}}"#,
      "did you mean `ForAllValues:StringEquals`?"
    ),
    (
      #""Action":"a:b","Resource":"*","Condition":{"foranyvalues:StringLik":{"k":"v"}}"#,
      "did you mean `ForAnyValue:StringLike`?"
    ),
    (
      #""Action":"a:b","Resource":"*","Condition":{"AtLeast:StringLike":{"k":"v"}}"#,
      "there are the prefixes `ForAnyValue:` and `ForAllValues:`"
    ),
  ])
  func `a mistake is helped on with what is meant`(members: String, help: String) {
    #expect(policies(in: policy(members)).diagnostics.map(\.help) == [help])
  }

  @Test(arguments: [("allow", true), ("Permit", false)])
  func `an effect is spelt as IAM spells it`(effect: String, isRepaired: Bool) {
    let text = #"{"Version":"2012-10-17","Statement":[{"Effect":"\#(effect)","Action":"a:b","Resource":"*"}]}"#
    #expect(mistakes(in: text) == [#"SMP0116 "\#(effect)""#])
    #expect(policies(in: text).diagnostics[0].edits.isEmpty != isRepaired)
  }

  @Test func `a bad statement costs only itself`() {
    let good = #"{"Effect":"Allow","Action":"a:b","Resource":"*"}"#
    let file = policies(in: #"{"Version":"2012-10-17","Statement":[\#(good),7,\#(good)]}"#)
    #expect(file.diagnostics.count == 1)
    #expect(file.policies.map(\.policy.statements.count) == [2])
    #expect(file.policies.map(\.isComplete) == [false])
  }

  @Test func `operators are known in any case, and values may be numbers and Booleans`() throws {
    let text = policy(
      #""Action":"a:b","Resource":"*","Condition":{"foranyvalue:stringlikeifexists":{"K":["x",1.0,true]}}"#)
    let body = try #require(policies(in: text).policies.first?.policy.statements.first?.body)
    #expect(body.conditions.map(\.operator.name) == ["ForAnyValue:StringLikeIfExists"])
    #expect(body.conditions.first?.keys == [ConditionEntry("K", ["x", "1.0", "true"])])
  }

  @Test func `each part has its place`() throws {
    let text = policy(
      #""Sid":"S","Action":["a:b","a:c"],"Resource":"*","Condition":{"Bool":{"k":[true],"l":"x"}}"#)
    let policy = try #require(policies(in: text).policies.first)
    let parts: [(StatementPart, String)] = [
      (.whole, "{"), (.sid, #""S""#), (.action(1), #""a:c""#), (.resource(0), #""*""#),
      (.operator(block: 0), #""Bool""#),
      (.key(block: 0, entry: 1), #""l""#), (.value(block: 0, entry: 0, value: 0), "true"),
    ]
    let bytes = Array(text.utf8)
    for (part, expected) in parts {
      let span = policy.places[0][part]
      #expect(String(decoding: bytes[Int(span.start) - 7..<Int(span.end) - 7], as: UTF8.self) == expected)
    }
  }

  @Test func `of millions of mistakes ten thousand are listed, and the rest is counted`() {
    let statements = Array(repeating: "1", count: 10_500).joined(separator: ",")
    let file = policies(in: #"{"Version":"2012-10-17","Statement":[\#(statements)]}"#)
    #expect(file.diagnostics.count == 10_001)
    #expect(file.diagnostics.last?.message == "500 further mistakes of this file are not listed")
  }
}
