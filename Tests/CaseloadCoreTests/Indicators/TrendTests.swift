import TestSupport
import Testing

@testable import CaseloadCore

@Suite("The trend")
struct TrendTests {
  @Test("is 53 weekly points, oldest first, from 364 days before the day to the day")
  func dates() throws {
    let report = try Sample().report(trend: true)
    let days = report.caseload.trend.map(\.date)
    #expect(days.count == 53)
    #expect(days.first == Sample.day("2015-06-03"))
    #expect(days.last == Sample.day("2016-06-01"))
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 == 7 })
    #expect(report.agency.trend.map(\.date) == days)
    #expect(report.supervision.trend.map(\.date) == days)
    #expect(report.visits.trend.map(\.date) == days)
  }

  @Test("reaches back before the first day that a file may name, and up to the last")
  func edges() throws {
    let sample = try Sample(
      .worker("w", ["start": "1900-01-01"]),
      .episode("c", "care_leaver", "2199-12-01", nil, ["visit_every": "9999 years"]),
      .visit("c", "2199-12-31"))
    let first = try sample.report("1900-01-01", trend: true)
    #expect(first.agency.yearAgo == .init(date: Sample.day("1899-01-01"), ratio: nil))
    #expect(first.agency.trend.first == .init(date: Sample.day("1899-01-02"), ratio: nil))
    #expect(first.agency.trend.last == .init(date: Sample.day("1900-01-01"), ratio: 0))
    #expect(first.agency.trend.compactMap(\.ratio) == [0])
    let last = try sample.report("2199-12-31", trend: true)
    #expect(last.visits.trend.suffix(6).map(\.inTimeRatio) == [nil, 1, 1, 1, 1, 1])
    #expect(last.supervision.lines == ["w overdue due 1900-02-01 109541 days ago"])
  }

  @Test("tells each week's story: worked out by hand")
  func byHand() throws {
    // The child is open from Thursday 2 July 2015; 1 July is a point, 8 July the next. An agency worker
    // comes on 8 July and takes it on 15 July, leaves on 22 July; supervised 8 July only.
    let sample = try Sample(
      .episode("c", "child_in_need", "2015-07-02"), .worker("employed", ["end": "2015-07-22"]),
      .worker("w", ["employment": "agency", "start": "2015-07-08", "end": "2015-07-22"]),
      .allocation("c", "w", "2015-07-15"), .supervision("w", "2015-07-08"))
    let report = try sample.report(trend: true)
    let weeks = 4...7
    #expect(
      report.caseload.trend[weeks].map(\.date.description)
        == ["2015-07-01", "2015-07-08", "2015-07-15", "2015-07-22"])
    #expect(report.caseload.trend[weeks].map(\.cases) == [0, 0, 1, 0])
    #expect(report.caseload.trend[weeks].map(\.average) == [nil, nil, 1, nil])
    #expect(report.caseload.trend[weeks].map(\.unallocated) == [0, 1, 0, 1])
    #expect(report.agency.trend[weeks].map(\.ratio) == [0, 0.5, 0.5, nil])
    // The employed worker has no record; the other is in time until 8 August.
    #expect(report.supervision.trend[weeks].map(\.inTimeRatio) == [0, 0.5, 0.5, nil])
    #expect(report.supervision.trend.allSatisfy { $0.overdue == 0 })
    // Due 20 working days from 2 July: 30 July. 29 July is in time, 5 August overdue.
    #expect(report.visits.trend[7...9].map(\.overdue) == [0, 0, 1])
    #expect(report.visits.trend[3...9].map(\.inTimeRatio) == [nil, nil, 1, 1, 1, 1, 0])
  }

  @Test("each point is what the report as at its day says, for the authority and for teams")
  func fullReports() throws {
    try expectPointsOfReports(Sample(TrendTests.year))
  }

  @Test("each point is what the report as at its day says, whatever happens", arguments: 1...12)
  func randomYears(seed: UInt64) throws {
    try expectPointsOfReports(Sample(TrendTests.randomYear(seed)))
  }

  private func expectPointsOfReports(_ sample: Sample) throws {
    for team in [nil, "A", "B"] as [Identifier?] {
      let report = try sample.indicators.report(asAt: Sample.day("2016-06-01"), team: team)
      for week in 0...52 {
        let day = report.asAt - 7 * (52 - week)
        let then = try sample.indicators.report(asAt: day, team: team, trend: false)
        #expect(
          report.caseload.trend[week]
            == .init(
              date: day, cases: then.caseload.cases, average: then.caseload.average,
              unallocated: then.caseload.unallocated.children))
        #expect(report.agency.trend[week] == .init(date: day, ratio: then.agency.ratio))
        #expect(
          report.supervision.trend[week]
            == .init(
              date: day, overdue: then.supervision.overdue,
              inTimeRatio: then.supervision.inTimeRatio))
        #expect(
          report.visits.trend[week]
            == .init(
              date: day, overdue: then.visits.overdue, inTimeRatio: then.visits.inTimeRatio))
      }
    }
  }

  @Test("is the same on one thread and on two")
  func threads() throws {
    let sample = try Sample(TrendTests.year)
    let day = Sample.day("2016-06-01")
    #expect(
      try sample.indicators.report(asAt: day, threads: 2)
        == sample.indicators.report(asAt: day, threads: 1))
  }

  /// A year in which everything changes at some time: versions, teams, spells, visits.
  private static let year: [Fact] = {
    var facts: [Fact] = [
      .team("A", ["establishment_fte": 5]), .team("B", ["from": "2015-03-01"]),
      .team("B", ["parent": "A", "from": "2015-11-11"]),
      .worker("w0", ["team": "A", "employment": "agency", "end": "2016-02-17"]),
      .worker("w1", ["team": "B", "start": "2015-08-12"]),
      .worker("w1", ["team": "A", "fte": 0.6, "start": "2015-08-12", "from": "2016-04-06"]),
      .worker("w2", ["team": "B", "registered": false]),
      .worker("w3", ["team": "A", "newly_qualified": "2015-09-01", "start": "2015-09-01"]),
      .absence("w2", "2015-12-01", "2016-01-20"), .absence("w1", "2016-05-11"),
    ]
    let statuses = [
      "assessment", "child_in_need", "child_protection", "looked_after", "care_leaver",
      "private_fostering",
    ]
    let first = Sample.day("2015-05-04")
    for number in 0..<24 {
      let child = "c\(number)"
      let start = first + number * 13
      let end = start + 90 + number * 5
      facts.append(
        .episode(
          child, statuses[number % 6], "\(start)", "\(end)", number % 2 == 0 ? ["team": "A"] : [:]))
      facts.append(
        .allocation(child, "w\(number % 5)", "\(start + number % 7)", "\(end - number % 3)"))
      if number % 6 == 3 { facts.append(.placement(child, "\(start + 2)", "\(end)")) }
      for visit in stride(from: 3, to: 100, by: 17 + number) {
        facts.append(.visit(child, "\(start + visit)", ["seen": .flag(visit % 4 > 0)]))
      }
    }
    for number in 0..<40 {
      facts.append(.supervision("w\(number % 4)", "\(first + number * 9)"))
    }
    return facts
  }()

  /// A year in which few children have much happen to them, all of it on any day.
  private static func randomYear(_ seed: UInt64) -> [Fact] {
    var random = SeededGenerator(state: seed)
    let first = Sample.day("2015-04-01")
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    /// A spell that mostly ends.
    func spell() -> (start: String, end: String?) {
      let start = number(0...420)
      return ("\(first + start)", number(0...3) == 0 ? nil : "\(first + start + number(1...200))")
    }
    var facts: [Fact] = [
      .team("A"), .team("B", ["from": "2015-07-01"]),
      .team("B", ["parent": "A", "from": "2016-01-01"]),
    ]
    for worker in 0..<4 {
      let start = first + number(-100...100)
      for version in 0..<number(1...3) {
        facts.append(
          .worker(
            "w\(worker)",
            [
              "team": number(0...1) == 0 ? "A" : "B", "registered": .flag(number(0...3) > 0),
              "start": .text("\(start)"), "from": .text("\(start + version * number(20...150))"),
              "end": number(0...2) == 0 ? .text("\(start + number(100...500))") : nil,
            ]))
      }
      let absence = spell()
      facts.append(.absence("w\(worker)", absence.start, absence.end))
    }
    let statuses = ["assessment", "child_in_need", "child_protection", "looked_after"]
    for child in 0..<8 {
      for _ in 0..<number(1...4) {
        let (episode, allocation, placement) = (spell(), spell(), spell())
        facts.append(
          .episode(
            "c\(child)", statuses[number(0...3)], episode.start, episode.end,
            number(0...1) == 0 ? ["team": "B"] : [:]))
        facts.append(
          .allocation("c\(child)", "w\(number(0...4))", allocation.start, allocation.end))
        if number(0...2) == 0 {
          facts.append(.placement("c\(child)", placement.start, placement.end))
        }
      }
      for _ in 0..<number(0...20) {
        facts.append(
          .visit(
            "c\(child)", "\(first + number(0...450))", ["seen": .flag(number(0...4) > 0)]))
      }
    }
    return facts
  }
}
