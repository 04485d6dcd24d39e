import Compiler
import JSON
import Source

/// How a verb that shows something is asked to do so.
enum Showing {
  case page(Page.Style)
  case json

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.has(.json), arguments.has(.markdown) { throw .twoForms() }
    self = arguments.has(.json) ? .json : .page(arguments.has(.markdown) ? .markdown : .text)
  }

  /// Prints a page, or its twin for machines.
  func show(_ page: () -> Page, _ value: (inout Writer) -> Void) -> ExitCode {
    switch self {
    case .page(let style): return print(page().rendered(style))
    case .json:
      var writer = Writer(.pretty)
      value(&writer)
      writer.endLine()
      return print(String(decoding: writer.bytes, as: UTF8.self))
    }
  }
}

extension Entry {
  /// The name, and the title if there is one.
  var heading: String { name + (title.map { ": \($0)" } ?? "") }
}

/// Where spans stand, as people write it.
struct Places {
  private let sources: SourceMap
  private var tables: [UInt32: LineTable] = [:]

  init(_ sources: SourceMap) {
    self.sources = sources
  }

  /// Returns where a span begins.
  mutating func location(of span: Span) -> Location {
    let file = sources.file(at: span.start)
    let table = tables[file.start] ?? LineTable(file.bytes)
    tables[file.start] = table
    return file.location(of: span.start, in: table)
  }

  /// Returns `team.persona:9`.
  mutating func line(of span: Span) -> String {
    let location = location(of: span)
    return "\(location.file):\(location.line)"
  }
}
