import TestSupport
import Testing

@Suite("A failing sequence is made small")
struct ShrinkingTests {
  private let deadline = ContinuousClock.now + .seconds(60)

  @Test("of thousands of acts, just those stay that fail together, in their order")
  func few() {
    var random = SeededGenerator(state: 1)
    for _ in 0..<20 {
      let culprits = Set((0..<3).map { _ in Int.random(in: 0..<3_000, using: &random) })
      let smallest = Shrinking.smallest(of: Array(0..<3_000), until: deadline) {
        culprits.isSubset(of: $0)
      }
      #expect(smallest == culprits.sorted())
    }
  }

  @Test("nothing stays when everything fails")
  func none() {
    #expect(Shrinking.smallest(of: [1, 2, 3], until: deadline) { _ in true } == [])
  }

  @Test("all stays when the time is over")
  func late() {
    #expect(Shrinking.smallest(of: [1, 2, 3], until: .now) { _ in true } == [1, 2, 3])
  }

  @Test("a follower that does not look after one act among many is found by that act")
  func blind() throws {
    var trial = FollowerTrial(seed: 1, manner: .byNotifications)
    let unseen = Mischief.replace("data/children.jsonl", "{\"id\":\"N\"}\n")
    trial.isBlind = { $0 == unseen }
    var mischief = RandomMischief(seed: 1)
    let beginning = mischief.beginning()
    var acts = (0..<20).flatMap { number in
      [.append("data/visits.jsonl", "{\(number)}\n"), Mischief.settle]
    }
    acts.insert(unseen, at: 21)
    let failure = try #require(trial.failure(beginning, acts))
    #expect(failure.position == 23)
    let (first, rest) = trial.smallest(beginning, acts, failure, within: .seconds(60))
    #expect(rest == [unseen])
    #expect(first.count == 2, "the data directory, and a file without which it is none")
  }
}
