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
          let request = edited?.answer(asked).answer?.results.first?.requests.first
          #expect(request.map(isAllowed) == true, "\(persona): \(edit.line)")
        }
      }
    }
  }

  /// Whether nothing but the policy of a resource in another account is left to allow it.
  private func isAllowed(_ request: RequestAnswer) -> Bool {
    guard case .depends(let dependence) = request.reason else { return request.verdict == .yes }
    return dependence.keys.isEmpty && dependence.unknownPolicies == [.ofResource(account: "749144762306")]
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
