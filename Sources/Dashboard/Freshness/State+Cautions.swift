import CaseloadCore
import DisplayText

extension State {
  /// Why the figures may be older, or others, than they seem: the most important first.
  var cautions: [Caution] {
    [
      directoryCaution, ageCaution, settingsCaution, goneCaution, behindCaution, pendingCaution,
      pausedCaution, trendCaution, aheadCaution,
    ].compactMap(\.self)
  }

  /// When something was, with its date where that is not today's.
  func stamp(_ steady: Swift.Duration) -> String { ClockText.stamp(moment(of: steady), at: now) }

  private var directoryCaution: Caution? {
    guard let since = troubles.directory?.since, case .stale(_, let reason) = health?.freshness
    else { return nil }
    let span = ClockText.span(age(of: since))
    return Caution(
      kind: .directory, short: "stale since \(stamp(since))",
      sentence:
        "The figures are stale for \(span), since \(stamp(since)): \(SafeText.escaped(reason))")
  }

  /// The newest data is older than the person's limit.
  private var ageCaution: Caution? {
    guard let limit = appearance.staleSeconds, let newest = health?.newestFile,
      now.seconds - newest.seconds > Int64(limit)
    else { return nil }
    let age = ClockText.span(seconds: now.seconds - newest.seconds)
    let written = ClockText.stamp(newest, at: now)
    return Caution(
      kind: .age, short: "newest data \(age) old",
      sentence: "The newest file is \(age) old, written \(written); "
        + "your limit is \(ClockText.span(seconds: Int64(limit)))")
  }

  private var settingsCaution: Caution? {
    guard let since = troubles.settings, let problem = health?.settingsProblem else { return nil }
    return Caution(
      kind: .settings, short: "policy wrong since \(stamp(since))",
      sentence: "The policy is wrong since \(stamp(since)), and the last good one is in force: "
        + SafeText.escaped(problem.lines.joined(separator: " ")))
  }

  private var goneCaution: Caution? {
    let gone = troubles.unseenGone
    guard let since = gone.map(\.since).min() else { return nil }
    let files = Wording.count(gone.count, "file", "files")
    let records = gone.reduce(0) { $0 + $1.records }
    let names =
      gone.prefix(3).map { SafeText.path($0.path.bytes) }
      + (gone.count > 3 ? ["\(gone.count - 3) more"] : [])
    let key = appearance.keyMap.names(for: .acknowledge).first ?? "no key"
    return Caution(
      kind: .gone, short: "\(files) gone since \(stamp(since))",
      sentence: "\(files) gone since \(stamp(since)), "
        + Wording.count(records, "record counts", "records count")
        + " no longer: \(Wording.list(names)); acknowledge (\(key)) takes note of it")
  }

  private var behindCaution: Caution? {
    guard let behind = toldBehind else { return nil }
    return Caution(
      kind: .behind, short: "figures of \(stamp(behind)), computing",
      sentence: "Figures are being computed; those shown are of \(stamp(behind))")
  }

  private var pendingCaution: Caution? {
    guard isPendingTold, let board else { return nil }
    let wanted: String
    if board.day != request.day {
      wanted = Wording.shortDate(request.day)
    } else {
      wanted = board.scope != request.scope ? "another team" : "the difference from today"
    }
    return Caution(
      kind: .pending, short: "of \(Wording.shortDate(board.day)), computing \(wanted)",
      sentence: "The figures of \(wanted) are being computed; "
        + "those shown are of \(Wording.date(board.day)) and of before")
  }

  private var pausedCaution: Caution? {
    guard let since = pausedSince else { return nil }
    return Caution(
      kind: .paused, short: pausedWords,
      sentence: "Paused since \(stamp(since)), for \(ClockText.span(age(of: since)))")
  }

  /// For how long what is shown stands still, and what waits.
  var pausedWords: String {
    guard let since = pausedSince else { return "" }
    var words = "PAUSED \(ClockText.span(age(of: since)))"
    if let day = shownToday, day != now.londonDay { words += ", of \(Wording.shortDate(day))" }
    if waitingRecords > 0 || waiting != nil {
      words += ", \(Wording.count(waitingRecords, "record waits", "records wait"))"
    }
    return words
  }

  private var trendCaution: Caution? { toldTrendAge.map(trendCaution(knownAt:)) }

  /// What is said of weekly points that are older than the figures beside them.
  func trendCaution(knownAt known: Swift.Duration) -> Caution {
    Caution(
      kind: .trend, short: "trends of \(stamp(known))",
      sentence: "The trends are of \(stamp(known)); those of the figures are being computed")
  }

  /// So far may the clocks of two machines be apart without a word.
  private static let clockTolerance: Int64 = 300

  private var aheadCaution: Caution? {
    guard let newest = health?.newestFile,
      newest.seconds - now.seconds > State.clockTolerance
    else { return nil }
    let distance = ClockText.span(seconds: newest.seconds - now.seconds)
    return Caution(
      kind: .ahead, short: "file times \(distance) ahead",
      sentence: "The newest file bears a time that is \(distance) ahead of this machine's clock, "
        + "\(ClockText.full(newest)): one of the clocks is wrong, and how old the data is "
        + "cannot be told")
  }

  /// Why the figures are older than they look, and since when; `nil` when they are not.
  ///
  /// In the past nothing is stale.
  var staleness: String? {
    guard !isPastShown else { return nil }
    if let since = troubles.directory?.since, case .stale(_, let reason) = health?.freshness {
      return "\(ClockText.span(age(of: since))): \(SafeText.escaped(reason))"
    }
    guard let caution = ageCaution, let limit = appearance.staleSeconds else { return nil }
    return "\(caution.short), limit \(ClockText.span(seconds: Int64(limit)))"
  }
}
