import CTerminal
import Glibc
import TerminalUI

extension TerminalScreen {
  /// Sleeps until something happens, and gives all that has happened.
  ///
  /// Changes of size come as one event, the last of them. After ``TerminalEvent/leave(_:)`` nothing
  /// follows. Without a deadline the processor rests until there is something to do.
  ///
  /// - Parameters:
  ///   - deadline: When to return with nothing at the latest; never when `nil`.
  ///   - descriptors: What else to watch: those of mailboxes, for example.
  /// - Returns: What has happened, in order; nothing when the deadline passed.
  public mutating func wait(
    until deadline: ContinuousClock.Instant? = nil, watching descriptors: [Int32] = []
  ) -> [TerminalEvent] {
    var polled = ([input, signals] + descriptors).map { descriptor in
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    }
    if isLost { return [.leave(.hungUp)] }
    while true {
      if let resize = takeAnnouncement() { return [resize] }
      let count = poll(&polled, nfds_t(polled.count), Self.milliseconds(until: deadline))
      if count == 0, let deadline, deadline <= .now { return [] }
      guard count > 0 else { continue }
      let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
      if polled[0].revents & gone != 0 { return [lose()] }
      var events: [TerminalEvent] = []
      if polled[1].revents != 0 { takeSignals(&events) }
      if polled[0].revents != 0, !isLost { takeInput(&events) }
      for watched in polled.dropFirst(2) where watched.revents != 0 {
        events.append(.readable(watched.fd))
      }
      if let resize = takeAnnouncement() { events.insert(resize, at: 0) }
      if let leave = events.first(where: \.isLeave) { return [leave] }
      if !events.isEmpty { return events }
    }
  }

  /// How long to sleep, in the form of `poll`: rounded up, and without end when there is no deadline.
  static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let thousandth: Int64 = 1_000_000_000_000_000
    let most = Int64(Int32.max / 1_000 - 1)
    return Int32(min(seconds, most) * 1_000 + (attoseconds + thousandth - 1) / thousandth)
  }

  /// Tells of another size, once for each.
  private mutating func takeAnnouncement() -> TerminalEvent? {
    guard size != announcedSize else { return nil }
    announcedSize = size
    return .input(.resize(size))
  }

  private mutating func lose() -> TerminalEvent {
    isLost = true
    return .leave(.hungUp)
  }

  private mutating func takeSignals(_ events: inout [TerminalEvent]) {
    var hasNewSize = false
    while true {
      switch cterminal_next_signal(signals) {
      case 0:
        if hasNewSize { takeSize() }
        return
      case SIGWINCH: hasNewSize = true
      case SIGTERM: events.append(.leave(.terminated))
      case SIGINT: events.append(.leave(.interrupted))
      case SIGHUP:
        isLost = cterminal_is_gone(input)
        events.append(.leave(.hungUp))
      case SIGTSTP: suspend()
      case SIGCONT:
        // Somebody stopped us without asking, and the shell has had the terminal since.
        if !awaitsContinue { comeBack() }
        awaitsContinue = false
        events.append(.continued)
      default: break
      }
    }
  }

  /// More than this is left for the next time, so that a flood does not keep the screen from showing.
  private static var mostKeys: Int { 1 << 16 }

  private mutating func takeInput(_ events: inout [TerminalEvent]) {
    var taken = 0
    while taken < Self.mostKeys {
      let key = cterminal_key()
      guard key != CTERMINAL_NO_KEY else { break }
      taken += 1
      if let byte = UInt8(exactly: key) {
        decoder.take(.byte(byte))
      } else if let name = cterminal_key_name(key) {
        decoder.take(.key(String(cString: name)))
      }
    }
    emptyReads = taken == 0 ? emptyReads + 1 : 0
    // A terminal that announces input and has none is gone; so is one that is another's by now.
    if taken == 0, cterminal_is_gone(input) || emptyReads > 3 {
      events.append(lose())
      return
    }
    for decoded in decoder.finishBurst() {
      switch decoded {
      case .event(let event): events.append(.input(event))
      case .synchronisedOutput(let isKnown): cterminal_set_synchronised_output(isKnown)
      }
    }
  }
}

extension TerminalEvent {
  fileprivate var isLeave: Bool {
    if case .leave = self { true } else { false }
  }
}
