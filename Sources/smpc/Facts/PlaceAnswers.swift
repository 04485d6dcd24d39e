import Catalogue
import JSON

/// A Region, and the partition that it is in.
struct RegionAnswer: FactsAnswer {
  private let name: String
  private let partition: Partition

  init(_ text: String) throws(NoSuchFact) {
    let name = text.lowercased()
    guard let partition = Catalogue.partition(ofRegion: name) else {
      throw .nothing("Region", name, among: partitions.flatMap(\.regions))
    }
    self.name = name
    self.partition = partition
  }

  var page: Page { Page(name, [["partition", partition.name], ["DNS suffix", partition.dnsSuffix]]) }

  func writeMembers(to writer: inout Writer) {
    writer.key("region")
    writer.beginObject()
    writer.member("name", name)
    writer.member("partition", partition.name)
    writer.member("dns_suffix", partition.dnsSuffix)
    writer.endObject()
  }
}

/// A partition and its Regions.
struct PartitionAnswer: FactsAnswer {
  private let partition: Partition

  init(_ name: String) throws(NoSuchFact) {
    guard let partition = Catalogue.partition(name.lowercased()) else {
      throw .nothing("partition", name, among: partitions.map(\.name))
    }
    self.partition = partition
  }

  var page: Page {
    var page = Page()
    page.add(.heading(partition.name, level: 1))
    page.add(
      .lists(["property", "value"], [(["DNS suffix"], [partition.dnsSuffix]), (["Regions"], partition.regions)]))
    return page
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("partition")
    writer.beginObject()
    writer.member("name", partition.name)
    writer.member("dns_suffix", partition.dnsSuffix)
    writer.member("regions", partition.regions) { $0.string($1) }
    writer.endObject()
  }
}
