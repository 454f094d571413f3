import Foundation
import TestSupport
import Testing

/// `caseload shot`: the dashboard's screens without a terminal.
@Suite struct ShotTests {
  private static func shot(
    _ directory: Scratch, _ arguments: String...
  ) throws -> CommandLineProgram.Outcome {
    try CommandLineProgram.run(["shot", directory.path] + arguments)
  }

  /// To draw it anew: `RECORD_SNAPSHOTS=1 bash .ci/test --filter ShotTests`.
  @Test("the picture in the README is what the program draws of its sample")
  func picture() throws {
    let sample = try Sample(asAt: "2016-06-01")
    let outcome = try Self.shot(
      sample.scratch, "--today", "2016-06-01", "--size", "120x36", "--format", "svg")
    #expect(outcome.errors == "")
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try Snapshot.expect(outcome.output, in: repository.appending(path: ".readme/dashboard.svg"))
  }

  @Test(
    "every screen can be shown",
    arguments: [
      ("overview", "1 Caseload"), ("caseload", "Worker"), ("agency", "Agency staff"),
      ("supervision", "Supervision"), ("visits", "Overdue visits"),
      ("unallocated", "Children without a worker"), ("teams", "Teams"), ("problems", "Problems"),
      ("worker:W", "W"), ("child:C", "Child C"), ("why:agency-staff", "Why: Agency staff"),
    ])
  func screens(name: String, text: String) throws {
    let outcome = try Self.shot(
      try Scratch.clean(), "--today", "2016-06-30", "--screen", name, "--size", "90x30")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(text))
    #expect(outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
  }

  @Test("a day that is looked back to is called the past, a day that is taken for today is not")
  func past() throws {
    let scratch = try Scratch.clean()
    let past = try Self.shot(scratch, "--as-at", "2016-06-30", "--size", "90x30")
    #expect(past.output.contains("PAST"))
    let today = try Self.shot(scratch, "--today", "2016-06-30", "--size", "90x30")
    #expect(!today.output.contains("PAST"))
    #expect(today.output.contains("live 10:00"))
  }

  @Test("today is not the past, and a day to come cannot be looked back to")
  func today() throws {
    let scratch = try Scratch.clean()
    let today = try Self.shot(scratch, "--today", "2016-06-30", "--as-at", "2016-06-30")
    #expect(today.output.contains("live 10:00"))
    let later = try Self.shot(scratch, "--today", "2016-06-30", "--as-at", "2016-07-01")
    #expect(later.status == 64)
    #expect(later.errors.contains("caseload report --as-at 2016-07-01"))
  }

  @Test("the list of a screen comes as CSV, and a screen without one says so")
  func list() throws {
    let scratch = try Scratch.clean()
    let list = try Self.shot(
      scratch, "--today", "2016-06-30", "--screen", "caseload", "--format", "csv")
    #expect(list.output.split(whereSeparator: \.isNewline).count == 2)
    #expect(list.status == 0)
  }

  @Test("what does not exist is said to be missing")
  func missing() throws {
    let path = try Scratch.clean()
    for screen in ["worker:nobody", "child:nobody"] {
      try CommandLineProgram.expectFailure(
        ["shot", path.path, "--screen", screen], saying: "no record tells")
    }
    try CommandLineProgram.expectFailure(
      ["shot", path.path, "--team", "nowhere"], saying: "nowhere")
    try CommandLineProgram.expectFailure(
      ["shot", path.path, "--theme", "default-drak"], saying: "did you mean default-dark?")
    let outcome = try CommandLineProgram.run(["shot", path.path, "--screen", "kitchen"])
    #expect(outcome.status == 64)
  }
}
