/// A source of many ordinary personas, the same bytes each time.
struct Workload {
  /// The source.
  let bytes: [UInt8]
  /// How many personas it has.
  let personas: Int

  private static let capabilities = [
    "RunStudioApps", "ManageJobs", "ManageModels", "ManageEndpoints", "ManagePipelines", "ManageExperiments",
    "VisualizeExperiments",
  ]

  /// Makes a source of at least `size` bytes.
  init(size: Int) {
    var text = "account 749144762306;\nregion eu-west-1;\n"
    var personas = 0
    var state: UInt32 = 7
    while text.utf8.count < size {
      state = state &* 1_664_525 &+ 1_013_904_223
      text += Self.persona(personas, mask: state >> 24)
      personas += 1
    }
    bytes = Array(text.utf8)
    self.personas = personas
  }

  /// Returns a persona with the capabilities whose bits are set in `mask`.
  private static func persona(_ number: Int, mask: UInt32) -> String {
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    var text = "\n/// Persona number \(number) of the workload.\npersona Persona\(name) <\n"
    for (bit, capability) in capabilities.enumerated() where mask >> bit & 1 == 1 {
      text += "  capability \(capability);\n"
    }
    return text + "  bucket \"team-\(name)-data-eu-west-1\";\n>\n"
  }
}
