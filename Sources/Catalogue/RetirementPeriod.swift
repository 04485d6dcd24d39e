/// Between which days what is retired left AWS's pages: nobody knows it closer.
public struct RetirementPeriod: Hashable, Sendable {
  /// The last day on which it is known to have been listed, as `2026-07-08`.
  public let lastListed: String
  /// The first day on which it is known to be gone, as `2026-10-27`.
  public let firstMissing: String
}

/// When retired actions and services left AWS's pages, as the two editions of the actions say.
public var retirementPeriod: RetirementPeriod {
  let dates = catalogueEditions.compactMap(\.date)
  precondition(dates.count == 2, "two editions have days: that of the actions, and that of the dependent actions")
  return RetirementPeriod(lastListed: dates[1], firstMissing: dates[0])
}

extension RetirementPeriod {
  /// The days in words: `8 July and 27 October 2026`.
  public var words: String {
    let (last, first) = (Day(lastListed), Day(firstMissing))
    return "\(last.year == first.year ? last.dayAndMonth : last.words) and \(first.words)"
  }
}

/// A day of the catalogue's editions.
public struct Day: Sendable {
  fileprivate let year: Substring
  fileprivate let dayAndMonth: String

  /// Reads `2026-07-08`.
  public init(_ text: String) {
    let parts = text.split(separator: "-")
    precondition(parts.count == 3, "the days of editions are written 2026-07-08")
    let month = Int(parts[1]).map { Self.months[($0 - 1) % 12] } ?? ""
    year = parts[0]
    dayAndMonth = "\(parts[2].drop { $0 == "0" }) \(month)"
  }

  /// The day in words: `8 July 2026`.
  public var words: String { "\(dayAndMonth) \(year)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
