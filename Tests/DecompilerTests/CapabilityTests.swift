import Decompiler
import Testing

@Suite struct `Recognising capabilities` {
  private let warehouse = """
    pack warehouse "The warehouse" grants s3:*, glue:*;
    kind store is s3:bucket;
    kind catalog is glue:database;
    capability Loading < needs store; takes catalog;
      allow s3:PutObject on "\\(store.arn)/in/*";
      given catalog < allow glue:GetDatabase on catalog, "arn:\\(partition):glue:\\(region):\\(account):catalog"; >
    >
    """

  private func policy(_ statements: String...) -> String {
    #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
  }

  private func put(_ resources: String) -> String {
    #"{"Effect":"Allow","Action":"s3:PutObject","Resource":[\#(resources)]}"#
  }

  private let database =
    #"{"Effect":"Allow","Action":"glue:GetDatabase","Resource":["arn:aws:glue:eu-west-1:111122223333:database/d","#
    + #""arn:aws:glue:eu-west-1:111122223333:catalog"]}"#

  @Test func `a capability of a pack stands for what it grants exactly`() {
    let text = policy(put(#""arn:aws:s3:::one/in/*","arn:aws:s3:::two/in/*""#))
    let result = imported(text, packs: ["warehouse": warehouse])
    #expect(result.words == ["policy Test: equal (capability Loading)"])
    #expect(result.source.contains(#"capability Loading as Test < store "one", "two"; >"#))
    #expect(result.source.hasPrefix("use warehouse;\n"))
  }

  @Test func `what it takes is found, and the settings are those of the ARNs`() {
    let result = imported(policy(put(#""arn:aws:s3:::one/in/*""#), database), packs: ["warehouse": warehouse])
    #expect(result.words == ["policy Test: equal (capability Loading)"])
    #expect(result.source.contains("account 111122223333;\nregion eu-west-1;\n"))
    #expect(result.source.contains(#"store "one"; catalog "d";"#) || result.source.contains(#"catalog "d";"#))
  }

  @Test(arguments: [
    #""arn:aws:s3:::one/out/*""#, #""arn:aws:s3:::one/in/*","*""#, #""arn:aws:s3:::one/in/*","arn:aws:s3:::one/in/*""#,
  ])
  func `a policy that says something else is no capability`(resources: String) {
    let result = imported(policy(put(resources)), packs: ["warehouse": warehouse])
    #expect(result.words == ["policy Test: equal"])
    #expect(!result.source.contains("capability") && !result.source.contains("use"))
  }

  @Test func `a pack that does not compile is told and not used`() {
    let result = imported(
      policy(put(#""arn:aws:s3:::one/in/*""#)), packs: ["warehouse": warehouse + "kind %;", "shared": "kind x;"])
    #expect(result.idlePacks.map(\.name) == ["warehouse"])
    #expect(result.words == ["policy Test: equal"])
  }
}
