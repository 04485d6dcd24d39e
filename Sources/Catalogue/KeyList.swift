/// A list of condition keys of the generated text: a service's own lack the prefix, and the `aws:` tag keys are short.
struct KeyList: Sendable {
  private let list: Text
  /// The prefix of the service.
  private let prefix: Text

  init(_ list: Text, prefix: Text) {
    self.list = list
    self.prefix = prefix
  }

  /// The full names in order.
  var names: [String] {
    list.parts(separatedBy: UInt8(ascii: ",")).map { part in
      part.first == UInt8(ascii: ":") ? part.string(behind: prefix) : full(part).string
    }
  }

  /// Returns whether one of the keys covers a folded name.
  func covers(_ name: [UInt8]) -> Bool {
    if list.isEmpty { return false }
    // What follows the prefix of a name of the service: a colon, and what its own keys say.
    let own = name.starts(with: prefix) ? name[prefix.count...] : []
    return list.hasPart(separatedBy: UInt8(ascii: ",")) { part in
      let isOwn = part.first == UInt8(ascii: ":")
      return isOwn ? Catalogue.covers(part, folded: own) : Catalogue.covers(full(part), folded: name[...])
    }
  }

  /// Returns the name that a part stands for which is not the service's own.
  private func full(_ part: Text) -> Text {
    if part.elementsEqual("RequestTag".utf8) { return Text("aws:RequestTag/${TagKey}") }
    if part.elementsEqual("ResourceTag".utf8) { return Text("aws:ResourceTag/${TagKey}") }
    return part.elementsEqual("TagKeys".utf8) ? Text("aws:TagKeys") : part
  }
}
