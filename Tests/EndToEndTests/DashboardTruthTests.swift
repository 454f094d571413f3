import Foundation
import TestSupport
import Testing

/// What a dashboard of children's data must never do, and that it shows what happens.
@Suite("What the dashboard shows is so", .serialized)
struct DashboardTruthTests {
  @Test("it opens on all four areas, with the figures of the report")
  func sameAsReport() throws {
    let desk = try Desk()
    let report = try desk.sample.report()
    let caseload = try #require(report["caseload"] as? [String: Any])
    let visits = try #require(report["visits"] as? [String: Any])
    let supervision = try #require(report["supervision"] as? [String: Any])
    let agency = try #require(report["agency"] as? [String: Any])
    let unallocated = try #require(caseload["unallocated"] as? [String: Any])
    let average = try #require(caseload["average"] as? Double)
    let ratio = try #require(agency["ratio"] as? Double)
    let children = try #require(unallocated["children"] as? Int)
    let lateSupervisions = try #require(supervision["overdue"] as? Int)
    let lateVisits = try #require(visits["overdue"] as? Int)
    let wanted = [
      Desk.live, "1 Caseload per worker", String(format: "average %.1f", average),
      "unallocated ■ \(children)", String(format: "2 Agency staff · ■ %.1f %%", ratio * 100),
      "3 Supervision · ■ \(lateSupervisions) late", "4 Overdue visits · ■ \(lateVisits) late",
    ]
    // A screen may be seen while half of it is drawn.
    let screen = try desk.inTmux().screen { screen in wanted.allSatisfy { screen.contains($0) } }
    for text in wanted { #expect(screen.contains(text)) }
  }

  @Test("it is what `caseload shot` prints of the same data")
  func sameAsShot() throws {
    let desk = try Desk()
    let wanted = try desk.shot()
    // The weekly points come a moment after the figures.
    let screen = try desk.inTmux().screen { Desk.withoutTime($0) == wanted }
    #expect(Desk.withoutTime(screen) == wanted)
  }

  @Test(
    "a visit that another program writes takes its child off the list; half a line does nothing")
  func append() throws {
    let desk = try Desk()
    let overdue = try desk.sample.overdueChildren()
    try #require(overdue.count > 1)
    let (first, second) = (overdue[0], overdue[1])
    let screen = try desk.inTmux()
    let before = try screen.screen(showing: "Child \(first)")
    #expect(before.contains("■ \(overdue.count) late, worst first"))
    let line = desk.sample.visit(to: first, id: "e2e-1")
    try desk.sample.append(String(line.prefix(40)), to: "added/visits-1.jsonl")
    try desk.sample.append(
      desk.sample.visit(to: second, id: "e2e-2") + "\n", to: "added/visits-2.jsonl")
    let half = try screen.screen { !$0.contains("Child \(second)") }
    #expect(half.contains("■ \(overdue.count - 1) late, worst first"))
    #expect(half.contains("Child \(first)") && !half.contains("Child \(second)"))
    try desk.sample.append(String(line.dropFirst(40)) + "\n", to: "added/visits-1.jsonl")
    let after = try screen.screen { !$0.contains("Child \(first)") }
    #expect(after.contains("■ \(overdue.count - 2) late, worst first"))
    #expect(!after.contains("Child \(first)"))
  }

  @Test("a figure of the past does not change by itself")
  func past() throws {
    let desk = try Desk()
    let first = try #require(try desk.sample.overdueChildren().first)
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = .withFullDate
    let yesterday = formatter.string(from: Date(timeIntervalSinceNow: -86_400))
    let live = try desk.inTmux()
    let past = try desk.inTmux("--as-at", yesterday)
    let before = try past.screen { $0.contains("PAST") && $0.contains("4 Overdue visits") }
    #expect(before.contains("1 day ago"))
    _ = try live.screen(showing: "Child \(first)")
    try desk.sample.append(
      desk.sample.visit(to: first, id: "e2e-3").replacing(desk.sample.day, with: yesterday) + "\n")
    let after = try live.screen { !$0.contains("Child \(first)") }
    #expect(!after.contains("Child \(first)"))
    #expect(try past.screen().contains("Child \(first)"))
    // Asked for again, it is what is known now.
    try past.press("[")
    _ = try past.screen(showing: "2 days ago")
    try past.press("]")
    let again = try past.screen { $0.contains("1 day ago") && !$0.contains("Child \(first)") }
    #expect(!again.contains("Child \(first)"))
  }

  @Test(
    "a figure whose source is gone does not look live, and is live again when the source is back")
  func stale() throws {
    let desk = try Desk()
    let screen = try desk.inTmux()
    _ = try screen.screen(showing: Desk.live)
    let away = desk.sample.path + "-away"
    try FileManager.default.moveItem(atPath: desk.sample.path, toPath: away)
    let gone = try screen.screen(showing: "STALE")
    #expect(gone.contains("STALE") && !gone.contains(Desk.live))
    #expect(gone.contains("4 Overdue visits · ■"))
    try FileManager.default.moveItem(atPath: away, toPath: desk.sample.path)
    let back = try screen.screen(showing: Desk.live)
    #expect(back.contains(Desk.live) && !back.contains("STALE"))
  }

  @Test("a status is never told by colour alone")
  func statuses() throws {
    let desk = try Desk()
    let unicode = try desk.inTmux("--colour", "none")
      .screen { $0.contains("■ Child") && $0.contains("days late") }
    #expect(unicode.contains("■ Child") && unicode.contains("days late"))
    let ascii = try desk.inTmux(
      "--colour", "none", "--glyphs", "ascii"
    ).screen { screen in ["[R]", "[A]", "[G]"].allSatisfy { screen.contains($0) } }
    #expect(ascii.contains("[R]") && ascii.contains("[A]") && ascii.contains("[G]"))
    let others = ascii.unicodeScalars.filter { !$0.isASCII }
    #expect(others.isEmpty)
  }

  @Test("no child's name is written to the terminal while names are hidden, nor into an export")
  func names() throws {
    let desk = try Desk(try Self.named())
    let terminal = try desk.onPseudoTerminal()
    try #require(terminal.shows(Desk.live))
    Desk.press(
      "4", "z", "\r", "\u{1b}", "\u{1b}", "w", "\u{1b}", "1", "\r", "r", "\u{1b}", "?", "\u{1b}",
      ":", "Zebedee", "\u{1b}", "t", "\u{1b}", "!", on: terminal)
    // The first leaves what lies over the screen, if anything does.
    terminal.type("\u{3}\u{3}")
    #expect(terminal.end() == .exited(0))
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(!output.contains("Quillfeather"))
    #expect(!output.contains("\u{1b}]"), "nothing is written to the title")
    for name in try FileManager.default.subpathsOfDirectory(atPath: desk.home.path) {
      let contents = try? String(contentsOf: desk.home.file(name), encoding: .utf8)
      #expect(contents?.contains("Quillfeather") != true)
    }
    let shown = try desk.onPseudoTerminal("--names")
    #expect(shown.shows("Zebedee"))
  }

  /// A directory with one child, whose name is not to be seen, and whose visit is overdue.
  private static func named() throws -> Sample {
    let scratch = try Scratch.clean()
    try Data((#"{"id":"C","name":"Zebedee Quillfeather"}"# + "\n").utf8)
      .write(to: scratch.file("children.jsonl"))
    return Sample(scratch, day: "2016-06-30")
  }
}
