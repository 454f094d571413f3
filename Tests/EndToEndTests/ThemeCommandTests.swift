import Foundation
import Testing

/// `caseload theme` and `caseload config`.
@Suite struct ThemeCommandTests {
  /// A configuration directory with these themes and, if given, this configuration.
  private static func home(
    _ themes: [String: String], configuration: String? = nil
  ) throws -> Scratch {
    let scratch = try Scratch()
    let folder = scratch.file("caseload").appending(path: "themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in themes {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    if let configuration {
      let file = scratch.file("caseload").appending(path: "config.toml")
      try Data(configuration.utf8).write(to: file)
    }
    return scratch
  }

  private static func run(
    _ arguments: String..., home: Scratch
  ) throws -> CommandLineProgram.Outcome {
    try CommandLineProgram.run(arguments, environment: ["XDG_CONFIG_HOME": home.path])
  }

  @Test("list gives the shipped themes and a person's own, and says which have errors")
  func list() throws {
    let home = try Self.home([
      "own.toml": "[theme]\nsummary = \"My \u{9b}own\"\ninherits = \"moor\"", "bad.toml": "[",
      "notes.txt": "no theme",
    ])
    let outcome = try Self.run("theme", "list", home: home)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("default-dark    dark   shipped") == true)
    #expect(lines.contains { $0.hasPrefix("own ") && $0.hasSuffix("My \\u{9b}own") })
    #expect(lines.last?.hasSuffix("My \\u{9b}own") == true)
    #expect(lines.contains { $0.hasSuffix("has errors: caseload theme check bad") })
  }

  @Test("check passes all shipped themes")
  func check() throws {
    let outcome = try Self.run("theme", "check", home: try Self.home([:]))
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("theme "))
  }

  @Test("check fails a theme with a problem, by name and by file")
  func checkFails() throws {
    let text = "[theme]\nsummary = \"\"\ninherits = \"moor\"\n[roles]\nboarder = \"#fff\"\n"
    let home = try Self.home(["own.toml": text])
    let file = home.file("caseload").appending(path: "themes/own.toml").path
    for name in ["own", file] {
      let outcome = try Self.run("theme", "check", name, home: home)
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          "\(file):5: roles.boarder: is not a role; did you mean border?\n"))
    }
  }

  @Test("a theme that there is not is an error that names the one that was meant")
  func unknown() throws {
    try CommandLineProgram.expectFailure(
      ["theme", "show", "harbor"], saying: "there is no theme \"harbor\"", "did you mean harbour?")
    try CommandLineProgram.expectFailure(
      ["theme", "check", "/nowhere/x.toml"], saying: "/nowhere/x.toml: cannot read the theme")
  }

  @Test("show is a plain table where there is no terminal, and coloured when told so")
  func show() throws {
    let home = try Self.home([:])
    let plain = try Self.run("theme", "show", "dusk", home: home)
    #expect(plain.output.hasPrefix("dusk, dark: "))
    #expect(!plain.output.contains("\u{1B}"))
    #expect(plain.output.contains("\n heading "))
    let coloured = try Self.run("theme", "show", "dusk", "--colour", "256", home: home)
    #expect(coloured.output.contains("\u{1B}[1;38;5;"))
    let mono = try Self.run("theme", "show", "dusk", "--colour", "none", home: home)
    #expect(mono.output.contains("\u{1B}[1;7m status.over"))
  }

  @Test("config prints what is in force, its reference, and every error")
  func config() throws {
    let good = try Self.home([:], configuration: "theme = \"moor\"\n")
    #expect(try Self.run("config", home: good).output.hasPrefix("theme = \"moor\"\n"))
    let reference = try Self.run("config", "--reference", home: good)
    #expect(reference.output.contains("# theme = \"auto\"\n"))
    let table = try Self.run("config", "--reference", "--format", "markdown", home: good)
    #expect(table.output.hasPrefix("| key | value | default | meaning |\n"))
    let bad = try Self.home([:], configuration: "them = 1\nmouse = 2\n")
    let outcome = try Self.run("config", home: bad)
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 2)
    #expect(outcome.errors.contains("config.toml:1: them: is not a key of the configuration"))
  }
}
