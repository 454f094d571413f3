import Testing

@testable import CaseloadCore

@Suite("The difference of two reports")
struct ReportDifferenceTests {
  private func sample() throws -> Sample {
    // w has one case until 2 June and then two; v loses its one and gets a supervision.
    try Sample(
      .worker("w", ["start": "2016-05-20"]),
      .worker("v", ["start": "2016-04-20", "employment": "agency"]),
      .worker("new", ["start": "2016-06-02"]),
      .episode("c1", "child_in_need", "2016-05-20"), .allocation("c1", "w"),
      .episode("c2", "child_in_need", "2016-05-03"),
      .allocation("c2", "v", "2016-05-03", "2016-06-02"),
      .allocation("c2", "w", "2016-06-02"),
      .episode("c3", "child_in_need", "2016-04-04"), .allocation("c3", "w", "2016-06-02"),
      .visit("c3", "2016-06-02"), .supervision("v", "2016-06-02"))
  }

  private func difference(
    _ earlier: StaticString, _ later: StaticString
  ) throws -> ReportDifference {
    let sample = try sample()
    return ReportDifference(from: try sample.report(earlier), to: try sample.report(later))
  }

  @Test("marks the rows that are new, gone or other, and not those a day older")
  func rows() throws {
    let difference = try difference("2016-06-01", "2016-06-02")
    #expect(difference.from == Sample.day("2016-06-01"))
    #expect(difference.caseloads.added == ["new"] && difference.caseloads.changed == ["w", "v"])
    #expect(difference.caseloads.removed.isEmpty && difference.caseloads.marks("v"))
    #expect(difference.unallocated.removed == ["c3"] && difference.unallocated.added.isEmpty)
    // v was due on 20 May; w on 20 June, both times.
    #expect(difference.supervisions.changed == ["v"])
    #expect(difference.supervisions.added == ["new"])
    #expect(difference.supervisionsNoLongerOverdue == ["v"])
    #expect(difference.supervisionsNewlyOverdue.isEmpty)
    // c2 was due on 1 June, c3 on 3 May.
    #expect(difference.visitsNewlyOverdue == ["c2"])
    #expect(difference.visitsNoLongerOverdue == ["c3"])
    #expect(difference.visits.changed == ["c2"] && difference.visits.removed == ["c3"])
    #expect(!difference.isEmpty)
  }

  @Test("of a report from itself is nothing, and of quiet days nothing but the days")
  func nothing() throws {
    #expect(try difference("2016-06-02", "2016-06-02").isEmpty)
    let quiet = try difference("2016-06-10", "2016-06-11")
    #expect(quiet.isEmpty && quiet.visits.isEmpty && quiet.supervisions.isEmpty)
  }

  @Test("judges a change by what the figure means, not by its direction")
  func meaning() throws {
    let difference = try difference("2016-06-01", "2016-06-02")
    let agency = try #require(difference[.agencyRatio])
    // 1 of 2 full-time equivalents, then 1 of 3.
    #expect(agency.before == 0.5 && agency.after == 1.0 / 3 && agency.meaning == .better)
    #expect(difference[.unallocated]?.change == -1 && difference[.unallocated]?.meaning == .better)
    #expect(difference[.supervisionInTime]?.meaning == .better)
    #expect(difference[.cases]?.meaning == .neutral && difference[.cases]?.change == 1)
    // Two cases of two social workers, then three of one.
    #expect(difference[.averageCaseload]?.change == 2)
    #expect(difference[.averageCaseload]?.meaning == .worse)
    #expect(difference[.visitsOverdue]?.meaning == .unchanged)
    #expect(difference[.agencyChange]?.meaning == .unknown)
    #expect(difference[.workerCases("w")] == nil)
  }

  @Test("takes a difference of rounding for none")
  func rounding() {
    #expect(Figure.seen.meaning(ofChange: 1e-12) == .unchanged)
    #expect(Figure.seen.meaning(ofChange: -0.01) == .worse)
    #expect(Figure.supervisionGap.meaning(ofChange: 2) == .worse)
    #expect(Figure.visitsInTime.meaning(ofChange: nil) == .unknown)
  }
}
