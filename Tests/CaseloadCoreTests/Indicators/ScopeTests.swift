import Testing

@testable import CaseloadCore

@Suite("Days and people")
struct ActiveTests {
  @Test("facts dated after the day do not exist; those of the day itself do")
  func future() throws {
    let sample = try Sample(
      .team("A", ["establishment_fte": 2, "from": "2016-06-02"]),
      .worker("w", ["start": "2016-06-02", "team": "A"]),
      .episode("c", "child_in_need", "2016-06-02"), .allocation("c", "w", "2016-06-02"),
      .visit("c", "2016-06-02"), .supervision("w", "2016-06-02"))
    let before = try sample.report("2016-06-01")
    #expect(before.caseload == CaseloadFigures())
    #expect(before.agency == AgencyFigures(yearAgo: .init(date: Sample.day("2015-06-01"))))
    #expect(before.supervision == SupervisionFigures())
    #expect(before.visits == VisitFigures())
    let day = try sample.report("2016-06-02")
    #expect(day.caseload.cases == 1)
    #expect(day.agency.employedFTE == 1)
    #expect(day.agency.vacanciesFTE == 1)
    #expect(day.supervision.quality.records == 1)
    #expect(day.visits.counted == 1)
    #expect(day.visits.seen.visits == 1)
  }

  @Test("a correction recorded today changes last year's figures")
  func correction() throws {
    let first: Fact = .episode(
      "c", "child_in_need", "2015-03-02", nil, ["id": "e", "recorded": "2015-03-02"])
    let correction: Fact = .episode(
      "c", "child_in_need", "2015-05-04", nil, ["id": "e", "recorded": "2016-05-31T12:00:00Z"])
    #expect(try Sample(first).report("2015-04-01").caseload.unallocated.children == 1)
    let corrected = try Sample(correction, first)
    #expect(try corrected.report("2015-04-01").caseload.unallocated.children == 0)
    #expect(try corrected.report("2015-05-03").caseload.unallocated.children == 0)
    #expect(try corrected.report("2015-05-04").caseload.unallocated.children == 1)
  }

  @Test("when a fact was recorded plays no part in whether it is there")
  func recordedLater() throws {
    let sample = try Sample(
      .episode("c", "child_in_need", "2015-03-02", nil, ["recorded": "2016-05-31"]))
    #expect(try sample.report("2015-03-02").caseload.unallocated.children == 1)
  }

  @Test("sums over nothing are 0, and ratios with nothing to divide by are absent")
  func nothing() throws {
    var expected = ReportFixture.empty
    expected.data.files = 1
    #expect(try Sample().report() == expected)
  }

  @Test(
    "a value is above a threshold when it exceeds it by more than 1e-9",
    arguments: [
      (nil, .unknown), (0, .green), (1, .green), (1 + 0.9e-9, .green), (1 + 1.1e-9, .amber),
      (1.2, .amber), (1.2 + 0.9e-9, .amber), (1.2 + 1.1e-9, .red), (7, .red),
    ] as [(Double?, Status)])
  func thresholds(value: Double?, status: Status) {
    #expect(Status(value, amberAbove: 1, redAbove: 1.2) == status)
  }

  @Test("exactly 1e-9 above is not above")
  func exactThreshold() {
    #expect(Status(1e-9, amberAbove: 0, redAbove: 0) == .green)
    #expect(Status(1e-9.nextUp, amberAbove: 0, redAbove: 1) == .amber)
    #expect(Status(1e-9.nextUp, amberAbove: 0, redAbove: 0) == .red)
  }

  @Test(
    "a worker is active from the start, always without one, until the day before the end",
    arguments: [
      (nil, nil, true), ("2016-06-01", nil, true), ("2016-06-02", nil, false),
      (nil, "2016-06-01", false), (nil, "2016-06-02", true), ("2016-06-01", "2016-06-02", true),
      ("2016-06-01", "2016-06-01", false), (nil, "9999-12-31", true),
    ] as [(String?, String?, Bool)])
  func active(start: String?, end: String?, isActive: Bool) throws {
    let report = try Sample(
      .worker("w", ["start": start.map { .text($0) }, "end": end.map { .text($0) }])
    ).report()
    #expect(report.agency.employedHeadcount == (isActive ? 1 : 0))
  }

  @Test(
    "a worker is absent from the first day of an absence until the day before its end",
    arguments: [
      ("2016-06-01", nil, true), ("2016-06-02", nil, false), ("2016-05-01", "2016-06-01", false),
      ("2016-05-01", "2016-06-02", true), ("2016-06-01", "2016-06-01", false),
    ] as [(String, String?, Bool)])
  func absent(start: String, end: String?, isAbsent: Bool) throws {
    let report = try Sample(.worker("w"), .absence("w", start, end)).report()
    #expect(report.caseload.workers.map(\.isAbsent) == [isAbsent])
  }

  @Test(
    "a social worker is one whose record says registered: true",
    arguments: [(true, 1), (false, 0), (nil, 0)] as [(Bool?, Int)])
  func registered(flag: Bool?, count: Int) throws {
    let report = try Sample(.worker("w", ["registered": flag.map { .flag($0) }])).report()
    #expect(report.agency.employedHeadcount == count)
  }

  @Test("the version with the latest `from` up to the day holds, whole")
  func versions() throws {
    // The second version gives no team and no registration: they are not inherited.
    let sample = try Sample(
      .worker("w", ["team": "A"]),
      .worker("w", ["registered": nil, "fte": nil, "from": "2016-06-01"]),
      .episode("c", "child_in_need", "2016-01-04"), .allocation("c", "w"))
    let before = try #require(try sample.report("2016-05-31").caseload.workers.first)
    #expect(before.team == "A" && before.isRegistered == true && before.fte == 1)
    let after = try #require(try sample.report("2016-06-01").caseload.workers.first)
    #expect(after.team == nil && after.isRegistered == nil && after.fte == nil)
  }

  @Test("a worker whose versions all begin later is not there yet, though not unknown")
  func onlyLaterVersions() throws {
    let sample = try Sample(
      .worker("w", ["from": "2016-06-02"]), .episode("c", "child_in_need", "2016-01-04"),
      .allocation("c", "w"))
    let before = try sample.report("2016-06-01").caseload
    #expect(before.unallocated.children == 1)
    #expect(before.allocatedToUnknown == 0)
    #expect(before.workers.isEmpty)
    #expect(try sample.report("2016-06-02").caseload.cases == 1)
  }
}
