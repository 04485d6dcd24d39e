import Bytes
import Catalogue
import Source

/// Returns the names among which one stands that a condition key was meant to be: those with its prefix or, where there are
/// none, the global ones.
public func conditionKeyNames(near name: String) -> [String] {
  let own = conditionKeyNames(prefix: String(name.prefix { $0 != ":" }))
  return own.isEmpty ? conditionKeyNames(prefix: "aws") : own
}

/// Returns the condition key that was probably meant by a name that is none; nil if there is none like it. What the author
/// wrote for the variable part stays: `aws:PrincipalTags/team` gives `aws:PrincipalTag/team`.
///
/// - Parameter names: the names as they are declared, as `aws:PrincipalTag/${TagKey}`.
public func conditionKey(meantBy name: String, among names: [String]) -> String? {
  if let slash = name.firstIndex(of: "/") {
    let end = name.index(after: slash)
    let heads = names.compactMap(\.fixedPart)
    if end < name.endIndex, let near = heads.closest(to: String(name[..<end])) { return near + name[end...] }
  }
  // The variable part is missing: `aws:PrincipalTag`, `aws:PrincipalTag/`.
  let folded = name.lowercased()
  let cut = names.first { [folded, folded + "/"].contains($0.fixedPart?.lowercased()) }
  return cut ?? names.closest(to: name)
}

extension String {
  /// What stands before the variable part of the name of a condition key; nil if it has none.
  fileprivate var fixedPart: String? {
    guard holds("${") || utf8.contains(UInt8(ascii: "<")) else { return nil }
    return String(prefix { $0 != "$" && $0 != "<" })
  }
}
