import Foundation
import Glibc
import TestSupport
import Testing

/// What the program says of data that everybody on the computer can read.
@Suite struct PermissionTests {
  /// A data directory that everybody can read, with a name that a shell would take apart.
  private final class OpenData {
    let scratch: Scratch
    var path: String { scratch.path + "/it's data" }

    init() throws {
      scratch = try Scratch()
      let clean = try Scratch.clean()
      try FileManager.default.copyItem(atPath: clean.path, toPath: path)
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        #expect(chmod(path + "/" + name, 0o644) == 0)
      }
      #expect(chmod(path, 0o755) == 0 && chmod(scratch.path, 0o755) == 0)
    }

    var command: String { #"chmod o-rwx '\#(scratch.path)/it'\''s data'"# }
  }

  @Test(
    "commands warn on standard error, with the command that mends it, and print the same as ever",
    arguments: [
      ["report", "--as-at", "2016-06-30"], ["report", "--as-at", "2016-06-30", "--format", "json"],
      ["check", "--as-at", "2016-06-30"], ["shot", "--today", "2016-06-30"],
    ])
  func commands(words: [String]) throws {
    let data = try OpenData()
    let warned = try CommandLineProgram.run(words + [data.path])
    #expect(
      warned.errors == """
        caseload: warning: Everybody on this computer can read the data directory. To keep them out \
        (or --trust-permissions to hear no more of it): \(data.command)

        """)
    let trusted = try CommandLineProgram.run(words + [data.path, "--trust-permissions"])
    #expect(trusted.errors == "")
    #expect(trusted.output == warned.output && trusted.status == warned.status)
    #expect(chmod(data.path, 0o750) == 0)
    let closed = try CommandLineProgram.run(words + [data.path])
    #expect(closed.errors == "")
    #expect(closed.output == warned.output && closed.status == warned.status)
  }

  @Test("following warns once, before the first figures")
  func follow() throws {
    let data = try OpenData()
    let terminal = try PseudoTerminal(
      running: CommandLineProgram.url.path, ["follow", data.path, "--as-at", "2016-06-30"])
    #expect(terminal.shows("\"schema\""))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.hasPrefix("caseload: warning: Everybody on this computer can read"))
    kill(terminal.process, SIGTERM)
    #expect(terminal.end() == .exited(0))
    #expect(String(decoding: terminal.output, as: UTF8.self).ranges(of: "warning: ").count == 1)
  }

  @Test("the sample draws no warning, be it written to a directory that everybody can pass")
  func sample() throws {
    let scratch = try Scratch()
    #expect(chmod(scratch.path, 0o755) == 0)
    for name in ["new", "there"] {
      let path = scratch.path + "/" + name
      if name == "there" { #expect(mkdir(path, 0o755) == 0 && chmod(path, 0o755) == 0) }
      let written = try CommandLineProgram.run(["demo", path, "--hostile"])
      #expect(written.status == 0)
      let report = try CommandLineProgram.run(["report", path, "--as-at", "2016-06-01"])
      #expect(report.errors == "")
    }
  }

  @Test("a configuration that everybody can read or change draws a warning too")
  func configuration() throws {
    let data = try Scratch.clean()
    let home = try Scratch()
    let folder = home.path + "/caseload"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try Data("mouse = false\n".utf8).write(to: home.file("caseload/config.toml"))
    #expect(chmod(home.path, 0o755) == 0 && chmod(folder, 0o755) == 0)
    let words = ["report", data.path, "--as-at", "2016-06-30"]
    let environment = ["XDG_CONFIG_HOME": home.path]
    for (mode, right) in [(mode_t(0o644), "read"), (0o602, "change"), (0o640, nil)] {
      #expect(chmod(folder + "/config.toml", mode) == 0)
      let errors = try CommandLineProgram.run(words, environment: environment).errors
      if let right {
        #expect(errors.contains("Everybody on this computer can \(right) your configuration."))
        #expect(errors.hasSuffix(": chmod o-rwx \(folder)\n"))
      } else {
        #expect(errors == "")
      }
    }
  }

  @Test(
    "the dashboard tells it, counts it, keeps it among the problems, and drops it once it is mended"
  )
  func dashboard() throws {
    let data = try OpenData()
    let home = try Scratch()
    let terminal = try TmuxSession(
      running:
        "env HOME='\(home.path)' XDG_CONFIG_HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' "
        + "'\(CommandLineProgram.url.path)' \"\(data.path)\"", columns: 120, rows: 30)
    let told = try terminal.screen {
      $0.contains("Everybody on this computer") && $0.contains("live")
    }
    #expect(told.contains("! Everybody on this computer can read the data directory."))
    try terminal.press("!")
    let problems = try terminal.screen { $0.contains("Problems ·") && $0.contains(data.command) }
    #expect(problems.contains(data.command))
    // Somebody does as they are told; whether that is so is looked at with the next minute or key.
    #expect(chmod(data.path, 0o750) == 0)
    try terminal.press("j")
    let mended = try terminal.screen { !$0.contains("Everybody on this computer") }
    #expect(mended.contains("Problems ·") && !mended.contains("Everybody on this computer"))
  }

  @Test("the dashboard says nothing when it is told to trust")
  func trusted() throws {
    let data = try OpenData()
    let home = try Scratch()
    let variables = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"].map { ($0, home.path) }
    let terminal = try PseudoTerminal(
      running: CommandLineProgram.url.path, [data.path, "--trust-permissions"],
      environment: Dictionary(uniqueKeysWithValues: variables), columns: 120, rows: 30)
    #expect(terminal.shows(Desk.live))
    Desk.press("!", on: terminal)
    terminal.type("\u{3}")
    #expect(terminal.end() == .exited(0))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("Everybody"))
  }
}
