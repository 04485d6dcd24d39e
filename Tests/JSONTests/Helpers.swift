import JSON

/// Returns the value of a text of at most a megabyte.
func read(_ text: String) throws(ReadError) -> Value {
  try readValue(from: Array(text.utf8), sizeLimit: 1 << 20)
}

/// Returns what is wrong with a text, nil if nothing.
func problem(in text: String) -> ReadError? {
  do throws(ReadError) {
    _ = try read(text)
    return nil
  } catch { return error }
}

func rendered(_ value: Value, _ layout: Writer.Layout) -> String {
  var writer = Writer(layout)
  writer.value(value)
  return text(writer)
}

func text(_ writer: Writer) -> String {
  String(decoding: writer.bytes, as: UTF8.self)
}
