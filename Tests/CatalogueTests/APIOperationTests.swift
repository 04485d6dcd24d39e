import Catalogue
import Testing

@Test func `an API operation that is no action says which actions allow it, in any case`() {
  #expect(apiOperation("s3:CreateMultipartUpload") == ["s3:PutObject"])
  #expect(apiOperation("S3:listobjectsv2") == ["s3:ListBucket"])
  #expect(apiOperation("s3:GetObject").isEmpty)
  #expect(apiOperation("").isEmpty)
}

@Test func `every API operation of the table is no action and names only actions of today`() {
  for name in apiOperationNames() {
    #expect(actions(matching: name).isEmpty, "\(name)")
    #expect(!apiOperation(name).isEmpty)
    for action in apiOperation(name) {
      #expect(actions(matching: action).map(\.name) == [action])
      #expect(actions(matching: action).allSatisfy { !$0.action.isRetired })
    }
  }
}

@Test func `the table of API operations is short and names each once`() {
  let names = apiOperationNames().map { $0.lowercased() }
  #expect(names.count <= 40)
  #expect(Set(names).count == names.count)
}
