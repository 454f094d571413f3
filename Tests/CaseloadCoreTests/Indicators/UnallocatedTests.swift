import Testing

@testable import CaseloadCore

@Suite("Open children and who holds them")
struct HeldChildrenTests {
  @Test(
    "a child is open in the statuses that need a worker",
    arguments: [
      ("assessment", 1), ("child_in_need", 1), ("child_protection", 1), ("looked_after", 1),
      ("private_fostering", 1), ("care_leaver", 0), ("early_help", 0),
    ])
  func statuses(status: String, open: Int) throws {
    let report = try Sample(.episode("c", status, "2016-05-02")).report()
    #expect(report.caseload.unallocated.children == open)
  }

  @Test(
    "a child is open from the start of an episode until the day before its end",
    arguments: [
      ("2016-06-01", nil, 1), ("2016-06-02", nil, 0), ("2016-05-01", "2016-06-01", 0),
      ("2016-05-01", "2016-06-02", 1), ("2016-06-01", "2016-06-01", 0),
    ] as [(String, String?, Int)])
  func spell(start: String, end: String?, open: Int) throws {
    let report = try Sample(.episode("c", "child_in_need", start, end)).report()
    #expect(report.caseload.unallocated.children == open)
  }

  @Test("the policy says which statuses need a worker, and two episodes are one child")
  func policy() throws {
    let report = try Sample(
      policy: "[caseload]\nneeds_worker = [\"early_help\", \"care_leaver\"]",
      .episode("c", "early_help", "2016-05-02"), .episode("c", "care_leaver", "2016-05-02"),
      .episode("d", "child_protection", "2016-05-02")
    ).report()
    #expect(report.caseload.unallocated.list.map(\.child) == ["c"])
    #expect(report.caseload.unallocated.children == 1)
  }

  private static let support: Fact = .worker("support", ["registered": false])
  private static let social: Fact = .worker("social")

  private func withoutQualification(_ facts: [Fact], policy: String = "") throws -> Int {
    try Sample(policy: policy, facts + [Self.support, Self.social]).report()
      .caseload.allocatedWithoutQualification
  }

  @Test(
    "allocated without qualification goes by the statuses that need a registered worker",
    arguments: [
      ("assessment", 0), ("child_in_need", 0), ("child_protection", 1), ("looked_after", 1),
      ("private_fostering", 1), ("care_leaver", 0), ("early_help", 0),
    ])
  func needsRegistered(status: String, count: Int) throws {
    #expect(
      try withoutQualification([
        .episode("c", status, "2016-05-02"), .allocation("c", "support"),
      ]) == count)
  }

  @Test("it counts only children all of whose workers are known and not social workers")
  func allUnqualified() throws {
    let child: Fact = .episode("c", "child_protection", "2016-05-02")
    #expect(
      try withoutQualification([
        child, .allocation("c", "support"), .allocation("c", "other-support"),
        .worker("other-support", ["registered": nil]),
      ]) == 1)
    #expect(
      try withoutQualification([child, .allocation("c", "support"), .allocation("c", "social")])
        == 0)
    #expect(
      try withoutQualification([child, .allocation("c", "support"), .allocation("c", "unknown")])
        == 0)
    #expect(try withoutQualification([child]) == 0)
    // A secondary social worker does not help.
    #expect(
      try withoutQualification([
        child, .allocation("c", "support"),
        .allocation("c", "social", "2016-01-04", nil, ["role": "secondary"]),
      ]) == 1)
  }

  @Test("it counts only open children, by any of their active episodes")
  func onlyOpen() throws {
    let policy = "[caseload]\nneeds_registered = [\"care_leaver\"]"
    let leaver: Fact = .episode("c", "care_leaver", "2016-05-02")
    #expect(try withoutQualification([leaver, .allocation("c", "support")], policy: policy) == 0)
    #expect(
      try withoutQualification(
        [leaver, .episode("c", "child_in_need", "2016-05-02"), .allocation("c", "support")],
        policy: policy) == 1)
  }

  struct Holders: Sendable {
    var workers: [String]
    var unknown: Int
    var absent: Int
  }

  @Test(
    "allocated to unknown: all workers are unknown; held by absent: all workers are absent",
    arguments: [
      Holders(workers: ["social"], unknown: 0, absent: 0),
      Holders(workers: ["x"], unknown: 1, absent: 0),
      Holders(workers: ["x", "y"], unknown: 1, absent: 0),
      Holders(workers: ["x", "social"], unknown: 0, absent: 0),
      Holders(workers: ["away"], unknown: 0, absent: 1),
      Holders(workers: ["away", "away-too"], unknown: 0, absent: 1),
      Holders(workers: ["away", "social"], unknown: 0, absent: 0),
      Holders(workers: ["away", "x"], unknown: 0, absent: 0),
      // One who has gone holds nobody, however long absent.
      Holders(workers: ["gone"], unknown: 0, absent: 0),
      Holders(workers: ["gone", "away"], unknown: 0, absent: 1),
    ])
  func unknownAndAbsent(holders: Holders) throws {
    let facts: [Fact] = [
      Self.social, .worker("away"), .worker("away-too"), .worker("gone", ["end": "2016-05-01"]),
      .absence("away", "2016-05-01"), .absence("away-too", "2016-05-01"),
      .absence("gone", "2016-04-01"), .absence("x", "2016-05-01"),
      .episode("c", "child_in_need", "2016-01-04"),
    ]
    let report = try Sample(facts + holders.workers.map { .allocation("c", $0) }).report()
    #expect(report.caseload.allocatedToUnknown == holders.unknown)
    #expect(report.caseload.heldByAbsent == holders.absent)
  }

  @Test("children who are not open are in none of these")
  func notOpen() throws {
    let report = try Sample(
      .worker("away"), .absence("away", "2016-05-01"), .allocation("a", "away"),
      .allocation("b", "x"), .episode("b", "early_help", "2016-01-04")
    ).report()
    #expect(report.caseload.allocatedToUnknown == 0)
    #expect(report.caseload.heldByAbsent == 0)
  }
}

@Suite("Since when a child has been without a worker")
struct UnallocatedSinceTests {
  private func unallocated(_ facts: [Fact], policy: String = "") throws -> [String] {
    try Sample(policy: policy, facts).report().caseload.unallocated.lines
  }

  private static let open: Fact = .episode("c", "child_in_need", "2015-12-01")

  @Test("the first day on which it was open, when it never had one")
  func neverAllocated() throws {
    // 20 May to 1 June: 11 days left of May and 1 of June.
    #expect(
      try unallocated([.episode("c", "child_in_need", "2016-05-20")])
        == ["c since 2016-05-20, 12 days, over the limit"])
    #expect(
      try unallocated([.episode("c", "child_in_need", "2016-06-01")])
        == ["c since 2016-06-01, 0 days"])
  }

  @Test("over the limit is past the day that is 7 days on, not on it")
  func overLimit() throws {
    #expect(
      try unallocated([.episode("c", "child_in_need", "2016-05-25")])
        == ["c since 2016-05-25, 7 days"])
    #expect(
      try unallocated([.episode("c", "child_in_need", "2016-05-24")])
        == ["c since 2016-05-24, 8 days, over the limit"])
  }

  @Test("the limit may be in working days: 2 from the 26th pass over the bank holiday")
  func overLimitInWorkingDays() throws {
    // Thursday 26 May: Friday is one; Monday 30 May is a bank holiday; Tuesday 31 May is two.
    let policy = "[caseload]\nunallocated_after = \"2 working days\""
    #expect(
      try unallocated(
        [
          .episode("a", "child_in_need", "2016-05-26"),
          .episode("b", "child_in_need", "2016-05-27"),
        ], policy: policy) == [
          "a since 2016-05-26, 6 days, over the limit", "b since 2016-05-27, 5 days",
        ])
  }

  @Test("a day on which it was not open starts the count anew")
  func gap() throws {
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-01-04", "2016-05-27"),
        .episode("c", "child_in_need", "2016-05-28"),
      ]) == ["c since 2016-05-28, 4 days"])
  }

  @Test("adjoining and overlapping episodes are one run, in whatever order they are read")
  func adjoining() throws {
    let expected = ["c since 2016-05-03, 29 days, over the limit"]
    let first: Fact = .episode("c", "assessment", "2016-05-03", "2016-05-10")
    let next: Fact = .episode("c", "child_in_need", "2016-05-10")
    #expect(try unallocated([first, next]) == expected)
    #expect(try unallocated([next, first]) == expected)
    #expect(
      try unallocated([
        first, .episode("c", "looked_after", "2016-05-04", "2016-05-20"),
        .episode("c", "child_in_need", "2016-05-15"),
      ]) == expected)
    // The second lies within the first; the third adjoins the first.
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-05-03", "2016-05-20"),
        .episode("c", "assessment", "2016-05-04", "2016-05-06"),
        .episode("c", "child_protection", "2016-05-20"),
      ]) == expected)
  }

  @Test("an episode that needs no worker, and one of no days, bridge no gap")
  func noBridge() throws {
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-01-04", "2016-05-26"),
        .episode("c", "early_help", "2016-05-26", "2016-05-28"),
        .episode("c", "assessment", "2016-05-26", "2016-05-26"),
        .episode("c", "child_in_need", "2016-05-28"),
      ]) == ["c since 2016-05-28, 4 days"])
  }

  @Test("the day after the last on which it had a worker")
  func allocationEnded() throws {
    #expect(
      try unallocated([
        Self.open, .worker("w"), .allocation("c", "w", "2016-01-04", "2016-04-01"),
        .allocation("c", "w", "2016-01-04", "2016-03-01"),
      ]) == ["c since 2016-04-01, 61 days, over the limit"])
  }

  @Test("an allocation that ended this very day leaves it without a worker since today")
  func endedToday() throws {
    #expect(
      try unallocated([
        Self.open, .worker("w"), .allocation("c", "w", "2016-01-04", "2016-06-01"),
      ]) == ["c since 2016-06-01, 0 days"])
  }

  @Test("a worker's leaving ends it as the end of the allocation does")
  func workerLeft() throws {
    #expect(
      try unallocated([
        Self.open, .worker("w", ["end": "2016-05-27"]), .allocation("c", "w"),
      ]) == ["c since 2016-05-27, 5 days"])
  }

  @Test("only the days between the worker's start and end count")
  func workerCame() throws {
    #expect(
      try unallocated([
        Self.open, .worker("w", ["start": "2016-05-03", "end": "2016-05-11"]),
        .allocation("c", "w", "2016-01-04"),
      ]) == ["c since 2016-05-11, 21 days, over the limit"])
    // Gone before the allocation began: never effective.
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-05-26"),
        .worker("w", ["start": "2016-05-03", "end": "2016-05-11"]),
        .allocation("c", "w", "2016-05-26"),
      ]) == ["c since 2016-05-26, 6 days"])
  }

  @Test("each day goes by the worker's version in force on it")
  func versions() throws {
    // The first version has no end; that of 10 March says gone since February. So 9 March is the last
    // day on which the allocation was effective.
    #expect(
      try unallocated([
        Self.open, .allocation("c", "w"), .worker("w"),
        .worker("w", ["from": "2016-03-10", "end": "2016-02-01"]),
      ]) == ["c since 2016-03-10, 83 days, over the limit"])
    // Not known before 2 May, and gone on 4 May.
    #expect(
      try unallocated([
        Self.open, .allocation("c", "w"),
        .worker("w", ["from": "2016-05-02", "end": "2016-05-04"]),
      ]) == ["c since 2016-05-04, 28 days, over the limit"])
    // Back from 25 to 27 May by the third version.
    #expect(
      try unallocated([
        Self.open, .allocation("c", "w"), .worker("w", ["end": "2016-02-01"]),
        .worker("w", ["from": "2016-05-20", "start": "2016-05-25"]),
        .worker("w", ["from": "2016-05-27", "start": "2016-06-20"]),
      ]) == ["c since 2016-05-27, 5 days"])
  }

  @Test("an allocation to an unknown worker was one; a secondary allocation was none")
  func unknownAndSecondary() throws {
    #expect(
      try unallocated([Self.open, .allocation("c", "x", "2016-01-04", "2016-05-30")])
        == ["c since 2016-05-30, 2 days"])
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-05-25"), .worker("w"),
        .allocation("c", "w", "2016-01-04", "2016-05-30", ["role": "secondary"]),
      ]) == ["c since 2016-05-25, 7 days"])
  }

  @Test("a worker it had before it was last opened is forgotten")
  func earlierRun() throws {
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2015-01-05", "2015-12-01"),
        .episode("c", "child_in_need", "2016-05-27"), .worker("w"),
        .allocation("c", "w", "2015-01-05", "2015-12-01"),
      ]) == ["c since 2016-05-27, 5 days"])
  }

  @Test("an episode that is yet to come is no part of the run")
  func episodeToCome() throws {
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-05-27", "2016-06-20"),
        .episode("c", "child_in_need", "2016-07-04"),
      ]) == ["c since 2016-05-27, 5 days"])
  }

  @Test("an allocation that is yet to come does not help")
  func later() throws {
    #expect(
      try unallocated([
        .episode("c", "child_in_need", "2016-05-27"), .worker("w"),
        .allocation("c", "w", "2016-06-02"),
      ]) == ["c since 2016-05-27, 5 days"])
  }

  @Test("the list: the longest first, then by id; its first status, its team; the longest alone")
  func list() throws {
    let report = try Sample(
      .episode("b", "child_in_need", "2016-05-27"), .episode("a", "child_in_need", "2016-05-27"),
      .episode("d", "early_help", "2016-01-04"),
      .episode("d", "assessment", "2016-05-02", nil, ["team": "T"]),
      .episode("d", "private_fostering", "2016-05-31"), .episode("B", "assessment", "2016-05-31")
    ).report()
    let unallocated = report.caseload.unallocated
    #expect(
      unallocated.lines == [
        "d since 2016-05-02, 30 days, over the limit", "a since 2016-05-27, 5 days",
        "b since 2016-05-27, 5 days", "B since 2016-05-31, 1 days",
      ])
    #expect(
      unallocated.list.map(\.status) == [
        .privateFostering, .childInNeed, .childInNeed, .assessment,
      ])
    // Of d's clocks the assessment's is the earliest, so the team is its own.
    #expect(unallocated.list.map(\.team) == ["T", nil, nil, nil])
    #expect(unallocated.children == 4)
    #expect(unallocated.overLimit == 1)
    #expect(unallocated.longestDays == 30)
    #expect(try Sample().report().caseload.unallocated.longestDays == nil)
  }
}
