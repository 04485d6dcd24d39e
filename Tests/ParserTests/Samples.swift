import Foundation
struct Sample: Sendable, CustomStringConvertible { let name: String; let bytes: [UInt8]; var description: String { name } }
let samples: [Sample] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  var found: [Sample] = []
  for folder in ["Tests/Samples", "examples"] {
    let url = root.appendingPathComponent(folder)
    for name in try! FileManager.default.contentsOfDirectory(atPath: url.path).sorted() where name.hasSuffix(".persona") {
      found.append(Sample(name: name, bytes: Array(try! Data(contentsOf: url.appendingPathComponent(name)))))
    }
  }
  return found
}()
