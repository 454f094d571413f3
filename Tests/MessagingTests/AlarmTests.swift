import Glibc
import Messaging
import Testing

@Suite("An alarm")
struct AlarmTests {
  private func isReadable(_ descriptor: Int32, waiting milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) == 1
  }

  @Test("goes off after its time, and not while it is not set")
  func goesOff() {
    let alarm = Alarm()
    #expect(!isReadable(alarm.descriptor, waiting: 0))
    alarm.set(after: .milliseconds(1))
    #expect(isReadable(alarm.descriptor, waiting: 10_000))
    alarm.set(after: .seconds(3_600))
    #expect(!isReadable(alarm.descriptor, waiting: 0))
    alarm.set(after: .zero)
    #expect(isReadable(alarm.descriptor, waiting: 10_000))
    alarm.set(after: nil)
    #expect(!isReadable(alarm.descriptor, waiting: 0))
  }
}
