import Testing

@testable import CaseloadCore

@Suite("The worker's sheet")
struct WorkerSheetTests {
  private let day = Sample.day("2016-06-01")

  @Test("says what the version in force says, with the names that go with the ids")
  func facts() throws {
    let sample = try Sample(
      .team("T", ["name": "North"]), .worker("boss", ["name": "B. Oss"]),
      .worker(
        "w",
        [
          "name": "J. Okafor", "team": "T", "title": "Social worker", "fte": 0.8,
          "supervisor": "boss", "newly_qualified": "2015-09-01", "start": "2015-09-01",
          "end": "2016-07-01", "employment": "agency",
        ]),
      .worker("w", ["name": "Later", "from": "2016-06-02"]))
    let sheet = try #require(sample.indicators.workerSheet("w", asAt: day))
    #expect(sheet.worker == Named(id: "w", name: "J. Okafor"))
    let post = try #require(sheet.post)
    #expect(post.team == Named(id: "T", name: "North"))
    #expect(post.supervisor == Named(id: "boss", name: "B. Oss"))
    #expect(post.title == "Social worker" && post.role == .caseHolder && post.fte == 0.8)
    #expect(post.employment == .agency && post.isNewlyQualified && post.isRegistered == true)
    #expect(post.start == Sample.day("2015-09-01") && post.end == Sample.day("2016-07-01"))
    #expect(sheet.isActive && !sheet.isAbsent && sheet.isListed)
    // 16 × 0.8 × 0.9
    #expect(sheet.load?.limit == 16 * 0.8 * 0.9)
  }

  @Test("is not there for an id that no record names, and without a post for one not yet known")
  func unknown() throws {
    let sample = try Sample(
      .worker("later", ["from": "2016-06-02"]), .episode("c", "child_in_need", "2016-05-03"),
      .allocation("c", "ghost"))
    #expect(sample.indicators.workerSheet("nobody", asAt: day) == nil)
    let later = try #require(sample.indicators.workerSheet("later", asAt: day))
    #expect(later.post == nil && !later.isActive && later.load == nil)
    let ghost = try #require(sample.indicators.workerSheet("ghost", asAt: day))
    #expect(ghost.post == nil && ghost.children.map(\.child.id) == ["c"])
    #expect(ghost.supervision.exclusion == .notActive)
  }

  @Test("lists absences that began, with an end only once it is reached")
  func absences() throws {
    let sample = try Sample(
      .worker("w"), .absence("w", "2016-01-04", "2016-02-01"),
      .absence("w", "2016-05-16", "2016-08-01"), .absence("w", "2016-06-02"))
    let sheet = try #require(sample.indicators.workerSheet("w", asAt: day))
    #expect(sheet.isAbsent)
    #expect(
      sheet.absences == [
        WorkerSheet.Absence(start: Sample.day("2016-05-16"), end: nil),
        WorkerSheet.Absence(start: Sample.day("2016-01-04"), end: Sample.day("2016-02-01")),
      ])
  }

  @Test("lists each child once, worst first, with the last visit seen or not and the next due")
  func children() throws {
    // a: seen 10 May alone, due 20 working days on, 8 June. b: 4 April + 20 working days, 3 May.
    let sample = try Sample(
      .worker("w"), .worker("other"),
      .episode("a", "child_in_need", "2016-04-04"), .allocation("a", "w", "2016-05-02"),
      .allocation("a", "w", "2016-04-04"),
      .visit("a", "2016-05-10", ["alone": true]), .visit("a", "2016-05-31", ["seen": false]),
      .episode("b", "child_in_need", "2016-04-04"), .allocation("b", "w", "2016-04-11"),
      .allocation("b", "other", "2016-05-30"),
      .allocation("idle", "w", "2016-01-04"),
      .allocation("gone", "w", "2016-01-04", "2016-06-01"))
    let sheet = try #require(sample.indicators.workerSheet("w", asAt: day))
    #expect(sheet.children.map(\.child.id) == ["b", "a", "idle"])
    #expect(sheet.children.map(\.standing) == [.overdue, .dueSoon, .notCounted])
    #expect(sheet.children.map(\.isLead) == [false, true, true])
    let (b, a) = (sheet.children[0], sheet.children[1])
    #expect(b.due == Sample.day("2016-05-03") && b.daysOverdue == 29 && b.daysLeft == nil)
    #expect(b.lastSeen == nil && b.interval?.description == "20 working days")
    #expect(a.allocatedSince == Sample.day("2016-04-04"))
    #expect(a.due == Sample.day("2016-06-08") && a.daysLeft == 7 && a.daysOverdue == 0)
    #expect(a.lastSeen?.day == Sample.day("2016-05-10") && a.lastSeen?.isAlone == true)
    #expect(a.lastVisit?.day == day - 1 && a.lastVisit?.isSeen == false)
    #expect(sheet.load?.cases == 3)
  }

  @Test("looks 28 days ahead, by day, and leaves out what is overdue")
  func upcoming() throws {
    // In need: first within 20 working days. Supervision: a month after 1 May.
    let sample = try Sample(
      .worker("w"), .supervision("w", "2016-05-01"),
      .episode("soon", "child_in_need", "2016-05-03"), .allocation("soon", "w"),
      .episode("last", "looked_after", "2016-06-01"), .allocation("last", "w"),
      .visit("last", "2016-06-01"),
      .episode("late", "child_in_need", "2016-04-04"), .allocation("late", "w"))
    let sheet = try #require(sample.indicators.workerSheet("w", asAt: day))
    // 42 days after the visit of 1 June is past the horizon.
    #expect(sheet.horizon == Sample.day("2016-06-29"))
    #expect(
      sheet.upcoming == [
        WorkerSheet.Upcoming(subject: .supervision, due: day, daysLeft: 0),
        WorkerSheet.Upcoming(
          subject: .visit(Named(id: "soon"), .childInNeed), due: day, daysLeft: 0),
      ])
  }
}

@Suite("The supervision history")
struct SupervisionHistoryTests {
  private let day = Sample.day("2016-06-01")

  private func history(_ facts: Fact...) throws -> SupervisionHistory {
    try #require(try Sample(facts).indicators.workerSheet("w", asAt: day)).supervision
  }

  @Test("keeps every session of 13 months, the latest first, with what the record shows")
  func sessions() throws {
    let history = try history(
      .worker("w"), .worker("s", ["name": "S. Uper"]),
      .supervision("w", "2015-05-01"), .supervision("w", "2015-05-02"),
      .supervision("w", "2016-05-20", ["supervisor": "s", "reflective": true, "rationale": true]),
      .supervision("w", "2016-06-02"))
    #expect(history.sessions.map(\.day) == [Sample.day("2016-05-20"), Sample.day("2015-05-02")])
    let last = history.sessions[0]
    #expect(last.supervisor == Named(id: "s", name: "S. Uper"))
    #expect(last.isReflective && !last.isChallenging && last.givesRationale)
    // The window of 90 days begins on 4 March.
    #expect(history.qualitySince == Sample.day("2016-03-04"))
    #expect(
      history.quality
        == SupervisionFigures.Quality(records: 1, reflective: 1, challenge: 0, rationale: 1))
  }

  @Test("marks the gaps that exceed the interval, and the one still open")
  func gaps() throws {
    let history = try history(
      .worker("w"), .supervision("w", "2016-01-10"), .supervision("w", "2016-02-10"),
      .supervision("w", "2016-03-20"), .supervision("w", "2016-03-20"),
      .supervision("w", "2016-04-30"))
    let lines = history.gaps.map { gap in
      "\(gap.from) \(gap.days) by \(gap.due)\(gap.isOverLimit ? " over" : "")"
    }
    #expect(
      lines == [
        "2016-04-30 32 by 2016-05-30 over", "2016-03-20 41 by 2016-04-20 over",
        "2016-02-10 39 by 2016-03-10 over", "2016-01-10 31 by 2016-02-10",
      ])
    #expect(history.gaps[0].to == nil)
    #expect(history.standing?.status == .overdue && history.standing?.daysOverdue == 2)
    #expect(history.clock?.startedBy == .supervision && history.clock?.daysOverdue == 2)
  }

  @Test("excuses a gap that an absence touches, and counts from the return")
  func absence() throws {
    let history = try history(
      .worker("w"), .supervision("w", "2016-01-10"), .absence("w", "2016-01-20", "2016-05-09"))
    #expect(history.gaps.map(\.isExcused) == [true] && history.gaps.map(\.isOverLimit) == [false])
    let clock = try #require(history.clock)
    #expect(clock.startedBy == .absence && clock.started == Sample.day("2016-05-09"))
    #expect(clock.due == Sample.day("2016-06-09") && clock.daysLeft == 8)
    #expect(clock.standing == .inTime && history.standing?.status == .inTime)
  }

  @Test("goes by the stages of the assessed year")
  func stages() throws {
    let history = try history(
      .worker("w", ["newly_qualified": "2016-05-02"]), .supervision("w", "2016-05-30"))
    #expect(history.clock?.rule == "every week, in the first 6 weeks of the assessed year")
    #expect(history.clock?.policyKey == "supervision.newly_qualified")
    #expect(history.clock?.due == Sample.day("2016-06-06"))
    #expect(history.clock?.standing == .dueSoon)
  }

  @Test(
    "says why a worker is not counted",
    arguments: [
      (["end": "2016-06-01"], .notActive), (["registered": false], .withoutCases),
      (["role": "senior_manager"], .role), ([:], nil),
    ] as [(Fact.Fields, SupervisionHistory.Exclusion?)])
  func exclusion(fields: Fact.Fields, exclusion: SupervisionHistory.Exclusion?) throws {
    let history = try history(.worker("w", fields))
    #expect(history.exclusion == exclusion)
    #expect((history.standing == nil) == (exclusion != nil))
  }

  @Test("an absent worker is not counted, and a worker without anything to count from has no clock")
  func noClock() throws {
    #expect(try history(.worker("w"), .absence("w", "2016-05-01")).exclusion == .absent)
    let history = try history(.worker("w"))
    #expect(history.clock == nil && history.standing?.status == .noRecord)
  }
}
