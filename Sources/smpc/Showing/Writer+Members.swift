import JSON
import Source

extension Writer {
  /// Writes a member whose value is a text, or leaves it out.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// Writes the members that say where something stands.
  mutating func members(of location: Location) {
    member("file", location.file)
    key("line")
    number(location.line)
    key("column")
    number(location.column)
  }

  /// Writes a member whose value is an array.
  mutating func member<Element>(_ name: String, _ elements: [Element], _ write: (inout Writer, Element) -> Void) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
