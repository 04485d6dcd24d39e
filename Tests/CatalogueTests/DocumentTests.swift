import Catalogue
import Foundation
import Testing

@Suite struct `The document on the catalogue` {
  private let text: String

  init() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: package.appending(path: "docs/catalogue.md"), encoding: .utf8)
  }

  /// Returns the numbers in the row of the table of numbers that begins with some words.
  private func numbers(_ words: String) -> [Int] {
    let row = text.split(separator: "\n").first { $0.hasPrefix("| \(words) | ") && $0.contains(/\| \d/) } ?? ""
    let digits = row.split(separator: "|").last.map { $0.filter { $0 != "," } } ?? ""
    return digits.split { !$0.isNumber }.compactMap { Int($0) }
  }

  @Test func `has the catalogue's numbers`() {
    let living = allActions.filter { !$0.isRetired }
    let types = services.flatMap(\.resourceTypes)
    #expect(numbers("services") == [servicePrefixes().count, services.count - servicePrefixes().count])
    #expect(numbers("actions") == [living.count, allActions.count - living.count])
    #expect(numbers("resource types") == [types.count, types.map(\.arns.count).reduce(0, +)])
    #expect(numbers("condition keys of services") == [services.flatMap(\.conditionKeys).count])
    #expect(numbers("managed policies") == [managedPolicyNames().count])
    #expect(numbers("service principals") == [servicePrincipalNames().count])
    #expect(numbers("partitions") == [partitions.count])
  }

  @Test func `names every edition with its version`() {
    for edition in catalogueEditions {
      let parts = edition.source.split(separator: " ")
      #expect(text.contains("| `\(parts[0])` \(parts[1])"))
    }
  }
}
