import JSON

/// What SARIF calls the folder that relative paths start from.
let sourceRoot = "%SRCROOT%"

/// Returns where a file is, by its path as the user gave it.
func artifactLocation(of path: String) -> Value {
  if path.hasPrefix("/") { return .members(["uri": .string("file://" + path.percentEncoded)]) }
  let names = path.split(separator: "/").filter { $0 != "." }
  let uri = names.isEmpty ? "." : names.joined(separator: "/").percentEncoded
  return .members(["uri": .string(uri), "uriBaseId": .string(sourceRoot)])
}

extension String {
  /// The path with all but unreserved characters and `/` percent-encoded (RFC 3986, section 2).
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      if byte.isUnreserved {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return text
  }
}

extension UInt8 {
  /// Whether a URI's path may hold this byte as it is, wherever it stands.
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
