import DisplayText
import TestSupport
import Testing

@testable import CaseloadCore

@Suite("Report as text")
struct ReportTextTests {
  @Test("as a whole, at several widths", arguments: [40, 60, 80, 120, 220])
  func troubled(width: Int) throws {
    let text = ReportText.render(ReportFixture.troubled, policy: Policy(), width: width)
    try Snapshot.expect(text, named: "report-\(width).txt")
  }

  @Test("in ASCII")
  func ascii() throws {
    var options = ReportText.Options()
    options.glyphs = .ascii
    options.reportCommand = "caseload report 'my data'"
    let text = ReportText.render(
      ReportFixture.troubled, policy: Policy(), width: 80, options: options)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    try Snapshot.expect(text, named: "report-ascii.txt")
  }

  @Test("of a team where all is well, and of nothing")
  func calm() throws {
    try Snapshot.expect(
      ReportText.render(ReportFixture.calm, policy: Policy(), width: 80),
      named: "report-calm.txt")
    try Snapshot.expect(
      ReportText.render(ReportFixture.empty, policy: Policy(), width: 80),
      named: "report-empty.txt")
  }

  @Test("no line is wider than asked, at any width and with any names")
  func widths() {
    var generator = SeededGenerator(state: 5)
    for width in Array(20...60) + [63, 72, 79, 80, 100, 119, 160, 220] {
      var options = ReportText.Options()
      options.glyphs = width % 2 == 0 ? .unicode : .ascii
      let report = ReportFixture.troubled.renamed(by: &generator)
      let text = ReportText.render(report, policy: Policy(), width: width, options: options)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
      }
    }
  }

  @Test("nothing unsafe is printed, whatever the names are")
  func safety() {
    var generator = SeededGenerator(state: 6)
    for round in 0..<30 {
      var options = ReportText.Options()
      options.glyphs = round % 2 == 0 ? .unicode : .ascii
      options.reportCommand = generator.text(length: 20)
      let report = ReportFixture.troubled.renamed(by: &generator)
      let text = ReportText.render(report, policy: Policy(), width: 100, options: options)
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(!SafeText.isHidden(scalar))
        if options.glyphs == .ascii { #expect(scalar.isASCII) }
      }
    }
  }

  @Test("a status never shows as a mark alone")
  func words() {
    let text = ReportText.render(ReportFixture.troubled, policy: Policy(), width: 100)
    for line in text.split(separator: "\n") {
      for mark in ["■", "▲", "●"] {
        for piece in line.split(separator: Character(mark)).dropFirst() {
          #expect(piece.hasPrefix(" ") && piece.dropFirst().first?.isLetter == true)
        }
      }
    }
  }

  @Test("lists end at the number of rows asked for and say where the others are")
  func rows() {
    var options = ReportText.Options()
    options.rows = 2
    options.reportCommand = "caseload report data --as-at 2016-06-01"
    let text = ReportText.render(
      ReportFixture.troubled, policy: Policy(), width: 120, options: options)
    #expect(
      text.contains(
        "\nand 11 more: caseload report data --as-at 2016-06-01 --format csv --list visits\n"))
    #expect(!text.contains("2012"))
  }

  @Test("a share just above its limit does not print as the limit")
  func justAbove() {
    var report = ReportFixture.calm
    report.agency.ratio = 0.2004
    report.agency.status = .red
    let text = ReportText.render(report, policy: Policy(), width: 200)
    #expect(text.contains("■ over limit. 20.04 % of social workers"))
  }

  @Test("figures that cannot be known say why")
  func unknown() {
    var report = ReportFixture.calm
    report.caseload.average = nil
    report.agency.ratio = nil
    report.agency.status = .unknown
    let text = ReportText.render(report, policy: Policy(), width: 200)
    #expect(text.contains("Agency share: ? not known: no social worker has an FTE recorded."))
    #expect(
      text.contains(
        "Average caseload: ? not known: no social worker who holds cases has an FTE recorded."))
  }
}

extension Report {
  /// The report with the names and ids of people and teams replaced by random text.
  fileprivate func renamed(by generator: inout SeededGenerator) -> Report {
    var report = self
    report.authority = generator.text(length: 30)
    for index in report.caseload.workers.indices {
      report.caseload.workers[index].name = generator.text(length: 40)
      report.caseload.workers[index].team = Identifier(generator.text(length: 20))
      report.caseload.workers[index].worker = Identifier(generator.text(length: 60))
    }
    for index in report.visits.children.indices {
      report.visits.children[index].child = Identifier(generator.text(length: 60))
      report.visits.children[index].worker = Identifier(generator.text(length: 60))
    }
    for index in report.caseload.teams.indices {
      report.caseload.teams[index].name = generator.text(length: 50)
      report.caseload.teams[index].team = Identifier(generator.text(length: 10))
    }
    for index in report.supervision.workers.indices {
      report.supervision.workers[index].name = generator.text(length: 50)
    }
    return report
  }
}
