import Lexer
import Parser
import Source

/// What a source declares and silences, without what is in its declarations.
///
/// It is held against what was raised, lest a text of the input be read as source: a persona, setting or silence that
/// nobody has would else come with a role's description.
struct Outline: Hashable {
  /// The kind and name of each persona and template, and all else as it is written.
  private var items: [String]
  /// The comments that are no documentation: `import` writes none.
  private let comments: [String]

  /// Reads the outline of a source.
  init(of text: String) {
    let file = SourceFile(name: "import.persona", bytes: Array(text.utf8))
    let parsed = parse(file)
    items = parsed.syntax.items.map { $0.head(in: file) }
    comments = parsed.comments.filter { !$0.isDocumentation }.map { file.text(of: $0.span) }
  }

  /// Makes the outline of a header and declarations.
  init(_ header: String, declaring units: [Unit]) {
    self.init(of: header)
    items += units.map(\.head)
  }
}

extension Item {
  fileprivate func head(in file: SourceFile) -> String {
    guard case .persona(let item) = self, item.title == nil, item.parents.isEmpty else { return file.text(of: span) }
    return (item.isTemplate ? "template " : "persona ") + file.text(of: item.name.span)
  }
}

extension Unsayable {
  /// What keeps a text of the input from being read as source.
  static var moreThanMeant: Unsayable { Unsayable(reason: "its source would declare more than it does") }
}

extension Unit {
  /// How its declaration begins.
  var head: String {
    switch content {
    case .role: "persona \(name)"
    case .policy: "template \(name)"
    }
  }
}
