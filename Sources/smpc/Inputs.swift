import Compiler
import Parser
import Platform
import Source

/// The most bytes of all inputs together: positions count 32 bits, and packs need some of them.
private let totalLimit = SourceMap.limit - inputSizeLimit

/// The files that a command line names, as far as they could be read.
struct Inputs {
  private(set) var files: [Input] = []
  /// What could not be read, and why.
  private(set) var diagnostics: [Diagnostic] = []
  private var size = 0

  /// Reads all files, also after one that cannot be read, so that all of those are reported.
  ///
  /// A file named twice is read once.
  init(_ names: [String], for verb: Verb) throws(UsageError) {
    guard !names.isEmpty else { throw .noFile(verb) }
    guard names.count(where: { $0 == "-" }) <= 1 else { throw .inputTwice(verb) }
    self.init(of: names)
  }

  /// Reads all files, of which there need not be any.
  init(of names: [String]) {
    // One file needs no set to be read once.
    guard names.count > 1 else {
      names.forEach { read($0) }
      return
    }
    var known: Set<String> = []
    for name in names where known.insert(name).inserted { read(name) }
  }

  private mutating func read(_ name: String) {
    do {
      let bytes = try name == "-" ? readStandardInput() : readFile(name)
      size += bytes.count
      guard size <= totalLimit else { return diagnostics.append(.sourcesTooLarge(at: name, limit: totalLimit)) }
      // No source uses a file of JSON, so that none is looked for by its path.
      let isProgram = name != "-" && !name.hasSuffix(".json")
      files.append(Input(name: name, bytes: bytes, path: isProgram ? resolvedPath(name) : nil))
    } catch {
      diagnostics.append(.cannotRead(error))
    }
  }
}

/// Compiles the files that a command line names; returns nil if not all can be read, which it reports.
///
/// Nothing is said of the others then: names that are declared in the missing file would seem unknown. There is a
/// compilation for each chosen environment.
func compileInputs(
  of arguments: Arguments, for verb: Verb, environments choice: EnvironmentChoice, _ report: inout Report
) throws(UsageError) -> [Compilation]? {
  let options = try compileOptions(of: arguments)
  let inputs = try Inputs(arguments.operands, for: verb)
  report.add(inputs.diagnostics)
  guard inputs.diagnostics.isEmpty else { return nil }
  return compile(inputs.files, options, FolderLibrary(arguments, inputs.files), environments: choice, &report)
}

/// Compiles files that were read, for each chosen environment.
func compile(
  _ files: [Input], _ options: CompileOptions, _ library: FolderLibrary, environments choice: EnvironmentChoice,
  _ report: inout Report
) -> [Compilation] {
  let sources = Sources(files, library)
  let compilations = choice.environments(of: sources, options).map { environment in
    var options = options
    options.environment = environment
    return sources.compile(options)
  }
  report.sources = compilations[0].sources
  report.add(Compilation.diagnostics(of: compilations))
  return compilations
}

/// Compiles files and hands the result to `show`. Mistakes are shown instead; of warnings `check` speaks.
func showCompilation(
  of names: [String], _ arguments: Arguments, for verb: Verb, environments choice: EnvironmentChoice,
  _ show: (Compilation) throws(UsageError) -> ExitCode
) throws(UsageError) -> ExitCode {
  var report = Report(denying: try Denial(arguments))
  var options = try compileOptions(of: arguments)
  let inputs = names.isEmpty ? nil : try Inputs(names, for: verb)
  report.add(inputs?.diagnostics ?? [])
  if !report.hasErrors {
    let files = inputs?.files ?? []
    let sources = Sources(files, FolderLibrary(arguments, files))
    options.environment = choice.environments(of: sources, options)[0]
    let compilation = sources.compile(options)
    if !compilation.hasErrors { return try show(compilation) }
    report.sources = compilation.sources
    report.add(compilation.diagnostics)
  }
  try? report.show(Presentation(arguments), on: .error, ending: "\(report.tally)\n")
  return .failure
}

/// Reads `--environment`, `--account`, `--region` and `--partition`.
func compileOptions(of arguments: Arguments) throws(UsageError) -> CompileOptions {
  let settings: [(Option, Setting.Name)] = [(.account, .account), (.region, .region), (.partition, .partition)]
  for (option, setting) in settings {
    guard let value = arguments[option] else { continue }
    if let problem = CompileOptions.problem(with: value, as: setting) { throw .badSetting(option, value, problem) }
  }
  return CompileOptions(
    account: arguments[.account], region: arguments[.region], partition: arguments[.partition],
    environment: arguments[.environment])
}
