import Foundation
import Testing

/// `caseload follow` while the file system is at fault.
@Suite("Following while the system fails", .timeLimit(.minutes(3)))
struct FollowFaultTests {
  private static let day = ["--as-at", "2016-06-30"]

  /// A directory that is followed by a program to which faults can be given.
  private struct Scene {
    let scratch: Scratch
    let faults: FileFaults
    let program: FollowedProgram
    let first: NSDictionary

    init(faults lines: (Scratch) -> String = { _ in "" }) throws {
      scratch = try Scratch.clean()
      try FileManager.default.createDirectory(
        at: scratch.file("visits"), withIntermediateDirectories: false)
      faults = try FileFaults()
      try Data(Scene.visit(10).utf8).write(to: scratch.file("visits/2016.jsonl"))
      try faults.set(lines(scratch))
      program = try FollowedProgram(
        [scratch.path] + FollowFaultTests.day, environment: faults.variables)
      first = try program.nextReport()
      #expect(try first == fresh())
    }

    static func visit(_ number: Int) -> String {
      #"{"id":\#(number),"child":"C","worker":"W","date":"2016-06-25","seen":true}"# + "\n"
    }

    /// The figures that a fresh start gives, in which no fault is.
    func fresh() throws -> NSDictionary {
      let outcome = try CommandLineProgram.run(
        ["report", scratch.path, "--format", "json"] + FollowFaultTests.day)
      return try FollowedProgram.parsed(outcome.output)
    }

    func append(_ text: String, to name: String) throws {
      let file = scratch.file(name)
      if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }
  }

  @Test(
    "a file that cannot be read for now keeps its facts, is named with a time, and is right again",
    arguments: [
      ("open EIO", "input/output error"), ("read EIO", "input/output error"),
      ("read ESTALE", "stale file handle"), ("stat ESTALE", "stale file handle"),
      ("open EMFILE", "too many open files"), ("read ETIMEDOUT", "connection timed out"),
    ])
  func file(fault: String, reason: String) throws {
    let scene = try Scene()
    let path = scene.scratch.file("visits/2016.jsonl").path
    try scene.faults.set("\(fault) \(path)")
    try scene.append(Scene.visit(11), to: "visits/2016.jsonl")
    scene.program.waitForErrors("\(path): cannot read this part of the data since 20")
    #expect(scene.program.errors.contains("Z: \(reason); what it said last still counts\n"))
    // What happens elsewhere is taken in, beside what was known of the file.
    try scene.append("{\"id\":\"D\"}\n", to: "children.jsonl")
    let meanwhile = try scene.program.nextReport()
    #expect(meanwhile["visits"] as? NSDictionary == scene.first["visits"] as? NSDictionary)
    #expect((meanwhile["data"] as? NSDictionary)?["skipped"] as? Int == 0)
    try scene.faults.set()
    #expect(try scene.program.nextReport() == scene.fresh())
    scene.program.waitForErrors("\(path): this part of the data can be read again")
    #expect(scene.program.errors.split(separator: "\n").count == 2)
  }

  @Test(
    "a directory that cannot be listed for now keeps what was in it, and is right again",
    arguments: ["list EIO", "list ESTALE", "entry EIO", "entry ESTALE"])
  func subdirectory(fault: String) throws {
    let scene = try Scene()
    let path = scene.scratch.file("visits").path
    try scene.faults.set("\(fault) \(path)")
    try scene.append(Scene.visit(11), to: "visits/new.jsonl")
    scene.program.waitForErrors("\(path): cannot read this part of the data since 20")
    try scene.append("{\"id\":\"D\"}\n", to: "children.jsonl")
    let meanwhile = try scene.program.nextReport()
    #expect(meanwhile["visits"] as? NSDictionary == scene.first["visits"] as? NSDictionary)
    try scene.faults.set()
    #expect(try scene.program.nextReport() == scene.fresh())
    scene.program.waitForErrors("\(path): this part of the data can be read again")
  }

  @Test(
    "a data directory that cannot be listed for now leaves the last figures, and is right again",
    arguments: ["list EIO", "entry ESTALE", "list EMFILE"])
  func directory(fault: String) throws {
    let scene = try Scene()
    try scene.faults.set("\(fault) \(scene.scratch.path)")
    try scene.append(Scene.visit(11), to: "visits-2.jsonl")
    scene.program.waitForErrors("cannot read the data directory since 20")
    try scene.faults.set()
    #expect(try scene.program.nextReport() == scene.fresh())
    scene.program.waitForErrors("the data directory can be read again")
    #expect(scene.program.errors.split(separator: "\n").count == 2)
  }

  @Test("a file that may not be read any more counts no longer, as for a fresh start")
  func denied() throws {
    let scene = try Scene()
    try scene.faults.set("open EACCES \(scene.scratch.file("visits/2016.jsonl").path)")
    try scene.append(Scene.visit(11), to: "visits/2016.jsonl")
    let denied = try scene.program.nextReport()
    #expect((denied["data"] as? NSDictionary)?["skipped"] as? Int == 1)
    try scene.faults.set()
    #expect(try scene.program.nextReport() == scene.fresh())
    #expect(scene.program.errors == "")
  }

  @Test("a policy that cannot be read for now stays in force")
  func policy() throws {
    let scene = try Scene()
    try Data("[caseload]\nlimit_per_fte = 3\n".utf8).write(to: scene.scratch.file("policy.toml"))
    let before = try scene.program.nextReport()
    let path = scene.scratch.file("policy.toml").path
    try scene.faults.set("read EIO \(path)")
    try Data("[caseload]\nlimit_per_fte = 4\n".utf8).write(to: scene.scratch.file("policy.toml"))
    scene.program.waitForErrors("\(path): cannot read this part of the data since 20")
    try scene.append("{\"id\":\"D\"}\n", to: "children.jsonl")
    let meanwhile = try scene.program.nextReport()
    #expect(meanwhile["caseload"] as? NSDictionary == before["caseload"] as? NSDictionary)
    try scene.faults.set()
    #expect(try scene.program.nextReport() == scene.fresh())
  }

  @Test(
    "where the system gives no notifications, what changes is found all the same",
    arguments: ["notify EMFILE /", "watch ENOSPC /", "watch ENOMEM /"])
  func withoutNotifications(fault: String) throws {
    let scene = try Scene { _ in fault }
    try scene.append(Scene.visit(11), to: "visits/2016.jsonl")
    #expect(try scene.program.nextReport() == scene.fresh())
    try scene.append(Scene.visit(12), to: "visits/new.jsonl")
    #expect(try scene.program.nextReport() == scene.fresh())
    try scene.faults.set()
    try scene.append(Scene.visit(13), to: "visits/new.jsonl")
    #expect(try scene.program.nextReport() == scene.fresh())
    #expect(scene.program.errors == "")
  }
}
