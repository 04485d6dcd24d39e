/// A JSON text that was read: its bytes, and a node for each value and key in the order in which they begin.
///
/// All values of one text share it, which is why it is a class: a value is then two words, and reading makes no array and
/// no text of its own for each value.
final class Document: Sendable {
  let bytes: [UInt8]
  let nodes: [Node]

  init(_ bytes: [UInt8], _ nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }
}

/// A value or key of a text. The nodes of a value's parts follow it; in an object, a key's node stands before its value's.
struct Node {
  /// Where it is written: a text with its quotes, an object or array with its brackets.
  let start: UInt32
  var end: UInt32
  /// The number of the node that follows it and all its parts.
  var next: UInt32
  let kind: Kind

  enum Kind {
    case null, no, yes, number
    /// A string between whose quotes stands what it means.
    case plainString
    case escapedString
    case array, object
  }
}

extension Document {
  /// Returns the text of a string, its escapes resolved, or a number as it is spelled.
  func text(of node: Node) -> String { node.text(in: bytes) }
}

extension Node {
  /// Returns the text of a string, its escapes resolved, or a number as it is spelled.
  func text(in bytes: [UInt8]) -> String {
    switch kind {
    case .plainString: String(decoding: bytes[Int(start) + 1..<Int(end) - 1], as: UTF8.self)
    case .escapedString: unescapedText(in: bytes)
    default: String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
  }

  private func unescapedText(in bytes: [UInt8]) -> String {
    var reader = Reader(bytes, from: Int(start) + 1)
    do throws(ReadError) {
      return try reader.readText()
    } catch {
      preconditionFailure("a string that was read once can be read again")
    }
  }

  /// Returns whether a string has the same bytes as a text, its escapes resolved.
  func spells(_ text: String, in bytes: [UInt8]) -> Bool {
    // Most keys are told apart by their lengths.
    mayHave(text.utf8.count) && means(text, in: bytes)
  }

  /// Whether it may be a string that means so many bytes.
  private func mayHave(_ count: Int) -> Bool { kind == .escapedString || Int(end - start) - 2 == count }

  private func means(_ text: String, in bytes: [UInt8]) -> Bool {
    guard kind == .plainString else { return self.text(in: bytes).hasSameBytes(as: text) }
    let place = Int(start) + 1
    let isSame = unsafe text.utf8.withContiguousStorageIfAvailable { text in
      text.indices.allSatisfy { unsafe text[$0] == bytes[place + $0] }
    }
    return isSame ?? bytes[place..<Int(end) - 1].elementsEqual(text.utf8)
  }

  /// Returns whether two strings of a text have the same bytes, their escapes resolved.
  func spells(_ other: Node, in bytes: [UInt8]) -> Bool {
    guard kind == .plainString, other.kind == .plainString else { return spells(other.text(in: bytes), in: bytes) }
    return end - start == other.end - other.start
      && bytes[Int(start)..<Int(end)].elementsEqual(bytes[Int(other.start)..<Int(other.end)])
  }
}
