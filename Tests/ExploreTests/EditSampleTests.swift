import Compiler
import Explore
import Source
import TestSupport
import Testing

@Suite struct `Edits of samples` {
  private static let questions = [
    #"s3:GetObject on "arn:aws:s3:::some-data/key""#,
    #"sagemaker:CreateModel on "arn:aws:sagemaker:eu-west-1:749144762306:model/m""#,
  ]

  @Test(arguments: Sample.all) func `an edited source compiles, and allows what was asked`(_ sample: Sample) throws {
    var options = CompileOptions()
    options.environment = Sources([Input(name: sample.name, bytes: sample.bytes)]).environments.first
    guard let world = world(sample.bytes, options) else { return }
    for persona in world.compilation.personas {
      for question in Self.questions {
        let asked = Array("why \(persona) can \(question)".utf8)
        for edit in world.answer(asked).answer?.results.first?.edits ?? [] {
          let edited = self.world(apply(edit.edit, to: sample.bytes, in: world.sources), options)
          #expect(edited?.answer(asked).answer?.verdict == .yes, "\(persona): \(edit.line)")
        }
      }
    }
  }

  private func world(_ bytes: [UInt8], _ options: CompileOptions) -> World? {
    WorldInputs(programs: [Input(name: "a.persona", bytes: bytes)], policies: [], options: options).load().world
  }

  private func apply(_ edit: Edit, to bytes: [UInt8], in sources: SourceMap) -> [UInt8] {
    let start = Int(edit.span.start - sources.file(at: edit.span.start).start)
    var bytes = bytes
    bytes.replaceSubrange(start..<start + edit.span.count, with: edit.replacement.utf8)
    return bytes
  }
}
