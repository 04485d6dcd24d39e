import Catalogue
import Source

extension ActionAnswer: FactsAnswer {
  var page: Page {
    var page = Page()
    page.add(.heading(name, level: 1))
    page.add(.table(["property", "value"], properties))
    guard !action.isRetired else { return page }
    addTypes(to: &page)
    addKeys(to: &page)
    addDependents(to: &page)
    return page
  }

  private var properties: [[String]] {
    var rows = [
      ["level", action.level.word + (action.level.isWrite && action.level != .write ? ", a write as well" : "")]
    ]
    if action.isPermissionOnly { rows.append(["permission-only", "no API operation has this name, only policies"]) }
    if action.isRetired {
      rows.append(["retired", "no longer listed since between \(retirementPeriod.words)"])
    } else if types.isEmpty {
      rows.append(["resources", "only *: it takes no resource types"])
    }
    return rows
  }

  private func addTypes(to page: inout Page) {
    guard !types.isEmpty else { return }
    page.add(.heading("Resource types", level: 2))
    page.add(.lines(types.flatMap { $0.lines(named: $0.key + (isRequired($0) ? "*" : "")) }))
    if types.contains(where: isRequired) { page.add(.paragraph("* Every request names one of this type.")) }
  }

  private func isRequired(_ type: ResourceType) -> Bool {
    action.resourceTypes.contains { $0.key == type.key && $0.isRequired }
  }

  private func addKeys(to page: inout Page) {
    page.add(.heading("Condition keys", level: 2))
    if !keys.isEmpty {
      let rows = keys.map { ([$0.key.name, $0.key.typeWords], $0.types.isEmpty ? ["every request"] : $0.types) }
      page.add(.lists(["key", "type", "carried for"], rows))
    }
    let general = generalConditionKeys().filter { $0.presence != .listed }.count
    let words = "request for any action may carry \(general) general keys, as `aws:PrincipalArn` and `aws:SourceIp`."
    page.add(.sentences((keys.isEmpty ? "A " : "Besides, a ") + words))
  }

  private func addDependents(to page: inout Page) {
    guard !dependents.isEmpty else { return }
    page.add(.heading("Actions that it may need as well", level: 2))
    page.add(.table(["action", "for"], dependents.map { [$0.name, $0.type ?? "every request"] }))
    page.add(.paragraph("As AWS listed them on \(Day(retirementPeriod.lastListed).words); it no longer does."))
  }
}

extension ResourceType {
  /// A name, and the ARN formats below it.
  func lines(named name: String) -> [String] { [name] + arns.map { "  \($0.text)" } }
}
