import Compiler
import IAM
import JSON
import Source

extension Writer {
  /// Writes what a persona comes to; `docs/showing.md` describes it.
  mutating func write(_ persona: PersonaDescription, _ detail: PersonaPage.Detail, _ places: inout Places) {
    beginObject()
    key("format_version")
    number(1)
    key("persona")
    beginObject()
    members(of: persona.entry, &places)
    member("extends", persona.parents) { $0.string($1) }
    member("resources", persona.resources) { $0.write($1, &places) }
    member("capabilities", persona.capabilities) { $0.write($1, &places) }
    member("policies", persona.role.policies) { $0.write($1, detail, &places) }
    key("role")
    var renderings = RoleRenderings()
    write(persona.role, &renderings)
    endObject()
    endObject()
  }

  private mutating func write(_ resource: GivenResource, _ places: inout Places) {
    beginObject()
    member("kind", resource.kind)
    member("name", resource.name)
    member("arn", resource.arn)
    members(of: places.location(of: resource.span))
    endObject()
  }

  private mutating func write(_ capability: GivenCapability, _ places: inout Places) {
    beginObject()
    member("name", capability.name)
    member("policy", capability.policyName)
    key("implied")
    bool(capability.isImplied)
    members(of: places.location(of: capability.span))
    endObject()
  }

  private mutating func write(_ policy: NamedPolicy, _ detail: PersonaPage.Detail, _ places: inout Places) {
    beginObject()
    member("name", policy.name)
    member("capability", policy.capability)
    key("characters")
    number(policy.policy.size)
    members(of: places.location(of: policy.item))
    if detail == .statements {
      member("statements", policy.policy.statements) { writer, statement in
        writer.beginObject()
        writer.members(of: places.location(of: statement.span))
        writer.key("statement")
        var renderings = RenderedStatements()
        writer.write(statement.body, &renderings)
        writer.endObject()
      }
    }
    endObject()
  }
}
