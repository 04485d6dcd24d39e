import Compiler
import Formatter
import Source

/// The source of all that can be said.
struct WholeSource {
  private let header: String
  private let units: [Unit]
  /// The numbers of the results that have declarations.
  let declared: [Int]
  private let text: String
  /// Where the declarations end in the text, in bytes.
  private let ends: [Int]

  /// Why it is no program that says what it is to say, and whose declarations it is for.
  struct Mistake: Error {
    let declared: Set<Int>
    let reason: String
  }

  init(_ results: [UnitResult], header: String) {
    self.header = header
    declared = results.indices.filter { results[$0].text != nil }
    units = declared.map { results[$0].unit }
    var text = header
    var ends: [Int] = []
    for case let declaration? in results.map(\.text) {
      text += text.isEmpty ? declaration : "\n" + declaration
      ends.append(text.utf8.count)
    }
    self.text = text
    self.ends = ends
  }

  /// Returns the source laid out, and compiled once more as it is then.
  func laidOut(_ library: (any Library)?) throws(Mistake) -> [UInt8] {
    let whole = compile(text, from: library)
    if let error = whole.diagnostics.first(where: \.isError) { throw mistake(error, in: whole.sources) }
    let file = SourceFile(name: "import.persona", bytes: Array(text.utf8))
    guard case .text(let bytes) = format(file).outcome else { throw mistake("the source cannot be laid out") }
    let laidOut = String(decoding: bytes, as: UTF8.self)
    guard Outline(of: laidOut) == Outline(header, declaring: units) else {
      throw mistake(Unsayable.moreThanMeant.reason)
    }
    guard !compile(laidOut, from: library).hasErrors else { throw mistake("the source does not compile laid out") }
    return bytes
  }

  private func mistake(_ reason: String) -> Mistake { Mistake(declared: [], reason: reason) }

  /// Blames the declarations in which an error and the places related to it are.
  private func mistake(_ error: Diagnostic, in sources: SourceMap) -> Mistake {
    let reason = "\(error.code): \(error.message)"
    let offsets = ([error.place.span] + error.related.map(\.span)).map { $0.flatMap { offset(of: $0, in: sources) } }
    guard offsets.first.flatMap({ $0 }) != nil else { return mistake(reason) }
    let numbers = offsets.compactMap { offset in offset.flatMap { offset in ends.firstIndex { offset < $0 } } }
    return Mistake(declared: Set(numbers.map { declared[$0] }), reason: reason)
  }

  /// Returns where a place is behind the header; nil if it is in another file or in the header.
  private func offset(of span: Span, in sources: SourceMap) -> Int? {
    let file = sources.file(at: span.start)
    let offset = Int(span.start - file.start)
    return file.name == "import.persona" && offset >= header.utf8.count ? offset : nil
  }
}
