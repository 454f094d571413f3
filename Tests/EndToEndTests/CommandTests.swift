import Foundation
import Testing

/// `caseload` itself, `policy`, `kinds` and `demo`.
@Suite struct CommandTests {
  @Test("without arguments it prints the help, with every command")
  func help() throws {
    let outcome = try CommandLineProgram.run([])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    for command in ["report", "check", "demo", "policy", "kinds"] {
      #expect(outcome.output.contains("\n  \(command) "))
    }
  }

  @Test("--version prints the version alone")
  func version() throws {
    let outcome = try CommandLineProgram.run(["--version"])
    #expect(outcome.output == "0.1.0\n")
    #expect(outcome.status == 0)
  }

  @Test("completions know every command", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try CommandLineProgram.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for command in ["report", "check", "demo", "policy", "kinds"] {
      #expect(outcome.output.contains(command))
    }
    #expect(outcome.output.contains("markdown"))
  }

  @Test("a command that does not exist is a wrong command line")
  func unknownCommand() throws {
    let outcome = try CommandLineProgram.run(["frobnicate"])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
  }

  // MARK: - policy

  @Test("policy without a directory prints the defaults")
  func defaultPolicy() throws {
    let outcome = try CommandLineProgram.run(["policy"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("[authority]\n"))
    #expect(outcome.output.contains("[visits.child_protection]"))
    #expect(!outcome.output.contains("policy.toml line"))
  }

  @Test("policy says which line of the file set a value")
  func policyOrigin() throws {
    let scratch = try Scratch(["policy.toml": "[agency]\nred_above = 0.25\n"])
    let outcome = try CommandLineProgram.run(["policy", scratch.path])
    #expect(outcome.status == 0)
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix("red_above = 0.25") }
    #expect(line?.hasSuffix("# policy.toml line 2") == true)
  }

  @Test("policy prints every error on a line of its own, and nothing else")
  func policyErrors() throws {
    let scratch = try Scratch(["policy.toml": "[agency]\nred_above = \"\u{9b}\"\nblue = 1\n"])
    let outcome = try CommandLineProgram.run(["policy", scratch.path])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("caseload: policy.toml:2: agency.red_above: ") == true)
    #expect(lines.last?.hasPrefix("caseload: policy.toml:3: agency.blue: ") == true)
    #expect(!outcome.errors.unicodeScalars.contains("\u{9b}"))
  }

  @Test("a policy that is a directory is an error, not the defaults")
  func policyUnreadable() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.file("policy.toml"), withIntermediateDirectories: false)
    try CommandLineProgram.expectFailure(
      ["policy", scratch.path], saying: "policy.toml: cannot read the policy")
  }

  // MARK: - kinds

  @Test("kinds fits the terminal, and has every kind")
  func kinds() throws {
    let outcome = try CommandLineProgram.run(["kinds"], environment: ["COLUMNS": "64"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 64 })
    #expect(outcome.output.contains("\nsupervisions: "))
  }

  @Test("kinds for documents and for programs", arguments: ["markdown", "json"])
  func kindsFormats(format: String) throws {
    let outcome = try CommandLineProgram.run(["kinds", "--format", format])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("visit_every"))
    if format == "json" {
      _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
  }

  // MARK: - demo

  @Test("demo writes a directory that report and check can read, and says how to go on")
  func demo() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a sample"
    let outcome = try CommandLineProgram.run(["demo", path])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Next: caseload report '\(path)' --as-at 2016-06-01"))
    let check = try CommandLineProgram.run(
      ["check", path, "--as-at", "2016-06-01", "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
    let summary = try #require(json?["summary"] as? [String: Any])
    for key in ["skipped", "rejected", "warnings", "bank_holidays", "unknown_references"] {
      #expect(summary[key] as? Int == 0)
    }
  }

  @Test("demo writes into no directory that holds anything")
  func demoOccupied() throws {
    let scratch = try Scratch.clean()
    let outcome = try CommandLineProgram.run(["demo", scratch.path])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("caseload: "))
  }

  @Test("a hostile sample is checked without a byte that drives a terminal")
  func hostile() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/hostile"
    #expect(try CommandLineProgram.run(["demo", path, "--hostile"]).status == 0)
    for arguments in [["check", path], ["report", path], ["check", path, "--format", "json"]] {
      let outcome = try CommandLineProgram.run(arguments + ["--as-at", "2016-06-01"])
      #expect(outcome.status == (arguments[0] == "check" ? 1 : 0))
      #expect(outcome.errors == "")
      let controls = outcome.output.unicodeScalars.filter { scalar in
        scalar.properties.generalCategory == .control && scalar != "\n"
          || scalar.properties.isBidiControl
      }
      #expect(controls.isEmpty)
    }
  }
}
