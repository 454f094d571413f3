import Testing

@testable import Dashboard

@Suite("The pace of the keeper")
struct KeeperPaceTests {
  private typealias Instant = ContinuousClock.Instant
  private static let start = Instant.now

  /// A keeper whose boards take some time, and what it was seen doing at which moment.
  private struct Play {
    var pace = KeeperPace()
    var now = KeeperPaceTests.start
    /// How long a board takes, and the weekly points.
    var boardTime = Swift.Duration.milliseconds(10)
    var trendTime = Swift.Duration.milliseconds(80)
    /// How often something is written; never when `nil`.
    var writesEvery: Swift.Duration?
    var renewals: [Instant] = []
    var completions: [Instant] = []
    var sleeps: [Swift.Duration] = []
    private var nextWrite = KeeperPaceTests.start

    init(writesEvery: Swift.Duration? = nil) { self.writesEvery = writesEvery }

    /// Does what the pace says until a time has passed.
    mutating func run(for time: Swift.Duration) {
      let end = now + time
      while now < end {
        if isWritten, !pace.isResting(at: now) || !pace.isChanged {
          pace.noteChange()
          nextWrite = now + (writesEvery ?? .zero)
        }
        let isWaiting = isWritten && !(pace.isChanged && pace.isResting(at: now))
        switch pace.step(
          at: now, followerDeadline: now + .seconds(30), isAnythingWaiting: { isWaiting })
        {
        case .renew:
          let begun = now
          now += boardTime
          pace.noteBoard(at: now)
          pace.noteRenewal(from: begun, to: now)
          renewals.append(now)
        case .complete:
          pace.noteCompletion()
          now += trendTime
          completions.append(now)
        case .look: now += .milliseconds(1)
        case .sleep(let until):
          let wake = writesEvery == nil || pace.isChanged ? until : min(until, nextWrite)
          sleeps.append(now.duration(to: wake))
          now = max(wake, now + .milliseconds(1))
        }
      }
    }

    private var isWritten: Bool { writesEvery != nil && now >= nextWrite }
  }

  @Test("sleeps until the follower is to be asked when nothing happens, and does nothing else")
  func calm() {
    var play = Play()
    play.run(for: .seconds(300))
    #expect(play.renewals.isEmpty && play.completions.isEmpty)
    #expect(play.sleeps.count == 10)
  }

  @Test("makes a board of a change at once, and its weekly points when nothing more waits")
  func change() {
    var play = Play()
    play.pace.noteChange()
    play.run(for: .seconds(1))
    #expect(play.renewals == [Self.start + .milliseconds(10)])
    #expect(play.completions == [Self.start + .milliseconds(90)])
  }

  @Test(
    "writers who never pause keep neither figures nor trends old",
    arguments: [1, 5, 50, 700, 1_500, 4_000])
  func writers(boardMilliseconds: Int) throws {
    var play = Play(writesEvery: .milliseconds(1))
    play.boardTime = .milliseconds(boardMilliseconds)
    play.run(for: .seconds(60))
    let longest = play.boardTime + KeeperPace.longestRest + play.trendTime + .milliseconds(10)
    for (first, second) in zip(play.renewals, play.renewals.dropFirst()) {
      #expect(first.duration(to: second) <= longest + play.trendTime)
    }
    for (first, second) in zip(play.completions, play.completions.dropFirst()) {
      #expect(first.duration(to: second) <= max(longest * 2, longest + KeeperPace.longestTrendLag))
    }
    #expect(play.completions.count >= 5)
  }

  @Test("rests for twice as long as a board took, so that two thirds of the time are others'")
  func rest() {
    var play = Play(writesEvery: .milliseconds(1))
    play.boardTime = .milliseconds(30)
    play.trendTime = .zero
    play.run(for: .seconds(9))
    #expect(90...100 ~= play.renewals.count)
  }

  @Test("a machine that slept while a board was made rests no longer for it")
  func sleptMachine() {
    var pace = KeeperPace()
    pace.noteChange()
    let end = Self.start + .seconds(8 * 3_600)
    pace.noteBoard(at: end)
    pace.noteRenewal(from: Self.start, to: end)
    pace.noteChange()
    #expect(pace.isResting(at: end + .seconds(1)))
    #expect(!pace.isResting(at: end + KeeperPace.longestRest))
    let step = pace.step(at: end + .seconds(2), followerDeadline: end + .seconds(30)) { true }
    #expect(step == .renew)
  }

  @Test("sleeps no longer than the rest while a change waits, and no longer than the follower asks")
  func bounded() {
    var pace = KeeperPace()
    pace.noteChange()
    pace.noteRenewal(from: Self.start, to: Self.start + .milliseconds(100))
    pace.noteChange()
    let now = Self.start + .milliseconds(150)
    #expect(
      pace.step(at: now, followerDeadline: now + .seconds(30)) { false }
        == .sleep(until: Self.start + .milliseconds(300)))
    #expect(
      pace.step(at: now, followerDeadline: now + .milliseconds(20)) { false }
        == .sleep(until: now + .milliseconds(20)))
  }

  @Test("an order that comes during the rest is seen before the weekly points are begun")
  func orders() {
    var pace = KeeperPace()
    pace.noteChange()
    pace.noteBoard(at: Self.start)
    pace.noteRenewal(from: Self.start, to: Self.start + .milliseconds(200))
    let now = Self.start + .milliseconds(210)
    #expect(pace.step(at: now, followerDeadline: now + .seconds(1)) { true } == .look)
    #expect(pace.step(at: now, followerDeadline: now + .seconds(1)) { false } == .complete)
    #expect(
      pace.step(
        at: Self.start + KeeperPace.longestTrendLag, followerDeadline: now + .seconds(9)
      ) { true } == .complete)
  }

  @Test("while more changes wait, the weekly points are left until they are due")
  func trendInRest() {
    var pace = KeeperPace()
    pace.noteBoard(at: Self.start)
    pace.noteRenewal(from: Self.start, to: Self.start + .milliseconds(200))
    pace.noteChange()
    let now = Self.start + .milliseconds(210)
    let deadline = now + .seconds(30)
    #expect(
      pace.step(at: now, followerDeadline: deadline) { false }
        == .sleep(until: Self.start + .milliseconds(600)))
    var play = Play(writesEvery: .milliseconds(1))
    play.run(for: .seconds(60))
    #expect(10...14 ~= play.completions.count)
  }
}
