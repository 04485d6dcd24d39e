import Lexer
import Parser
import Source

/// The state of loading: files are parsed as they are found, each once.
struct Loading {
  let library: (any Library)?
  var loaded = Loaded()
  private var inputs: [Input] = []
  /// The files by the paths by which they are known.
  private var byPath: [String: Int] = [:]

  init(library: (any Library)?) {
    self.library = library
  }

  /// Parses an input and returns its number; nil if the sources are larger than positions can say.
  mutating func add(_ input: Input) -> Int? {
    guard let file = loaded.sources.add(name: input.name, bytes: input.bytes) else {
      loaded.diagnostics.append(.sourcesTooLarge(input.name))
      return nil
    }
    let parsed = parse(file)
    loaded.diagnostics += parsed.diagnostics
    if let path = input.path { byPath[path] = loaded.files.count }
    loaded.files.append(parsed)
    inputs.append(Input(name: input.name, bytes: [], path: input.path))
    return loaded.files.count - 1
  }

  /// Loads what the files use, and what those use. A file is read once, so that cycles end.
  mutating func followUses() {
    var number = 0
    while number < loaded.files.count {
      var uses: [Use] = []
      for case .use(let item) in loaded.files[number].syntax.items where !item.source.isReported {
        if let used = follow(item, in: number) {
          uses.append(Use(item: item, file: used))
        } else {
          loaded.incompleteFiles.insert(number)
        }
      }
      loaded.uses.append(uses)
      number += 1
    }
  }

  /// Returns the number of the file that `item` uses; what is in the way is reported.
  private mutating func follow(_ item: UseDeclaration, in user: Int) -> Int? {
    let file = loaded.files[user].file
    guard item.source.isString else {
      let name = file.text(of: item.source.span)
      return namedPack(name) ?? find(.pack(name), item, in: user).flatMap { expectPack(name, $0, item) }
    }
    let parts = stringParts(of: item.source.token, in: file)
    loaded.diagnostics += parts.diagnostics
    var path = ""
    for part in parts.parts {
      switch part {
      case .text(let text): path += text
      case .interpolation(let span):
        loaded.diagnostics.append(.interpolationHere(span))
        return nil
      }
    }
    return parts.diagnostics.isEmpty ? find(.file(path), item, in: user) : nil
  }

  /// Returns the built-in pack or the pack of the command line that has a name. Packs that other files use do not count:
  /// what they call themselves must not decide what a name means elsewhere.
  private func namedPack(_ name: String) -> Int? {
    loaded.files[..<loaded.mainFiles.upperBound].firstIndex { $0.packName == name }
  }

  /// Returns the number of the file that the library has for a reference.
  private mutating func find(_ reference: Reference, _ item: UseDeclaration, in user: Int) -> Int? {
    do throws(LibraryError) {
      guard let library else { throw .missing(sought: []) }
      let location = try library.locate(reference, from: inputs[user])
      if let known = byPath[location.path] { return known }
      if loaded.files.count > Limit.files {
        loaded.diagnostics.append(.tooManyFiles(item.span))
        return nil
      }
      return add(Input(name: location.name, bytes: try library.read(location), path: location.path))
    } catch {
      loaded.diagnostics.append(.cannotUse(reference, error, item.source.span))
      return nil
    }
  }

  /// Returns the number of a file that has to be the pack of this name.
  private mutating func expectPack(_ name: String, _ number: Int, _ item: UseDeclaration) -> Int? {
    let found = loaded.files[number].packName
    if found == name { return number }
    loaded.diagnostics.append(.notThePack(name, loaded.files[number].file.name, found, item.source.span))
    return nil
  }
}

extension ParsedFile {
  /// What makes the file a pack.
  var pack: PackDeclaration? {
    syntax.items.lazy.compactMap { if case .pack(let pack) = $0 { pack } else { nil } }.first
  }

  /// The name of the pack that the file is, or nil.
  var packName: String? { pack.map { file.text(of: $0.name.span) } }
}

extension Diagnostic {
  static func cannotUse(_ reference: Reference, _ error: LibraryError, _ span: Span) -> Diagnostic {
    switch (reference, error) {
    case (.pack(let name), .missing(let sought)):
      .error(
        .unknownPack, "there is no pack `\(name)`", at: span,
        help: sought.isEmpty
          ? "name its folder with `--pack-path DIR`, or its file on the command line"
          : "none of \(sought.listed) exists; name its folder with `--pack-path DIR`")
    case (.file(let path), .missing):
      .error(.cannotUse, "there is no file `\(path)`", at: span, help: "the path is relative to this file")
    case (.pack(let text), .outside), (.file(let text), .outside):
      .error(
        .outsideFolders, "`\(text)` lies outside of the folders from which files may be used", at: span,
        help: "those are the working folder, the folders of the files on the command line and of `--pack-path`; "
          + "`--allow-outside DIR` adds one")
    case (.pack(let text), .notASource), (.file(let text), .notASource):
      .error(.cannotUse, "`\(text)` cannot be used", at: span, help: "the name of a source ends in `.persona`")
    case (_, .unreadable(let reason)):
      .error(.cannotUse, reason, at: span)
    }
  }

  static func notThePack(_ name: String, _ file: String, _ found: String?, _ span: Span) -> Diagnostic {
    .error(
      .unknownPack, "`\(file)` is not the pack `\(name)`", at: span,
      help: found.map { "it is the pack `\($0)`" } ?? "it has no `pack \(name) \"…\" grants …;`")
  }

  static func tooManyFiles(_ span: Span) -> Diagnostic {
    .error(
      .cannotUse, "more than \(Limit.files) files are used", at: span, help: "put what belongs together into one file")
  }
}
