import ArgumentParser
import CaseloadCore
import Messaging

/// The day as at which figures are computed.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day as at which everything is computed, YYYY-MM-DD.",
      discussion: "Without it, today in London.", valueName: "date"))
  var asAt: Day?

  /// The day; the only place where a command looks at the clock.
  var day: Day { asAt ?? Moment(seconds: WallTimer.now).londonDay }

  func validate() throws {
    guard let asAt, !asAt.isInRange else { return }
    throw ValidationError("--as-at: choose a day from 1900-01-01 to 2199-12-31.")
  }
}
