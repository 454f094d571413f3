import Foundation
import Glibc
import TestSupport
import Testing

/// The files that the program writes for a person.
@Suite(.timeLimit(.minutes(2))) struct OwnFilesTests {
  private static func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  @Test(
    "are for their owner alone, whatever the mask says", arguments: ["000", "022", "077", "377"])
  func mask(_ mask: String) throws {
    let desk = try Desk(Sample(try Scratch.clean(), day: "2016-06-30"))
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", "umask \(mask); exec \(desk.command())"], columns: 100, rows: 30)
    try #require(terminal.shows(Desk.live))
    Desk.press("p", "e", on: terminal)
    terminal.type("svg\r")
    Desk.press("\u{15}", on: terminal)
    terminal.type(desk.home.path + "/out.svg\r")
    try #require(terminal.shows("Written to"))
    terminal.type("\u{3}")
    #expect(terminal.end() == .exited(0))
    #expect(try Self.mode(desk.home.file("out.svg")) == 0o600)
    #expect(try Self.mode(desk.home.file("caseload")) == 0o700)
    #expect(try Self.mode(desk.home.file("caseload/view.toml")) == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.home.file("caseload").path)
    #expect(names == ["view.toml"])
  }

  @Test("what a killed run left beside the kept view is removed; what others write now is not")
  func leftovers() throws {
    let desk = try Desk(Sample(try Scratch.clean(), day: "2016-06-30"))
    let folder = desk.home.file("caseload")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["view.toml.old.tmp", "view.toml.new.tmp", "other.old.tmp"] {
      try Data("filter = \"Quill\"".utf8).write(to: folder.appending(path: name))
      guard !name.contains("new") else { continue }
      var times = [
        timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
      ]
      #expect(utimes(folder.appending(path: name).path, &times) == 0)
    }
    let terminal = try desk.onPseudoTerminal()
    try #require(terminal.shows(Desk.live))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["other.old.tmp", "view.toml", "view.toml.new.tmp"])
  }

  @Test("a view that was kept with a name is kept without it as soon as names are hidden")
  func keptName() throws {
    let desk = try Desk(Sample(try Scratch.clean(), day: "2016-06-30"))
    let view = desk.home.file("caseload/view.toml")
    let first = try desk.onPseudoTerminal("--names")
    try #require(first.shows(Desk.live))
    Desk.press("/", on: first)
    first.type("quill\r")
    first.type("\u{3}")
    #expect(first.end() == .exited(0))
    #expect(try String(contentsOf: view, encoding: .utf8).contains("quill"))
    let second = try desk.onPseudoTerminal()
    try #require(second.shows(Desk.live))
    kill(second.process, SIGKILL)
    #expect(second.end() == .signalled(SIGKILL))
    #expect(try !String(contentsOf: view, encoding: .utf8).contains("quill"))
    #expect(!String(decoding: second.output, as: UTF8.self).contains("quill"))
  }
}
