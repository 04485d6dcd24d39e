import Source
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("ManageJob", "ManageJobs"), ("managejobs", "ManageJobs"), ("ManageJbos", "ManageJobs"), ("Mnage", "Manage"),
    ("onn", "on"), ("alow", "allow"), ("o", "on"),
  ])
  func `a slip of the pen finds its name`(text: String, name: String) {
    #expect(["ManageModels", "ManageJobs", "Manage", "allow", "on"].closest(to: text) == name)
  }

  @Test(arguments: [("x", ["a", "b"]), ("", ["a"]), ("bucket", ["kind"]), ("allow", ["allow"]), ("abc", [])])
  func `what is like no name finds none`(text: String, names: [String]) {
    #expect(names.closest(to: text) == nil)
  }

  @Test func `of equals the first in alphabetical order is taken`() {
    #expect(["bot", "bit", "bat"].closest(to: "but") == "bat")
    #expect(["bat", "bit", "bot"].closest(to: "but") == "bat")
  }

  @Test func `a swap of neighbours is nearer than two replacements`() {
    #expect(["dne", "dxn"].closest(to: "den") == "dne")
  }

  @Test func `long and foreign names are compared too`() {
    let long = String(repeating: "n", count: 70)
    #expect([long + "x"].closest(to: long) == long + "x")
    #expect(["Größe"].closest(to: "größe") == "Größe")
  }
}
