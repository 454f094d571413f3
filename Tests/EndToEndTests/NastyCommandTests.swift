import Foundation
import TestSupport
import Testing

/// Nasty text in every field, through every command, to a pipe and to a terminal.
@Suite("Nasty text through every command", .serialized)
struct NastyCommandTests {
  /// How an output is read.
  private enum Form {
    case text
    case json
    case csv
    case picture
  }

  private static let day = "2016-06-01"

  private static func commands(_ path: String) -> [([String], Form)] {
    let report = ["report", path, "--as-at", day]
    let lists = ["workers", "agency", "supervision", "visits", "unallocated"]
    return [
      (report, .text), (report + ["--format", "json"], .json),
      (["check", path, "--as-at", day], .text),
      (["check", path, "--as-at", day, "--format", "json"], .json),
      (["policy", path], .text),
      (["kinds"], .text), (["kinds", "--format", "json"], .json), (["keys"], .text),
      (["keys", "--format", "json"], .json), (["theme", "list"], .text),
      (["theme", "check"], .text), (["config"], .text), (["config", "--reference"], .text),
      (["manual"], .text), (["--help"], .text),
    ] + lists.map { (report + ["--format", "csv", "--list", $0], .csv) }
  }

  private static func shots(_ path: String) -> [([String], Form)] {
    let screens = [
      "overview", "caseload", "agency", "supervision", "visits", "unallocated", "teams", "problems",
      "worker:W1", "child:C1", "worker:=cmd|'/C calc'!A0", "child:\u{9b}31m",
      "child:user\u{202e}cod.exe\u{202c}", "why:agency-staff",
    ]
    return screens.flatMap { screen in
      [("text", Form.text), ("csv", .csv), ("json", .json), ("svg", .picture)].map { format, form in
        (
          [
            "shot", path, "--names", "--today", day, "--screen", screen, "--format", format,
            "--size", "110x40",
          ], form
        )
      }
    }
  }

  private func expect(_ output: String, is form: Form, _ comment: String) throws {
    switch form {
    case .text: #expect(VisibleText.strangers(in: output) == [], "\(comment)")
    case .csv: NastyExpectations.expectCSV(output)
    case .json: if !output.isEmpty { try NastyExpectations.expectJSON(output) }
    case .picture:
      #expect(VisibleText.strangers(in: output) == [], "\(comment)")
      #expect(XMLWellFormedness.fault(in: output) == nil, "\(comment)")
    }
  }

  @Test("on a pipe: text that is seen, JSON that is JSON, cells that no spreadsheet runs")
  func pipes() throws {
    let data = try NastyData()
    for (words, form) in Self.commands(data.path) + Self.shots(data.path) {
      let outcome = try CommandLineProgram.run(words, environment: data.variables)
      #expect(outcome.status <= 2, "\(words): \(outcome.errors)")
      if outcome.status == 0 { #expect(!outcome.output.isEmpty, "\(words)") }
      try expect(outcome.output, is: form, "\(words)")
      #expect(VisibleText.strangers(in: outcome.errors) == [], "\(words)")
    }
  }

  @Test("where the locale is not UTF-8: nothing but ASCII")
  func ascii() throws {
    let data = try NastyData()
    let environment = data.variables.merging(["LC_ALL": "C"]) { $1 }
    let shots = Self.shots(data.path).filter { $0.1 == .text }
    for (words, form) in Self.commands(data.path) + shots where form == .text {
      let outcome = try CommandLineProgram.run(words, environment: environment)
      let others = (outcome.output + outcome.errors).unicodeScalars.filter {
        !(0x20...0x7E ~= $0.value || $0 == "\n")
      }
      #expect(others.isEmpty, "\(words): \(Set(others).prefix(9))")
    }
  }

  @Test("on a terminal: not a byte that drives it, but those of the program's own colours")
  func terminals() throws {
    let data = try NastyData()
    let shots = Self.shots(data.path).filter { $0.0.contains("text") || $0.0.contains("overview") }
    let colours = [(["theme", "show", "moor"], Form.text)]
    for (words, _) in Self.commands(data.path) + shots + colours {
      let terminal = try PseudoTerminal(
        running: CommandLineProgram.url.path, words, environment: data.variables)
      let ending = terminal.end()
      #expect([.exited(0), .exited(1), .exited(2)].contains(ending), "\(words): \(ending as Any)")
      #expect(TerminalOutput(terminal.output).strangers == [], "\(words)")
      let isPlain = words.first != "theme"
      #expect(!isPlain || !terminal.output.contains(0x1B), "\(words)")
    }
  }

  /// Runs a command on a terminal that can do nothing, and sees to it that nothing drives that.
  private func expectPlain(_ words: [String], _ data: NastyData) throws {
    let terminal = try PseudoTerminal(
      running: CommandLineProgram.url.path, words,
      environment: data.variables.merging(["TERM": "dumb"]) { $1 })
    #expect(terminal.end() != nil, "\(words)")
    #expect(TerminalOutput(terminal.output).strangers == [], "\(words)")
    #expect(!terminal.output.contains(0x1B), "\(words)")
  }

  @Test("as arguments: what is said about them is seen and not obeyed")
  func arguments() throws {
    let data = try NastyData()
    for (index, text) in NastyText.short.enumerated() where !text.text.contains("\u{0}") {
      let forms: [[String]] = [
        ["report", data.path, "--team", text.text], ["report", data.path, "--as-at", text.text],
        ["theme", "show", text.text], ["shot", data.path, "--screen", text.text],
        [text.text], ["check", data.path, "--format", text.text], ["report", text.text],
        ["report", data.path, text.text], ["theme", "check", text.text],
        ["--" + text.text], ["shot", data.path, "--theme", text.text],
      ]
      for words in [forms[index % forms.count], forms[(index * 7 + 3) % forms.count]] {
        try expectPlain(words, data)
      }
    }
  }

  @Test("in the configuration and in the keys: every complaint is seen and not obeyed")
  func configuration() throws {
    let data = try NastyData()
    for (name, header, key, words) in [
      ("config.toml", "", "theme", ["config"]), ("keys.toml", "[keys]\n", "help", ["keys"]),
    ] {
      try data.writeConfiguration(name, header: header, key: key)
      for words in [words, ["watch", data.path], ["theme", "list"]] {
        try expectPlain(words, data)
      }
      try data.removeConfiguration(name)
    }
  }

  @Test("in a policy: every complaint is seen and not obeyed")
  func policy() throws {
    let scratch = try Scratch.clean()
    try Data(NastyDirectory.badPolicy.utf8).write(to: scratch.file("policy.toml"))
    for words in [["policy"], ["report"], ["check"]] {
      let terminal = try PseudoTerminal(
        running: CommandLineProgram.url.path, words + [scratch.path])
      #expect(terminal.end() == .exited(2), "\(words)")
      #expect(TerminalOutput(terminal.output).strangers == [], "\(words)")
      #expect(!terminal.output.contains(0x1B), "\(words)")
    }
  }

  @Test("a report that goes on is one line of JSON each time")
  func following() throws {
    let data = try NastyData()
    let program = try FollowedProgram([data.path, "--as-at", Self.day])
    try NastyExpectations.expectJSON(try program.nextLine())
  }

  @Test("values come out of JSON as they stand in the files")
  func roundTrip() throws {
    let data = try NastyData()
    let outcome = try CommandLineProgram.run(
      ["report", data.path, "--as-at", Self.day, "--format", "json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let caseload = try #require(report["caseload"] as? [String: Any])
    let workers = try #require(caseload["workers"] as? [[String: Any]])
    let names = Set(workers.compactMap { ($0["name"] as? String).map { Array($0.utf16) } })
    for text in NastyText.short where !text.text.isEmpty {
      #expect(names.contains(Array(text.text.utf16)), "\(text.name)")
    }
  }
}
