import Testing

@testable import Platform

@Suite struct `Pasted keys` {
  /// Returns the keys of what a terminal sends.
  private func keys(_ sent: String) -> String {
    var bytes = Array(sent.utf8)[...]
    var pasted = PastedKeys()
    var keys: [UInt8] = []
    while let key = pasted.next({ bytes.popFirst() }) { keys.append(key) }
    return String(decoding: keys, as: UTF8.self)
  }

  @Test(arguments: [
    ("a\tb", "a\tb"), ("\u{1B}[A", "\u{1B}[A"), ("\u{1B}", "\u{1B}"), ("\u{1B}[20", "\u{1B}[20"),
    ("\u{1B}\u{1B}[200~a\tb", "\u{1B}a b"), ("a\rb\r", "a\rb\r"), ("a\r\nb", "a\rb"), ("a\nb", "a\nb"),
    ("\u{1B}[200~a\tb\u{1B}[201~\t", "a b\t"), ("\u{1B}[200~a\r\n\r\n\nb\u{1B}[201~\r", "a\rb\r"),
    ("\u{1B}[200~a\u{3}\u{1B}[Ab\u{1B}[201~", "a[Ab"), ("\u{1B}[200~ä", "ä"),
    ("\u{1B}[1;5C", "\u{1B}[1;5C"), ("\u{1B}[12;34Ra", "\u{1D}a"), ("\u{1B}[12;R", "\u{1B}[12;R"),
    ("\u{1B}[R", "\u{1B}[R"),
    ("\u{1B}[200~\u{1B}[1;2R", "[1;2R"),
    // After Ctrl-R a key of several bytes stands behind one that ends the search; once is enough.
    ("\u{12}a\u{1B}[C\u{1B}[C", "\u{12}a\u{1E}\u{1B}[C\u{1B}[C"), ("\u{13}\u{1B}OH", "\u{13}\u{1E}\u{1B}OH"),
    ("\u{12}a\u{1B}", "\u{12}a\u{1B}"), ("\u{12}\u{1B}[200~a\u{1B}[201~\u{1B}[3~", "\u{12}a\u{1E}\u{1B}[3~"),
  ])
  func `are text, and what is typed stays as it is`(sent: String, wanted: String) {
    #expect(keys(sent) == wanted)
  }
}
