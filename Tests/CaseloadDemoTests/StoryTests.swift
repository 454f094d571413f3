import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("The story of the small authority")
struct StoryTests {
  private let authority = Samples.small
  private var asAt: Day { authority.asAt }
  private var yearAgo: Day { authority.asAt.adding(months: -12) }

  @Test("has about 22 % agency staff, where a year before there were about 30 %")
  func agency() {
    #expect(abs(Samples.agencyShare(of: authority, on: asAt) - 0.22) < 0.021)
    #expect(abs(Samples.agencyShare(of: authority, on: yearAgo) - 0.30) < 0.021)
  }

  @Test("has about 30 workers and 300 open children")
  func size() {
    #expect(27...37 ~= Samples.activeWorkers(of: authority, on: asAt).count)
    #expect(280...320 ~= Samples.openChildren(of: authority, on: asAt).count)
  }

  /// Open children without a lead worker who is there, with the day of their last allocation's end.
  private func unallocated() -> [EpisodeRecord] {
    let workers = Set(Samples.activeWorkers(of: authority, on: asAt).map(\.worker))
    let allocations = Samples.leadAllocations(of: authority, on: asAt)
    return Samples.openChildren(of: authority, on: asAt).values.filter { episode in
      !(allocations[episode.child] ?? []).contains { workers.contains($0.worker) }
    }
  }

  @Test("leaves disabled children without a worker, a looked-after one for five weeks")
  func disabledChildren() throws {
    let team = try #require(authority.teamIds.firstIndex(of: "DC 1"))
    let waiting = unallocated().filter { $0.team == team }
    #expect(waiting.count >= 3)
    let lookedAfter = try #require(waiting.first { $0.status == .lookedAfter })
    let ends = authority.records.allocations.filter { $0.child == lookedAfter.child }.map(\.end)
    #expect(ends.compactMap { $0 }.max() == asAt - 35)
    #expect(!ends.contains(nil))
  }

  @Test("leaves few children elsewhere without a worker")
  func unallocatedElsewhere() {
    let team = authority.teamIds.firstIndex(of: "DC 1")
    #expect(unallocated().count { $0.team != team } <= 6)
  }

  @Test("has people who left and still hold children")
  func leavers() {
    let workers = Set(Samples.activeWorkers(of: authority, on: asAt).map(\.worker))
    let open = Samples.openChildren(of: authority, on: asAt)
    let held = Samples.leadAllocations(of: authority, on: asAt).values.joined().filter {
      open[$0.child] != nil && !workers.contains($0.worker)
    }
    #expect(1...6 ~= held.count)
  }

  /// Cases to a full-time equivalent of the social workers who hold any.
  private func averageCaseload(on day: Day) -> Double {
    var cases: [Int32: Int] = [:]
    for allocation in Samples.leadAllocations(of: authority, on: day).values.joined() {
      cases[allocation.worker, default: 0] += 1
    }
    var held = 0
    var fte = 0
    for worker in Samples.activeWorkers(of: authority, on: day) where worker.registered {
      guard let own = cases[worker.worker], let hours = worker.fte else { continue }
      held += own
      fte += hours
    }
    return Double(held) / Double(fte) * 100
  }

  @Test("brings caseloads down to a little above England's average")
  func caseloads() {
    #expect(16.5...18.6 ~= averageCaseload(on: asAt))
    #expect(averageCaseload(on: yearAgo) > averageCaseload(on: asAt) + 2)
  }

  @Test("has supervision that is more frequent than good")
  func supervision() {
    let recent = authority.records.supervisions.filter { !$0.isVoid && $0.day > asAt - 90 }
    func share(_ flag: KeyPath<SupervisionRecord, Bool?>) -> Double {
      Double(recent.count { $0[keyPath: flag] == true }) / Double(recent.count)
    }
    #expect(0.12...0.28 ~= share(\.reflective))
    #expect(0.05...0.19 ~= share(\.challenge))
    #expect(0.12...0.28 ~= share(\.rationale))
  }
}
