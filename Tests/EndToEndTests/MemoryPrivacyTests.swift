import Foundation
import Glibc
import TestSupport
import Testing

/// What is left of a program that had a child's name in its memory and ends badly.
@Suite(.timeLimit(.minutes(3))) struct MemoryPrivacyTests {
  private static let marker = "Zzyxmarker Quillfeather"

  /// Data with the name, and a place where a dump would be left.
  private final class Scene {
    let data: Scratch
    let home: Scratch

    init() throws {
      data = try Scratch.clean()
      home = try Scratch()
      try Data(#"{"id":"C","name":"\#(MemoryPrivacyTests.marker)"}"#.utf8)
        .write(to: data.file("children.jsonl"))
    }

    /// Runs the program where dumps are allowed and the runtime is asked to print all that it can.
    func terminal(_ words: String) throws -> PseudoTerminal {
      try PseudoTerminal(
        running: "/bin/sh",
        [
          "-c",
          "ulimit -c unlimited; cd '\(home.path)' && exec '\(CommandLineProgram.url.path)' \(words)",
        ],
        environment: [
          "HOME": home.path, "XDG_CONFIG_HOME": home.path, "XDG_STATE_HOME": home.path,
          "SWIFT_BACKTRACE":
            "enable=yes,interactive=no,color=no,registers=all,images=all,sanitize=no",
        ], columns: 120, rows: 30)
    }

    /// The files that hold the name, in what the program could write to.
    func filesWithName() throws -> [String] {
      let files = FileManager.default.enumerator(atPath: home.path)?.allObjects as? [String] ?? []
      return files.filter { file in
        let bytes = try? Data(contentsOf: home.file(file))
        return bytes?.range(of: Data(MemoryPrivacyTests.marker.utf8)) != nil
          || file.contains("core")
      }
    }
  }

  private func expectNothingPersonal(_ terminal: PseudoTerminal, _ scene: Scene) throws {
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains("Zzyxmarker") && !output.contains("Quillfeather"))
    #expect(!output.contains("Backtrace") && !output.contains("Registers"))
    #expect(try scene.filesWithName() == [])
  }

  @Test(
    "a crash of the dashboard leaves no dump and prints no memory",
    arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
  func dashboard(signal: Int32) throws {
    let scene = try Scene()
    let terminal = try scene.terminal("'\(scene.data.path)'")
    try #require(terminal.shows(Desk.live))
    Desk.press("5", "w", on: terminal)
    kill(terminal.process, signal)
    #expect(terminal.end() == .signalled(signal))
    try expectNothingPersonal(terminal, scene)
    #expect(terminal.modes == terminal.modesAtStart)
  }

  @Test(
    "nor does one of a command that has no screen", arguments: ["follow", "watch --accessible"])
  func commands(words: String) throws {
    let scene = try Scene()
    let terminal = try scene.terminal("\(words) '\(scene.data.path)'")
    try #require(terminal.shows(words == "follow" ? "\"schema\"" : "4. Overdue visits"))
    kill(terminal.process, SIGSEGV)
    #expect(terminal.end() == .signalled(SIGSEGV))
    try expectNothingPersonal(terminal, scene)
  }

  @Test(
    "the name is in the memory meanwhile, which nobody else can read; nor is it told in other places"
  )
  func otherPlaces() throws {
    let scene = try Scene()
    let terminal = try scene.terminal("'\(scene.data.path)' --names")
    try #require(terminal.shows(Desk.live))
    terminal.type(":Zzyx\r")
    // It is on the screen, where it was asked for.
    try #require(terminal.shows("Quillfeather"))
    let place = "/proc/\(terminal.process)"
    for file in ["cmdline", "environ", "comm"] {
      let bytes = try? Data(contentsOf: URL(filePath: "\(place)/\(file)"))
      #expect(bytes?.range(of: Data("Zzyx".utf8)) == nil)
    }
    let limits = try String(contentsOfFile: "\(place)/limits", encoding: .utf8)
    #expect(limits.contains(/Max core file size\s+0\s+0\s/))
    // What nobody may dump belongs to the system, not to the person.
    var facts = stat()
    #expect(stat("\(place)/mem", &facts) == 0 && facts.st_uid == 0)
    // No sequence that sets a title was ever written.
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains("\u{1b}]") && !output.contains("\u{1b}k"))
    terminal.type("\u{3}\u{3}")
    #expect(terminal.end() == .exited(0))
    #expect(try scene.filesWithName() == [])
  }
}
