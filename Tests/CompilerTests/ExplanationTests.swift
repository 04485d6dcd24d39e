import Analysis
import Compiler
import IAM
import Source
import Testing

@Suite struct `Pages of codes` {
  @Test func `every code has a page, and no page stands twice`() {
    #expect(explanations.map(\.code.rawValue) == Code.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: explanations.filter { $0.form == .source })
  func `the failing example has the code and nothing else, and the mended one has nothing`(page: Explanation) {
    let failing = compileAnyEnvironment(page.failing)
    #expect(
      Set(failing.diagnostics.filter { $0.severity != .note }.map(\.code)).subtracting([page.code]).isEmpty
        && failing.diagnostics.contains { $0.code == page.code }, "\(rendered(failing))")
    let mended = compileAnyEnvironment(page.mended)
    #expect(!mended.diagnostics.contains { $0.severity != .note || $0.code == page.code }, "\(rendered(mended))")
  }

  @Test(arguments: explanations.filter { $0.form == .policy })
  func `the failing policy has the code and nothing else, and the mended one has nothing`(page: Explanation) {
    #expect(codes(ofPolicy: page.failing) == [page.code])
    #expect(codes(ofPolicy: page.mended) == [])
  }
}

/// Returns the codes of what is wrong with a policy.
private func codes(ofPolicy text: String) -> [Code] {
  let file = readPolicyFile(SourceFile(name: "page.json", bytes: Array(text.utf8)))
  var check = PolicyCheck()
  check.check(file)
  return (file.diagnostics + check.takeFindings().filter { $0.severity != .note }).map(\.code)
}

/// Compiles a text, for its first environment if it declares any.
private func compileAnyEnvironment(_ text: String) -> Compilation {
  let sources = Sources([Input(name: "page.persona", bytes: Array(text.utf8))])
  return sources.compile(CompileOptions(environment: sources.environments.first))
}
