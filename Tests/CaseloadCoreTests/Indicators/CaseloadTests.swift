import Testing

@testable import CaseloadCore

@Suite("Effective allocations and cases")
struct EffectiveAllocationTests {
  private static let child: Fact = .episode("c", "child_in_need", "2016-01-04")

  @Test(
    "an allocation is effective from its start until the day before its end",
    arguments: [
      ("2016-06-01", nil, 1), ("2016-06-02", nil, 0), ("2016-05-01", "2016-06-01", 0),
      ("2016-05-01", "2016-06-02", 1), ("2016-06-01", "2016-06-01", 0),
    ] as [(String, String?, Int)])
  func spell(start: String, end: String?, cases: Int) throws {
    let report = try Sample(.worker("w"), Self.child, .allocation("c", "w", start, end)).report()
    #expect(report.caseload.cases == cases)
    #expect(report.caseload.childrenAllocated == cases)
    #expect(report.caseload.unallocated.children == 1 - cases)
  }

  @Test("a case left with a worker who has gone is unallocated")
  func workerGone() throws {
    let sample = try Sample(
      .worker("w", ["end": "2016-06-01"]), Self.child, .allocation("c", "w"))
    #expect(try sample.report("2016-05-31").caseload.unallocated.children == 0)
    #expect(try sample.report("2016-06-01").caseload.unallocated.children == 1)
    #expect(try sample.report("2016-06-01").caseload.workers.isEmpty)
  }

  @Test("a case given to a worker before the worker's start is not yet effective")
  func workerNotYetThere() throws {
    let sample = try Sample(
      .worker("w", ["start": "2016-06-01"]), Self.child, .allocation("c", "w"))
    #expect(try sample.report("2016-05-31").caseload.unallocated.children == 1)
    #expect(try sample.report("2016-06-01").caseload.unallocated.children == 0)
  }

  @Test("an allocation to a worker whom no record names is effective, and nobody's case")
  func unknownWorker() throws {
    let report = try Sample(Self.child, .allocation("c", "gone")).report()
    #expect(report.caseload.unallocated.children == 0)
    #expect(report.caseload.allocatedToUnknown == 1)
    #expect(report.caseload.cases == 0)
    #expect(report.caseload.childrenAllocated == 0)
    #expect(report.caseload.workers.isEmpty)
  }

  @Test("a worker whose only record is withdrawn is unknown")
  func withdrawnWorker() throws {
    let report = try Sample(
      .worker("w"), .worker("w", ["void": true, "recorded": "2016-01-01"]), Self.child,
      .allocation("c", "w")
    ).report()
    #expect(report.caseload.allocatedToUnknown == 1)
  }

  @Test("a worker who is only named as a supervisor is unknown")
  func namedAsSupervisor() throws {
    let report = try Sample(
      .worker("w", ["supervisor": "boss"]), Self.child, .allocation("c", "boss")
    ).report()
    #expect(report.caseload.allocatedToUnknown == 1)
  }

  @Test("a secondary allocation is not effective; one that says lead is")
  func secondary() throws {
    for (role, cases) in [("secondary", 0), ("lead", 1)] {
      let report = try Sample(
        .worker("w"), Self.child,
        .allocation("c", "w", "2016-01-04", nil, ["role": .text(role)])
      ).report()
      #expect(report.caseload.cases == cases)
      #expect(report.caseload.unallocated.children == 1 - cases)
    }
  }

  @Test("cases are distinct children, whether or not an episode is open")
  func distinctChildren() throws {
    // Twice the child a, once b, which has no episode at all.
    let report = try Sample(
      .worker("w"), .episode("a", "child_in_need", "2016-01-04"), .allocation("a", "w"),
      .allocation("a", "w", "2016-02-01"), .allocation("b", "w")
    ).report()
    #expect(report.caseload.cases == 2)
    #expect(report.caseload.childrenAllocated == 2)
    #expect(report.caseload.workers.map(\.cases) == [2])
  }

  @Test("a child whom two workers hold is a case of each, and one child")
  func sharedChild() throws {
    let report = try Sample(
      .worker("w1"), .worker("w2"), .allocation("a", "w1"), .allocation("a", "w2")
    ).report()
    #expect(report.caseload.workers.map(\.cases) == [1, 1])
    #expect(report.caseload.cases == 2)
    #expect(report.caseload.childrenAllocated == 1)
  }
}

@Suite("The lead worker of a child")
struct LeadWorkerTests {
  private func lead(_ facts: [Fact]) throws -> Identifier? {
    let sample = try Sample(
      policy: "[visits]\ndue_soon = \"9999 days\"",
      facts + [
        .worker("w1"), .worker("w2"), .worker("left", ["end": "2016-05-01"]),
        .episode("c", "child_in_need", "2016-05-20"),
      ])
    let children = try sample.report().visits.children
    return try #require(children.first).worker
  }

  @Test("is that of the effective allocation with the latest start")
  func latest() throws {
    #expect(
      try lead([.allocation("c", "w1", "2016-03-02"), .allocation("c", "w2", "2016-03-01")])
        == "w1")
    #expect(try lead([]) == nil)
    #expect(try lead([.allocation("c", "unknown")]) == "unknown")
  }

  @Test("is never one who has left, one whose allocation ended, or a secondary one")
  func onlyEffective() throws {
    #expect(
      try lead([
        .allocation("c", "w1", "2016-01-04"), .allocation("c", "left", "2016-02-01"),
        .allocation("c", "w2", "2016-03-01", "2016-06-01"),
        .allocation("c", "w2", "2016-04-01", nil, ["role": "secondary"]),
      ]) == "w1")
  }

  @Test(
    "is on a tie that of the greatest allocation id in byte order",
    arguments: [
      ("a9", "a10"), ("a", "Z"), ("\u{E9}", "z"), ("b", "a"), ("ab", "a"),
      // More than the eight bytes that are compared at once.
      ("allocation-9", "allocation-10"), ("allocation-1", "allocation"), ("b", "allocation-1"),
      ("allocation-1", "aa"),
    ])
  func ties(greater: String, smaller: String) throws {
    func allocation(_ worker: String, _ id: String) -> Fact {
      .allocation("c", worker, "2016-03-01", nil, ["id": .text(id)])
    }
    #expect(try lead([allocation("w1", greater), allocation("w2", smaller)]) == "w1")
    #expect(try lead([allocation("w1", smaller), allocation("w2", greater)]) == "w2")
  }
}

@Suite("Limits, loads and the average")
struct LoadTests {
  /// A worker with a number of cases, of children of its own.
  private static func holder(_ id: String, cases: Int, _ more: Fact.Fields = [:]) -> [Fact] {
    [.worker(id, more)] + (0..<cases).map { .allocation("\(id)-child-\($0)", id) }
  }

  private func only(_ facts: [Fact], policy: String = "") throws -> CaseloadFigures.Worker {
    let workers = try Sample(policy: policy, facts).report().caseload.workers
    #expect(workers.count == 1)
    return try #require(workers.first)
  }

  struct LimitCase: Sendable {
    var fields: Fact.Fields
    var limit: Double?
  }

  @Test(
    "the limit is the worker's own as it is, else by FTE, lower while newly qualified",
    arguments: [
      LimitCase(fields: ["limit": 10], limit: 10),
      LimitCase(fields: ["limit": 10, "newly_qualified": "2016-06-01"], limit: 10),
      LimitCase(fields: ["limit": 10, "fte": nil], limit: 10),
      LimitCase(fields: ["limit": 0], limit: 0), LimitCase(fields: ["fte": 1], limit: 16),
      LimitCase(fields: ["fte": 0.5], limit: 8), LimitCase(fields: ["fte": 0], limit: 0),
      LimitCase(fields: ["fte": nil], limit: nil),
      LimitCase(fields: ["fte": nil, "newly_qualified": "2016-06-01"], limit: nil),
      // 16 × 0.9 = 14.4 on the first day, not on the day before it.
      LimitCase(fields: ["newly_qualified": "2016-06-01"], limit: 14.4),
      LimitCase(fields: ["newly_qualified": "2016-06-02"], limit: 16),
      // The last day of the year, and the day after it.
      LimitCase(fields: ["newly_qualified": "2015-06-02"], limit: 14.4),
      LimitCase(fields: ["newly_qualified": "2015-06-01"], limit: 16),
    ])
  func limit(given: LimitCase) throws {
    let worker = try only([.worker("w", given.fields)])
    #expect(worker.limit == given.limit)
    #expect(worker.load == (given.limit.map { $0 > 0 } == true ? 0 : nil))
  }

  @Test("a year from 29 February ends with 27 February")
  func leapYear() throws {
    let sample = try Sample(.worker("w", ["newly_qualified": "2016-02-29"]))
    #expect(try sample.report("2017-02-27").caseload.workers.map(\.limit) == [14.4])
    #expect(try sample.report("2017-02-28").caseload.workers.map(\.limit) == [16])
  }

  @Test("the policy's limit is multiplied by the FTE first, by its factor after that")
  func order() throws {
    let policy = """
      [caseload]
      limit_per_fte = 18
      newly_qualified_for = "6 months"
      """
    // In doubles (18 × 0.3) × 0.9 is 4.859999999999999, and 18 × (0.3 × 0.9) would be 4.86.
    let fields: Fact.Fields = ["fte": 0.3, "newly_qualified": "2015-12-02"]
    #expect(try only([.worker("w", fields)], policy: policy).limit == 4.859999999999999)
    let past: Fact.Fields = ["fte": 1, "newly_qualified": "2015-12-01"]
    #expect(try only([.worker("w", past)], policy: policy).limit == 18)
  }

  @Test(
    "load is cases ÷ limit, and its status follows the thresholds",
    arguments: [
      (10, 10, .green), (11, 10, .amber), (12, 10, .amber), (13, 10, .red), (0, 10, .green),
      (3, 0, .unknown),
    ] as [(Int, Int, Status)])
  func status(cases: Int, limit: Int, status: Status) throws {
    let worker = try only(
      Self.holder("w", cases: cases, ["limit": .number(Double(limit))]))
    #expect(worker.load == (limit > 0 ? Double(cases) / Double(limit) : nil))
    #expect(worker.status == status)
  }

  @Test("without an FTE or a limit the load is absent and the status unknown")
  func noLimit() throws {
    let worker = try only(Self.holder("w", cases: 2, ["fte": nil]))
    #expect(worker.load == nil && worker.status == .unknown && worker.casesPerFTE == nil)
  }

  @Test("a load beyond the doubles is absent")
  func tooGreat() throws {
    let files = [
      "workers.jsonl":
        #"{"id":"w","role":"other","employment":"agency","limit":1e-320,"fte":1e-320}"#,
      "allocations.jsonl":
        #"{"id":"a","child":"c","worker":"w","start":"2016-01-01"}"#,
    ]
    let worker = try #require(try Sample(files: files).report().caseload.workers.first)
    #expect(worker.limit == Double("1e-320"))
    #expect(worker.load == nil && worker.casesPerFTE == nil && worker.status == .unknown)
  }

  @Test("cases for each FTE go by the worker's own FTE, kept unrounded")
  func casesPerFTE() throws {
    #expect(try only(Self.holder("w", cases: 7, ["fte": 0.6])).casesPerFTE == 7 / 0.6)
    #expect(try only(Self.holder("w", cases: 7, ["fte": 0])).casesPerFTE == nil)
  }

  @Test("listed are active workers who hold a case or are social workers")
  func listed() throws {
    let report = try Sample(
      Self.holder("registered-idle", cases: 0)
        + Self.holder("support-holding", cases: 1, ["registered": false])
        + Self.holder("support-idle", cases: 0, ["registered": false])
        + Self.holder("gone", cases: 1, ["end": "2016-06-01"])
        + Self.holder("not-yet", cases: 1, ["start": "2016-06-02"])
        + [
          .worker("secondary", ["registered": nil]),
          .allocation("x", "secondary", "2016-01-04", nil, ["role": "secondary"]),
        ]
    ).report()
    #expect(
      report.caseload.workers.map(\.worker.text).sorted() == [
        "registered-idle", "support-holding",
      ])
    #expect(report.caseload.cases == 1)
  }

  @Test("the average is all cases ÷ all FTE of social workers who hold cases")
  func average() throws {
    // (9 + 2 + 4) cases ÷ (1 + 0.5 + 0.5) FTE = 7.5; the mean of 9, 4 and 8 would be 7.
    let report = try Sample(
      Self.holder("full", cases: 9) + Self.holder("half", cases: 2, ["fte": 0.5])
        + Self.holder("agency", cases: 4, ["fte": 0.5, "employment": "agency"])
        + Self.holder("idle", cases: 0)
        + Self.holder("support", cases: 3, ["registered": false])
        + Self.holder("fte-unknown", cases: 5, ["fte": nil])
        + Self.holder("fte-zero", cases: 1, ["fte": 0])
        + Self.holder("gone", cases: 6, ["end": "2016-01-05"])
    ).report()
    #expect(report.caseload.holdersFTE == 2)
    #expect(report.caseload.average == 7.5)
    // Listed are all but the one who has gone: 9 + 2 + 4 + 3 + 5 + 1.
    #expect(report.caseload.cases == 24)
  }

  @Test("without anybody to divide by, the average is absent")
  func noAverage() throws {
    let report = try Sample(Self.holder("support", cases: 3, ["registered": false])).report()
    #expect(report.caseload.holdersFTE == 0)
    #expect(report.caseload.average == nil)
  }

  @Test("an absent worker still holds cases and counts in the average")
  func absentHolder() throws {
    let report = try Sample(
      Self.holder("w", cases: 4) + [.absence("w", "2016-05-01")]
    ).report()
    #expect(report.caseload.average == 4)
  }
}
