import Compiler
import Foundation
import IAM
import JSON
import Source
import Testing

/// Returns a program of one persona with `items`, in an account and a Region, whose role its own account may assume.
func persona(_ items: String, _ declarations: String = "") -> String {
  """
  account 111122223333; region eu-west-1; trust account account;
  \(declarations)
  persona P < \(items) >
  """
}

/// Returns the codes of all that is found in `text` but notes, in source order.
func codes(_ text: String, _ options: CompileOptions = CompileOptions()) -> [String] {
  codes(compile(text, options))
}

/// Returns the codes of all that a compilation found but notes, in source order.
func codes(_ compilation: Compilation) -> [String] {
  compilation.diagnostics.filter { $0.severity != .note }.map(\.code.description)
}

/// Returns the compilation of several texts, as files `1.persona`, `2.persona` and so on.
func compile(files: String...) -> Compilation {
  compile(files.enumerated().map { Input(name: "\($0 + 1).persona", bytes: Array($1.utf8)) })
}

/// Returns the role of the first persona of `text`, which has no error.
func role(_ text: String, _ options: CompileOptions = CompileOptions()) throws -> Role {
  let compilation = compile(text, options)
  #expect(!compilation.hasErrors, "\(rendered(compilation))")
  var roles: [Role] = []
  compilation.forEachRole { roles.append($1) }
  return try #require(roles.first)
}

/// Returns the minified JSON of a policy's statements, divided by commas.
func text(_ policy: Policy) -> String {
  var writer = Writer(.minified)
  var cache = RenderedStatements()
  writer.write(policy, &cache)
  let text = String(decoding: writer.bytes, as: UTF8.self)
  return String(text.dropFirst(#"{"Version":"2012-10-17","Statement":["#.count).dropLast(2))
}

/// Returns the minified JSON of the statements of all policies of the first persona of `text`.
func statements(_ source: String, _ options: CompileOptions = CompileOptions()) throws -> String {
  try role(source, options).policies.map { text($0.policy) }.joined(separator: ",")
}

/// Returns the minified JSON of the conditions that `clauses` become in a statement of a persona.
func conditions(_ clauses: String, of action: String = "s3:GetObject", effect: String = "allow") throws -> String {
  let all = try statements(persona("\(effect) \(action) on * when \(clauses);"))
  let marker = #""Condition":"#
  guard let range = all.range(of: marker) else { return "" }
  return String(all[range.upperBound...].dropLast())
}

/// Returns the minified JSON of the trust statements of a persona that says `trust`.
func trust(_ trust: String, _ declarations: String = "") throws -> String {
  text(try role(persona("\(trust) allow s3:GetObject on *;", declarations)).trust)
}

/// Returns the resources of the one statement that all of `text` becomes.
func resources(_ source: String, _ options: CompileOptions = CompileOptions()) throws -> [String] {
  try role(source, options).policies.flatMap { $0.policy.statements }.flatMap { $0.body.resources?.patterns ?? [] }
}
