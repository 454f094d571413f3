/// How far a file has been read, and by what a change of it shows.
struct FileTrack: Sendable {
  /// What stands after the last line feed.
  enum Tail: Equatable, Sendable {
    /// Nothing, or what was dealt with as if its line had ended.
    case settled
    /// The beginning of a line, of which nothing has been said yet.
    case pending
  }

  /// What the system said of the file when it was read.
  var stamp: FileStamp
  /// Where its whole lines end.
  var mark: FactsMark
  /// The bytes up to there.
  var sections: ContentSections
  /// The hash of the bytes from there on.
  var tailHash: UInt64
  var tail: Tail
  /// Whether all that was read is known to be what the stamp stands for.
  var trust: Trust
  /// When the stamp was first seen.
  var stamped: ContinuousClock.Instant
  /// When the file was last seen to differ from what it was before.
  var changed: ContinuousClock.Instant
  /// When to try again, as it could not be read the last time; `nil` when it could.
  var retry: ContinuousClock.Instant?
  /// How many of its rows the register has that was made last.
  var registeredRows = 0

  /// Whether an equal stamp means equal contents.
  enum Trust: Equatable, Sendable {
    case full
    /// The file changed so shortly before it was read that another change may have left the same stamp.
    case until(ContinuousClock.Instant)
  }

  /// When the file is to be looked at though nothing says that it changed.
  func dueAgain(_ pace: FollowingPace) -> ContinuousClock.Instant? {
    if let retry { return retry }
    var due: ContinuousClock.Instant?
    if case .until(let instant) = trust { due = instant }
    if tail == .pending {
      let finished = changed + pace.unfinishedAfter
      due = due.map { min($0, finished) } ?? finished
    }
    return due
  }
}

/// How often and how thoroughly a directory is looked at.
struct FollowingPace: Sendable {
  /// After so long without a change the beginning of a line is a problem.
  var unfinishedAfter: Swift.Duration = .seconds(5)
  /// How often every file is asked for its stamp where notifications do not arrive.
  var sweepEvery: Swift.Duration = .seconds(2)
  /// How often that is done where they do, lest one was lost.
  var spareSweepEvery: Swift.Duration = .seconds(60)
  /// Up to so many bytes are compared at each change; what is longer is compared later.
  var promptBytes = 8 << 20
  /// How many bytes a second may be compared of a file that keeps changing.
  var bytesPerSecond = 20 << 20

  /// When more bytes than this are new, several threads read them.
  var parallelBytes = 32 << 20
  /// So many names of which no record may be left are kept in any case.
  var spareNames = 100_000

  /// How long a stamp must have stood before an equal one means equal contents.
  struct Grain: Sendable {
    /// A change as long ago as this, by the clocks of both systems, cannot be hidden.
    var margin: Swift.Duration
    /// A stamp that was seen as long ago as this, by our own clock, cannot hide a change either.
    var wait: Swift.Duration
  }

  /// For the file systems of this machine, whose clock ticks every few milliseconds.
  var localGrain = Grain(margin: .milliseconds(20), wait: .milliseconds(100))
  /// For all others: some count whole or even seconds, by a clock that may be wrong.
  var remoteGrain = Grain(margin: .seconds(3600), wait: .seconds(3))
}
