import CaseloadCore

@testable import Dashboard

/// A dashboard whose two clocks a test sets.
struct ClockedSession {
  var session = Session()

  var state: State { session.state }
  var header: String { session.lines[0] }

  /// Lets time pass.
  mutating func pass(_ duration: Swift.Duration) {
    session.send(
      .clock(
        Moment(seconds: state.now.seconds + duration.wholeSeconds), steady: state.steady + duration)
    )
  }

  /// Sets the clock, as an administrator would.
  mutating func set(to moment: Moment) {
    session.send(.clock(moment, steady: state.steady + .milliseconds(1)))
  }

  /// Sets the clock forward, or back.
  mutating func shift(by seconds: Int64) { set(to: Moment(seconds: state.now.seconds + seconds)) }
}
