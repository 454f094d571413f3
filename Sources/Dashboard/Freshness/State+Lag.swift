import CaseloadCore

// What is shown may lag behind what is asked for, or behind what there is.
extension State {
  /// The day that it was when the figures that are shown were computed.
  var shownToday: Day? { board.map { $0.today?.asAt ?? $0.day } }

  /// Whether the figures that are shown are of a day in the past.
  var isPastShown: Bool { board?.today != nil }

  /// Whether the figures wanted are others than those shown.
  var isPending: Bool {
    guard let board else { return false }
    return board.day != request.day || board.scope != request.scope
      || (isPastShown && board.today?.asAt != request.today)
  }

  /// How long figures may be awaited, or the keeper be at work, without a word: eyes would see it flicker.
  private static let patience = (pending: Swift.Duration.milliseconds(250), behind: 5, trend: 5)

  /// Whether it is to be said that other figures are awaited.
  var isPendingTold: Bool {
    guard let pendingSince else { return false }
    // Another day than the clock shows is never shown without a word.
    return age(of: pendingSince) >= State.patience.pending || shownToday != now.londonDay
  }

  /// The moment up to which all that there is is shown, if that is long enough ago to be said.
  var toldBehind: Swift.Duration? {
    guard let behindSince, age(of: behindSince) >= .seconds(State.patience.behind) else {
      return nil
    }
    return behindSince
  }

  /// When the weekly points were known to be so, if they are older than the figures and it is to be said.
  var toldTrendAge: Swift.Duration? {
    guard let trendsKeptSince, let trendsKnownAt,
      age(of: trendsKeptSince) >= .seconds(State.patience.trend)
    else { return nil }
    return trendsKnownAt
  }

  /// When something of this is to be said that is not yet.
  var lagDeadline: Swift.Duration? {
    var deadlines: [Swift.Duration] = []
    if let pendingSince { deadlines.append(pendingSince + State.patience.pending) }
    if let behindSince {
      deadlines.append(behindSince + .seconds(State.patience.behind))
      // The time in the header stands still until the keeper has caught up.
      deadlines.append(steady + .seconds(1))
    }
    if let trendsKeptSince {
      deadlines.append(trendsKeptSince + .seconds(State.patience.trend))
    }
    return deadlines.filter { $0 > steady }.min()
  }

  /// Notes since when other figures are awaited.
  mutating func notePending() {
    pendingSince = isPending ? pendingSince ?? steady : nil
  }

  /// Notes since when the keeper is at work.
  mutating func fallBehind(since: Swift.Duration?) -> [Effect] {
    behindSince = since
    return []
  }

  /// Notes when the figures that are taken onto the screen were known to be so.
  ///
  /// - Parameters:
  ///   - board: The figures.
  ///   - keepsTrends: Whether the weekly points of those before stand in for theirs.
  mutating func noteKnown(_ board: Board, keepsTrends: Bool) {
    let known = min(steady, board.knownAt ?? steady)
    knownAt = known
    if !keepsTrends { trendsKnownAt = board.hasTrend ? known : nil }
    trendsKeptSince = keepsTrends ? trendsKeptSince ?? steady : nil
  }
}
