import Foundation
import TestSupport
import Testing

/// The dashboard while the file system is at fault.
@Suite("The dashboard while the system fails", .serialized, .timeLimit(.minutes(5)))
struct DashboardFaultTests {
  /// A desk at which faults can be given to what runs.
  private func desk() throws -> (Desk, FileFaults) {
    let desk = try Desk()
    let faults = try FileFaults()
    desk.environment = faults.variables
    return (desk, faults)
  }

  @Test(
    "the header says what is stale and since when, the figures stay, and are right again by themselves",
    arguments: ["open EIO", "read ESTALE"])
  func file(fault: String) throws {
    let (desk, faults) = try desk()
    let child = try #require(try desk.sample.overdueChildren().first)
    try desk.sample.append("\n")
    let screen = try desk.inTmux()
    let before = try screen.screen { $0.contains(Desk.live) && $0.contains("Child \(child)") }
    #expect(before.contains("Child \(child)"))
    try faults.set("\(fault) \(desk.sample.path)/added/visits.jsonl")
    try desk.sample.append(desk.sample.visit(to: child, id: "fault-1") + "\n")
    let gone = try screen.screen(showing: "STALE")
    #expect(gone.contains(/STALE since .*minute.*: added\/visits.jsonl cannot be read/))
    #expect(gone.contains("Child \(child)") && !gone.contains(Desk.live))
    try faults.set()
    let back = try screen.screen { $0.contains(Desk.live) && !$0.contains("Child \(child)") }
    #expect(back.contains(Desk.live) && !back.contains("STALE"))
    let shot = Self.figures(try desk.shot())
    let same = try screen.screen { Self.figures(Desk.withoutTime($0)) == shot }
    #expect(Self.figures(Desk.withoutTime(same)) == shot)
  }

  /// A screen without the line that says how much has changed since one looked last.
  private static func figures(_ screen: String) -> String {
    screen.split(separator: "\n").filter { !$0.contains("4 Overdue visits") }
      .joined(separator: "\n")
  }

  @Test("a directory that cannot be listed is named too")
  func directory() throws {
    let (desk, faults) = try desk()
    let child = try #require(try desk.sample.overdueChildren().first)
    try desk.sample.append("\n")
    let screen = try desk.inTmux()
    _ = try screen.screen { $0.contains(Desk.live) && $0.contains("Child \(child)") }
    try faults.set("list EIO \(desk.sample.path)/added")
    try desk.sample.append(desk.sample.visit(to: child, id: "f") + "\n", to: "added/visits-2.jsonl")
    let gone = try screen.screen(showing: "STALE")
    #expect(gone.contains("added cannot be read: input/output"))
    #expect(gone.contains("Child \(child)"))
    try faults.set()
    let back = try screen.screen { $0.contains(Desk.live) && !$0.contains("Child \(child)") }
    #expect(back.contains(Desk.live) && !back.contains("Child \(child)"))
  }

  @Test("without notifications the figures are those of the files two seconds later")
  func withoutNotifications() throws {
    let (desk, faults) = try desk()
    try faults.set("notify EMFILE /")
    let child = try #require(try desk.sample.overdueChildren().first)
    let screen = try desk.inTmux()
    _ = try screen.screen { $0.contains(Desk.live) && $0.contains("Child \(child)") }
    try desk.sample.append(desk.sample.visit(to: child, id: "fault-2") + "\n")
    let after = try screen.screen { $0.contains(Desk.live) && !$0.contains("Child \(child)") }
    #expect(!after.contains("Child \(child)"))
  }

  @Test(
    "when there is no room to keep how the screen was left, that is said with what to do, and what was kept stays"
  )
  func fullDiskForView() throws {
    let (desk, faults) = try desk()
    let kept = desk.home.file("caseload/view.toml")
    let first = try desk.onPseudoTerminal()
    try #require(first.shows(Desk.live))
    first.type("q")
    #expect(first.end() == .exited(0))
    let before = try Data(contentsOf: kept)
    try faults.set("write FULL \(desk.home.path)")
    let second = try desk.onPseudoTerminal()
    try #require(second.shows(Desk.live))
    second.type("4z")
    second.type("qq")
    #expect(second.end() == .exited(0))
    let said = String(decoding: second.output, as: UTF8.self)
    #expect(said.contains("caseload: how the screen was left cannot be kept: \(kept.path): "))
    #expect(said.contains("no space left on device; remove something from that disk and try again"))
    #expect(try Data(contentsOf: kept) == before)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: desk.home.file("caseload").path)
    #expect(names == ["view.toml"])
  }

  @Test(
    "when there is no room for an export, that is said with what to do, and no half file is left",
    arguments: [
      ("write FULL", "no space left on device; remove something from that disk and try again"),
      ("write ENOSPC", "no space left on device; remove something from that disk and try again"),
      ("sync EIO", "input/output error; the disk or its connection is at fault"),
      ("rename EDQUOT", "disk quota exceeded; remove something of yours"),
      ("open EROFS", "read-only file system; choose a place that can be written to"),
    ])
  func fullDiskForExport(fault: String, reason: String) throws {
    let faults = try FileFaults()
    let (scratch, folder) = (try Scratch.clean(), try Scratch(["list.csv": "of before\n"]))
    try faults.set("\(fault) \(folder.path)")
    let input = try Scratch(["lines": "4\nexport\n2\n\(folder.path)/list.csv\n"])
    let process = Process()
    process.executableURL = CommandLineProgram.url
    process.arguments = ["watch", scratch.path, "--accessible"]
    process.environment = ["LC_ALL": "C.UTF-8", "XDG_STATE_HOME": input.path]
      .merging(faults.variables) { _, given in given }
    process.standardInput = try FileHandle(forReadingFrom: input.file("lines"))
    let taken = input.file("taken")
    try Data().write(to: taken)
    process.standardOutput = try FileHandle(forWritingTo: taken)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let output = String(decoding: try Data(contentsOf: taken), as: UTF8.self)
    #expect(output.contains("\(folder.path)/list.csv cannot be written: \(reason)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["list.csv"])
    #expect(try String(contentsOf: folder.file("list.csv"), encoding: .utf8) == "of before\n")
  }
}
