import Catalogue
import Source

/// Returns the service principal that a name was probably meant to be, or nil: of those whose names without
/// `.amazonaws.com` are near, since with it all of them are.
///
/// - Parameter names: those that are looked at; none where a mistake may no longer look.
public func servicePrincipal(meantBy name: String, among names: [String]) -> String? {
  let labels = name.split(separator: ".").prefix { !["amazonaws", "amazon", "aws"].contains($0) }
  let bare = labels.joined(separator: ".")
  let whole = bare + suffix
  if whole != name, Catalogue.isServicePrincipal(whole) { return whole }
  return names.lazy.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.closest(to: bare)
    .map { $0 + suffix }
}

private let suffix = ".amazonaws.com"
