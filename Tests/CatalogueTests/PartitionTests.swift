import Catalogue
import Testing

@Test func `the partitions have their Regions`() {
  #expect(partitions.map(\.name).first == "aws")
  let counts = Dictionary(uniqueKeysWithValues: partitions.map { ($0.name, $0.regions.count) })
  #expect(
    counts == [
      "aws": 36, "aws-cn": 2, "aws-us-gov": 2, "aws-eusc": 1,
      "aws-iso": 2, "aws-iso-b": 2, "aws-iso-e": 1, "aws-iso-f": 2,
    ])
}

@Test(arguments: [
  ("eu-west-1", "aws"), ("sa-west-1", "aws"), ("cn-north-1", "aws-cn"), ("us-gov-east-1", "aws-us-gov"),
  ("eusc-de-east-1", "aws-eusc"), ("us-isof-south-1", "aws-iso-f"),
])
func `a Region is of one partition`(region: String, name: String) {
  #expect(partition(ofRegion: region)?.name == name)
}

@Test(arguments: ["", "eu-west-9", "aws-global", "EU-WEST-1", "eu-west-1,eu-west-2", "*"])
func `what is no Region is of no partition`(region: String) {
  #expect(partition(ofRegion: region) == nil)
}

@Test func `a partition says what its host names end in`() {
  #expect(partition("aws")?.dnsSuffix == "amazonaws.com")
  #expect(partition("aws-cn")?.dnsSuffix == "amazonaws.com.cn")
  #expect(partition("aws-eusc")?.dnsSuffix == "amazonaws.eu")
  #expect(partition("nothing") == nil)
}
