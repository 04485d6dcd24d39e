import IAM
import JSON

/// A file that smpc produces.
struct ProducedFile {
  /// The path below the output folder.
  let path: String
  let bytes: [UInt8]
}

/// Renders the files of one role after the other.
struct RoleFiles {
  private let layout: Writer.Layout
  /// The folder of the environment with a slash at its end, or nothing.
  private let folder: String
  private var roles = RoleRenderings()
  private var documents = RenderedStatements()

  init(_ layout: Writer.Layout, below folder: String) {
    self.layout = layout
    self.folder = folder
  }

  /// Hands over a persona's files, each as soon as it is rendered.
  mutating func forEachFile<Failure: Error>(
    of persona: String, _ role: Role, _ body: (ProducedFile) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = Writer(layout)
    writer.write(role, &roles)
    try body(file("\(persona)/role.json", writer))
    try body(document("\(persona)/trust.json", role.trust))
    for policy in role.policies { try body(document("\(persona)/policies/\(policy.name).json", policy.policy)) }
  }

  private mutating func document(_ path: String, _ policy: Policy) -> ProducedFile {
    var writer = Writer(layout)
    writer.write(policy, &documents)
    return file(path, writer)
  }

  private func file(_ path: String, _ writer: consuming Writer) -> ProducedFile {
    writer.endLine()
    return ProducedFile(path: folder + path, bytes: writer.bytes)
  }
}
