import Foundation
import Testing

@testable import CaseloadCore

/// A few hundred comparisons, or as many as one likes.
///
/// `CASELOAD_FOLLOW_STEPS=3000` is how many for each seed of `CASELOAD_FOLLOW_SEEDS=1,2,3`. Where the tests run
/// as root, no permission that is taken away is missed.
@Suite("A follower knows what a fresh start would know")
struct FollowerEquivalenceTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let wantedSteps = environment["CASELOAD_FOLLOW_STEPS"].flatMap { Int($0) }
  private static let seeds: [UInt64] =
    environment["CASELOAD_FOLLOW_SEEDS"]
    .map { $0.split(separator: ",").compactMap { UInt64($0) } } ?? [1, 2, 3, 10]

  @Test("whatever is done to the files", arguments: seeds, FollowerTrial.Manner.allCases)
  func randomMischief(seed: UInt64, manner: FollowerTrial.Manner) throws {
    var mischief = RandomMischief(seed: seed)
    let beginning = mischief.beginning()
    let isConcurrent = manner == .meanwhile
    // About as many acts either way.
    let steps = (Self.wantedSteps ?? 40) / (isConcurrent ? 8 : 1)
    let acts = mischief.steps(steps, acts: isConcurrent ? 5...30 : 1...3)
    let trial = FollowerTrial(seed: seed, manner: manner)
    let start = ContinuousClock.now
    let failure = trial.failure(beginning, acts)
    if Self.wantedSteps != nil {
      print(
        "seed \(seed), \(manner): \(acts.count - steps) acts, \(trial.tally.comparisons) comparisons, "
          + "\(trial.tally.absences) of them of a directory that is away, "
          + "\(trial.tally.changes) with other figures than before, "
          + "\(failure == nil ? "no difference" : "A DIFFERENCE"), \(ContinuousClock.now - start)")
    }
    guard let failure else {
      // No difference says nothing where nothing was compared, or nothing happened.
      #expect(trial.tally.comparisons == steps + 1)
      #expect(trial.tally.absences * 4 < trial.tally.comparisons)
      #expect(trial.tally.changes * 4 > trial.tally.comparisons)
      return
    }
    let smallest = trial.smallest(beginning, acts, failure, within: .seconds(120))
    let lines = (smallest.beginning.map { "\($0)" } + ["then"] + smallest.acts.map { "\($0)" })
    Issue.record(
      "seed \(seed), \(manner): \(failure.text)\n\(lines.joined(separator: "\n"))")
  }
}
