import Glibc
import Messaging
import Testing

@Suite("A mailbox")
struct MailboxTests {
  @Test("gives all that waits in order, and wakes who sleeps on its descriptor")
  func order() {
    let mailbox = Mailbox<Int>()
    #expect(mailbox.take().isEmpty)
    mailbox.post(1)
    mailbox.post(2)
    var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&descriptor, 1, 1_000) == 1)
    #expect(mailbox.take() == [1, 2])
    #expect(poll(&descriptor, 1, 0) == 0)
  }
}
