/// The words that the grammar knows by position.
public enum Keyword: UInt8, Hashable, Sendable, CaseIterable {
  case language, pack, use, account, region, partition, `let`, environment, kind, capability, persona, template, trust
  case test, needs, takes, includes, managed, given, policy, role, boundary, session, tag, attach, without, allow, deny
  case grants, extends, except, on, when, and, `as`, to, no, any, every, can, cannot, with, who, why
  case `is`, not, like, `in`, below, at, most, above, least, before, after, present, absent, ignoring, `case`, `if`,
    `for`
  case inline, service, user, saml, oidc

  /// The keyword as authors write it.
  public var text: String { Self.words[Int(rawValue)] }

  /// Whether nothing may be called so, since the word goes on with an item.
  public var isReserved: Bool { Keywords.reserved.contains(self) }

  /// The words in the order of the cases: asking the runtime for the names of cases would take a quarter of the time of a
  /// small compilation.
  private static let words = """
    language pack use account region partition let environment kind capability persona template trust
    test needs takes includes managed given policy role boundary session tag attach without allow deny
    grants extends except on when and as to no any every can cannot with who why
    is not like in below at most above least before after present absent ignoring case if for
    inline service user saml oidc
    """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
}

/// A set of keywords, as bits.
struct Keywords: ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0
  private var more: UInt64 = 0

  init(arrayLiteral elements: Keyword...) {
    for keyword in elements { insert(keyword) }
  }

  /// The words that nothing may be called, since they go on with an item.
  static let reserved: Keywords = [
    .on, .when, .and, .as, .to, .given, .if, .ignoring, .with, .not, .no, .except, .every, .why, .who,
  ]

  private mutating func insert(_ keyword: Keyword) {
    if keyword.rawValue < 64 { bits |= 1 << keyword.rawValue } else { more |= 1 << (keyword.rawValue - 64) }
  }

  func contains(_ keyword: Keyword) -> Bool {
    keyword.rawValue < 64 ? bits >> keyword.rawValue & 1 == 1 : more >> (keyword.rawValue - 64) & 1 == 1
  }
}
