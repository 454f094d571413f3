import Dashboard
import Testing

@Suite("Whether somebody is there")
struct IdleWatchTests {
  private let start = ContinuousClock.now

  @Test("somebody counts as gone when the minutes have passed since the last key")
  func limit() {
    var watch = IdleWatch(minutes: 2, now: start)
    #expect(!watch.isOver(now: start + .seconds(119)))
    #expect(watch.isOver(now: start + .seconds(120)))
    watch.note(now: start + .seconds(119))
    #expect(!watch.isOver(now: start + .seconds(238)))
    #expect(watch.rest(now: start + .seconds(179)) == .seconds(60))
    // A computer that slept all night wakes long after.
    #expect(watch.isOver(now: start + .seconds(40_000)))
    #expect(watch.rest(now: start + .seconds(40_000)) == .zero)
  }

  @Test("nobody ever counts as gone without a limit")
  func never() {
    let watch = IdleWatch(minutes: 0, now: start)
    #expect(!watch.isOver(now: start + .seconds(10_000_000)))
    #expect(watch.rest(now: start) == nil)
  }

  @Test("another limit counts from the last key too")
  func change() {
    var watch = IdleWatch(minutes: 60, now: start)
    watch.set(minutes: 1)
    #expect(watch.isOver(now: start + .seconds(60)))
    watch.set(minutes: 0)
    #expect(!watch.isOver(now: start + .seconds(60)))
  }
}
