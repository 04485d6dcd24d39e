import Platform
import Testing

/// Failures of the system, chosen so that they hit root as well.
@Suite struct FailureTests {
  let scratch = Scratch()

  @Test func `a file that cannot be written whole leaves everything as it was`() async {
    await #expect(processExitsWith: .success) {
      prepareProcess()
      let scratch = Scratch()
      scratch.file("a", "old")
      scratch.file("gone", "old")
      limitFileSize(to: 1000)
      let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
      let large = [UInt8](repeating: 1, count: 1001)
      #expect(throws: FileError(path: scratch["n/b"], problem: .sizeRefused)) {
        try output.commit(writes: [("a", [1]), ("n/b", large), ("m", [])], removals: ["gone"])
      }
      #expect(scratch.all == ["a", "gone"])
      #expect(try output.read("a") == Array("old".utf8))
    }
  }

  @Test func `a staging that failed cannot be placed`() async {
    await #expect(processExitsWith: .success) {
      prepareProcess()
      let scratch = Scratch()
      limitFileSize(to: 1000)
      var staging = try OutputDirectory(path: scratch.path, whenMissing: .fail).beginStaging()
      try staging.add("a", [1])
      try? staging.append([UInt8](repeating: 1, count: 1000))
      let problem: FileError.Problem?
      do throws(FileError) {
        try staging.place()
        problem = nil
      } catch { problem = error.problem }
      #expect(problem == .sizeRefused)
      #expect(scratch.all.isEmpty)
    }
  }

  @Test func `a staging that is dropped leaves nothing`() throws {
    var staging = try OutputDirectory(path: scratch.path, whenMissing: .fail).beginStaging()
    try staging.add("a/b", [1])
    #expect(scratch.all.count == 2)
    _ = consume staging
    #expect(scratch.all.isEmpty)
  }

  @Test func `what a killed run left behind is cleared`() throws {
    let elsewhere = Scratch()
    elsewhere.file("theirs")
    scratch.folder(".smpc-staging-1-0")
    scratch.file(".smpc-staging-1-0/0")
    scratch.link(".smpc-staging-2-0", to: elsewhere.path)
    _ = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    #expect(scratch.all == [".smpc-staging-2-0"])
    #expect(elsewhere.all == ["theirs"])
  }

  @Test func `what a run leaves that is killed while staging is cleared by the next`() async throws {
    await #expect(processExitsWith: .signal(9)) { [path = scratch.path as String] in
      var staging = try OutputDirectory(path: path, whenMissing: .fail).beginStaging()
      try staging.add("a", [1])
      killThisProcess()
      try staging.place()
    }
    #expect(scratch.all.count == 2)
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: [("b", [2])], removals: [])
    #expect(scratch.all == ["b"])
  }

  @Test func `a folder that becomes a file while staging stops the run, the last file old`() throws {
    scratch.folder("a")
    scratch.file("manifest", "old")
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    var staging = try output.beginStaging()
    try staging.add("a/b", [1])
    try staging.add("new/c", [1])
    try staging.add("manifest", [1])
    #expect(run("/bin/rmdir", scratch["a"]))
    scratch.file("a", "file")
    var failure: FileError?
    do throws(FileError) { try staging.place() } catch { failure = error }
    #expect(failure?.problem == .notAFolder)
    #expect(scratch.all == ["a", "manifest"])
    #expect(try output.read("manifest") == Array("old".utf8))
  }

  @Test func `a place that becomes a folder while staging stops the run, the last file old`() throws {
    scratch.file("manifest", "old")
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    var staging = try output.beginStaging()
    try staging.add("a", [1])
    try staging.add("new/b", [1])
    try staging.add("manifest", [1])
    scratch.folder("a")
    scratch.folder("a/theirs")
    var failure: FileError?
    do throws(FileError) { try staging.place() } catch { failure = error }
    #expect(failure == FileError(path: scratch["a"], problem: .isFolder))
    #expect(scratch.all == ["a", "a/theirs", "manifest"])
    #expect(try output.read("manifest") == Array("old".utf8))
  }
}
