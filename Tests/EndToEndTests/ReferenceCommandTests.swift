import Foundation
import Testing

/// `caseload keys`, `caseload manual` and the script that installs.
@Suite struct ReferenceCommandTests {
  private static func output(_ arguments: String...) throws -> String {
    let outcome = try CommandLineProgram.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output
  }

  @Test("keys come as text, as a key map, as Markdown and as JSON, with the same actions in each")
  func keys() throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(try Self.output("keys", "--format", "json").utf8))
    let actions = try #require((json as? [String: Any])?["actions"] as? [[String: Any]])
    let names = actions.compactMap { $0["action"] as? String }
    #expect(names.count > 40)
    let text = try Self.output("keys")
    let markdown = try Self.output("keys", "--format", "markdown")
    let keyMap = try Self.output("keys", "--format", "toml")
    #expect(keyMap.hasPrefix("[keys]\n"))
    for name in names {
      #expect(text.contains("  \(name) "))
      #expect(markdown.contains("| `\(name)` |"))
      #expect(keyMap.contains("\n# \(name) = ["))
    }
  }

  @Test("the manual tells of every command, key and key of the configuration")
  func manual() throws {
    let page = try Self.output("manual").replacing("\\-", with: "-")
    for command in ["watch", "report", "check", "shot", "keys", "manual", "theme check"] {
      #expect(page.contains(".SS \"caseload \(command)\""))
    }
    for line in try Self.output("config", "--reference").split(separator: "\n") {
      guard let key = line.split(separator: " = ").first, line.contains(" = ") else { continue }
      #expect(page.contains("\\fB\(key.dropFirst(2))\\fR"))
    }
    #expect(page.contains("\\fBctrl-z\\fR \\fIsuspend\\fR"))
    #expect(!page.contains("benchmark"))
    #expect(!page.contains("\n\n"), "an empty line in the source is a space in the page")
  }

  @Test("the script installs program, manual, completions and themes below a prefix")
  func install() throws {
    let scratch = try Scratch()
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [repository.appending(path: ".ci/install").path, scratch.path + "/prefix"]
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PROGRAM": CommandLineProgram.url.path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let prefix = scratch.file("prefix")
    for (file, text) in [
      ("share/man/man1/caseload.1", ".TH CASELOAD 1"),
      ("share/bash-completion/completions/caseload", "caseload"),
      ("share/zsh/site-functions/_caseload", "#compdef caseload"),
      ("share/fish/vendor_completions.d/caseload.fish", "caseload"),
      ("share/doc/caseload/keys.toml", "[keys]"),
      ("share/doc/caseload/config.toml", "# theme = "),
      ("share/caseload/themes/moor.toml", "[theme]"),
    ] {
      let contents = try String(contentsOf: prefix.appending(path: file), encoding: .utf8)
      #expect(contents.contains(text), "\(file)")
    }
    #expect(
      FileManager.default.isExecutableFile(atPath: prefix.appending(path: "bin/caseload").path))
  }
}
