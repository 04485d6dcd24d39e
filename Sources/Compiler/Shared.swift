/// A value that is made once and read by many: copied as one reference, however much it holds.
///
/// A class because that is the point: a capability is handed on for each persona that has it.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
