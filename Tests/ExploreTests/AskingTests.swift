import Compiler
import Source
import Testing

@Suite struct `Questions` {
  private let source = """
    account 111122223333; region eu-west-1;
    let readers = s3:GetObject, s3:ListBucket;
    persona A < trust account account; bucket "b"; allow s3:GetObject on "\\(bucket.arn)/*"; >
    """

  private func asking(_ text: String) -> Asking {
    let compilation = compile([Input(name: "a.persona", bytes: Array(source.utf8))])
    return Asking(Array(text.utf8), of: compilation, as: "A")
  }

  @Test func `names mean what they mean in the persona's file`() throws {
    var asking = asking("A can readers on bucket")
    let found = asking.parts(for: "A")
    let parts = try #require(found)
    #expect(asking.diagnostics.map(\.message) == [])
    #expect(asking.actions.map(\.name) == ["s3:GetObject", "s3:ListBucket"])
    #expect(parts.resources?.map(\.text) == ["arn:aws:s3:::b"])
  }

  @Test func `a context has keys and values`() throws {
    var asking = asking(#"A can s3:GetObject on "arn:aws:s3:::b/k" with aws:SourceIp = "10.0.0.1", "10.0.0.2""#)
    let found = asking.parts(for: "A")
    let context = try #require(found).context
    #expect(!asking.hasErrors && context.map(\.key.text) == ["aws:SourceIp"])
    #expect(context.first?.values.map(\.text) == ["10.0.0.1", "10.0.0.2"])
  }

  @Test func `unknown names are reported where they stand`() {
    let asking = asking("A can writers on buckets")
    #expect(asking.diagnostics.map(\.code) == [.notAnAction, .unknownName])
    #expect(
      asking.diagnostics.allSatisfy { diagnostic in
        diagnostic.place.span.map { asking.sources.file(at: $0.start).name } == Asking.fileName
      })
  }

  @Test func `only a persona has kinds`() {
    var asking = asking(#""role.json" can s3:ListBucket on bucket"#)
    #expect(asking.parts(for: nil)?.resources == [])
    #expect(asking.diagnostics.map(\.code) == [.kindNotGiven])
  }

  @Test func `one of all who has no resource of a kind is left out without a mistake`() {
    let text = source + " persona B < trust account account; allow s3:ListAllMyBuckets on *; >"
    let compilation = compile([Input(name: "a.persona", bytes: Array(text.utf8))])
    var asking = Asking(Array("who can s3:ListBucket on bucket".utf8), of: compilation)
    #expect(asking.parts(for: "A", amongAll: true)?.resources?.map(\.text) == ["arn:aws:s3:::b"])
    #expect(asking.parts(for: "B", amongAll: true) == nil && asking.diagnostics.isEmpty)
  }
}
