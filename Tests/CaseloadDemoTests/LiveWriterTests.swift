import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("A sample that goes on while it is watched")
struct LiveWriterTests {
  /// Noon of the last day of the sample.
  private static let noon = Moment(seconds: Int64(Samples.small.asAt.number) * 86_400 + 43_200)

  /// The sample's problems, but for the files themselves.
  private func problems(_ sample: WrittenSample) throws -> [String] {
    let settings = try DirectorySettings(sample.path)
    let check = DirectoryCheck(
      try DataDirectory(sample.path), settings: settings, asAt: Samples.small.asAt)
    return Problems(check).files.flatMap(\.problems).map(\.sentence)
  }

  @Test("the same sample, seed and times give the same facts")
  func determinism() throws {
    func facts() throws -> [LiveFact] {
      let sample = try WrittenSample()
      var writer = try LiveWriter(sample.path, seed: 7)
      return try (0..<40).map { step in
        let next = writer.next(at: Moment(seconds: Self.noon.seconds + Int64(step) * 3))
        let fact = try #require(next)
        try writer.write(fact)
        return fact
      }
    }
    let first = try facts()
    #expect(try first == facts())
  }

  @Test("within one round everything happens that can")
  func everyKind() throws {
    let sample = try WrittenSample()
    var writer = try LiveWriter(sample.path, seed: 1)
    var seen: Set<LiveEvent> = []
    for _ in LiveEvent.round {
      let next = writer.next(at: Self.noon)
      let fact = try #require(next)
      try writer.write(fact)
      seen.insert(fact.event)
    }
    #expect(seen == Set(LiveEvent.allCases))
  }

  @Test("nothing that is written is a problem, however long it goes on")
  func validity() throws {
    let sample = try WrittenSample()
    let before = try problems(sample)
    let rejected = try sample.report().report.data.rejected
    let warnings = try sample.report().report.data.warnings
    var writer = try LiveWriter(sample.path, seed: 3)
    for step in 0..<150 {
      guard let fact = writer.next(at: Moment(seconds: Self.noon.seconds + Int64(step))) else {
        break
      }
      try writer.write(fact)
    }
    let data = try sample.report().report.data
    #expect(data.rejected == rejected)
    #expect(data.warnings == warnings)
    #expect(Set(try problems(sample)).subtracting(before) == [])
  }

  @Test("each kind of fact moves its figure the way it should", arguments: LiveEvent.allCases)
  func direction(event: LiveEvent) throws {
    let sample = try WrittenSample()
    var writer = try LiveWriter(sample.path, seed: 5)
    if event == .allocation {
      let referral = writer.next(.referral, at: Self.noon)
      try writer.write(#require(referral))
    }
    let before = try sample.report().report
    let fact = writer.next(event, at: Self.noon)
    try writer.write(#require(fact))
    let after = try sample.report().report
    switch event {
    case .visit:
      #expect(after.visits.overdue == before.visits.overdue - 1)
      #expect(after.visits.seen.seen == before.visits.seen.seen + 1)
    case .supervision:
      #expect(after.supervision.overdue == before.supervision.overdue - 1)
      #expect(after.supervision.quality.records == before.supervision.quality.records + 1)
    case .allocation:
      #expect(after.caseload.unallocated.children == before.caseload.unallocated.children - 1)
      #expect(after.caseload.cases == before.caseload.cases + 1)
    case .referral:
      #expect(after.caseload.unallocated.children == before.caseload.unallocated.children + 1)
      #expect(after.visits.counted == before.visits.counted + 1)
    case .agencyEnd:
      #expect(after.agency.agencyHeadcount == before.agency.agencyHeadcount - 1)
      #expect(try #require(after.agency.ratio) < #require(before.agency.ratio))
      #expect(after.caseload.unallocated.children == before.caseload.unallocated.children)
      #expect(after.caseload.cases == before.caseload.cases)
    case .placement:
      #expect(after.visits.counted == before.visits.counted)
      #expect(after.visits.children != before.visits.children)
    }
  }

  @Test("whoever leaves hands every child to somebody of the same team")
  func handover() throws {
    let sample = try WrittenSample()
    var writer = try LiveWriter(sample.path, seed: 5)
    let fact = writer.next(.agencyEnd, at: Self.noon)
    let before = try sample.report().report.caseload.workers
    try writer.write(#require(fact))
    let after = try sample.report().report.caseload.workers
    let gone = before.filter { worker in !after.contains { $0.worker == worker.worker } }
    #expect(gone.count == 1)
    let leaver = try #require(gone.first)
    #expect(leaver.employment == .agency)
    let team = { (workers: [CaseloadFigures.Worker]) in
      workers.filter { $0.team == leaver.team }.reduce(0) { $0 + $1.cases }
    }
    #expect(team(before) == team(after))
  }

  @Test("a record that replaces one of later the same day is entered after it")
  func laterSameDay() {
    let record = RecordingTime(day: Samples.small.asAt, minute: 1_439)
    #expect(record.next > record)
    #expect(RecordingTime(Self.noon) == RecordingTime(day: Samples.small.asAt, minute: 720))
    #expect(RecordingTime(Moment(seconds: -1)) == RecordingTime(day: Day(number: -1), minute: 1439))
  }
}
