import Catalogue
import JSON
import Source

/// The most resource types whose actions are shown, and the most that are shown at all.
private let detailed = 12
private let shown = 60

/// The resource types that an ARN, or a pattern of ARNs, can be of.
struct ARNAnswer: FactsAnswer {
  /// A resource type with its formats that fit.
  private struct Candidate {
    let service: Service
    let type: ResourceType
    var formats: [ARNFormat]

    var name: String { "\(service.prefix):\(type.key)" }

    /// How likely it is what was meant: a service's own ARNs first, last those of any service.
    var rank: Int {
      guard case .literal(let owner) = formats[0].service else { return 2 }
      return owner == service.prefix ? 0 : 1
    }
  }

  private let arn: String
  private let candidates: [Candidate]
  private let filter: ActionFilter

  init(_ arn: String, _ filter: ActionFilter) throws(NoSuchFact) {
    self.arn = arn
    self.filter = filter
    let found = services(matching: "*").flatMap { Self.candidates(for: arn, of: $0) }
    candidates = (0...2).flatMap { rank in found.filter { $0.rank == rank } }
    guard !candidates.isEmpty else { throw .resource(arn) }
  }

  /// Returns the types of a service that fit; of two where one format has room for the other, only the narrower one, if
  /// all that is asked for has that.
  private static func candidates(for arn: String, of service: Service) -> [Candidate] {
    let fitting = service.resourceTypes.compactMap { type -> Candidate? in
      let formats = type.arns.filter { canBe(arn, $0) }
      return formats.isEmpty ? nil : Candidate(service: service, type: type, formats: formats)
    }
    let narrow = Set(fitting.flatMap(\.formats).filter { mustBe(arn, $0) }.map(\.resourceGlob))
    return fitting.compactMap { candidate in
      var candidate = candidate
      candidate.formats.removeAll { format in narrow.contains { format.isWider(than: $0) } }
      return candidate.formats.isEmpty ? nil : candidate
    }
  }

  private func actions(on candidate: Candidate) -> [ServiceAction] {
    let taking = candidate.service.actions(takingType: candidate.type.key)
    return filter.chosen(of: taking.map { ServiceAction(service: candidate.service, action: $0) })
  }

  var page: Page {
    var page = Page()
    page.add(.heading("\(arn): \(counted(candidates.count, "resource type"))", level: 1))
    if candidates.count > detailed {
      page.add(.table(["resource type", "actions"], candidates.prefix(shown).map(row), numeric: [1]))
      let more = candidates.count - shown
      let rest = more > 0 ? "And \(more) more. " : ""
      page.add(.sentences(rest + "As JSON, the answer has all, with their formats and actions."))
    } else {
      for candidate in candidates { add(candidate, to: &page) }
    }
    return page
  }

  private func row(_ candidate: Candidate) -> [String] { [candidate.name, "\(actions(on: candidate).count)"] }

  private func add(_ candidate: Candidate, to page: inout Page) {
    page.add(.lines([candidate.name] + candidate.formats.map { "  \($0.text)" }))
    let actions = actions(on: candidate)
    guard !actions.isEmpty else { return page.add(.paragraph("No action\(filter.words) takes it.")) }
    let rows = AccessLevel.allCases.map { level in
      ([level.word], actions.filter { $0.action.level == level }.map(\.action.name))
    }
    page.add(.lists(["level", "actions of \(candidate.service.prefix) that take it"], rows.filter { !$0.1.isEmpty }))
  }

  func writeMembers(to writer: inout Writer) {
    writer.member("resource_types", candidates) { writer, candidate in
      writer.beginObject()
      writer.member("service", candidate.service.prefix)
      writer.member("type", candidate.type.key)
      writer.member("arns", candidate.formats) { $0.string($1.text) }
      writer.member("actions", actions(on: candidate)) { writer, action in
        writer.beginObject()
        writer.members(of: action)
        writer.endObject()
      }
      writer.endObject()
    }
  }
}
