import Glibc
import Messaging
import Testing

@Suite("A timer of the clock on the wall")
struct WallTimerTests {
  private func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) == 1
  }

  @Test("tells of a moment when it has come, and then no more")
  func moment() {
    var timer = WallTimer()
    // What cannot be copied cannot stand in an expectation.
    let (descriptor, isArmed) = (timer.descriptor, timer.arm(at: WallTimer.now + 3_600))
    #expect(isArmed)
    #expect(!isReadable(descriptor, within: 0))
    let next = WallTimer.now + 1
    let isArmedAgain = timer.arm(at: next)
    #expect(isArmedAgain)
    #expect(isReadable(descriptor, within: 30_000))
    // Whoever looks at the clock then does not see the second before.
    #expect(WallTimer.now >= next)
    timer.drain()
    #expect(!isReadable(descriptor, within: 0))
  }

  @Test("waits for full minutes and hours of the clock, never for none")
  func periods() {
    var timer = WallTimer()
    for period in [WallTimer.Period.minute, .hour] {
      let rest = timer.untilNext(period)
      #expect(rest > .zero && rest <= .seconds(period.rawValue))
    }
  }
}
