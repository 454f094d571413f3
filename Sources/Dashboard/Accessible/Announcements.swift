import CaseloadCore

/// What is said of its own accord: which headline figures changed, and whether the data is fresh.
///
/// It speaks at most once in five seconds; what comes meanwhile is said together.
struct Announcements: Sendable {
  static let pause: Int64 = 5

  /// The figures that were said last.
  private var known: Report?
  private var generation = -1
  private var last: Moment?
  private var isStale = false

  /// Takes what is shown as said.
  mutating func forget(_ state: State) {
    known = state.board?.report
    generation = state.board?.generation ?? -1
    isStale = state.staleness != nil
  }

  /// Whether the figures said last are of the same day and scope as those shown.
  func isAbout(_ state: State) -> Bool {
    known?.asAt == state.board?.day && known?.team == state.board?.scope
  }

  /// When something is to be said that has waited.
  func deadline(_ state: State) -> Moment? {
    guard let last, !state.isFrozen, let board = state.board, board.generation != generation else {
      return nil
    }
    return Moment(seconds: last.seconds + Self.pause)
  }

  /// What has changed since it was said last, if it is time to say it.
  mutating func lines(_ state: State) -> [String] {
    guard let board = state.board else { return [] }
    if let last, state.now.seconds - last.seconds < Self.pause { return [] }
    var parts = freshness(state)
    if !state.isFrozen {
      if isAbout(state), board.generation != generation, let known {
        parts += figures(ReportDifference(from: known, to: board.report))
      }
      known = board.report
      generation = board.generation
    }
    guard !parts.isEmpty else { return [] }
    last = state.now
    return [Sentences.plain("\(ClockText.time(state.now)). \(parts.joined(separator: " "))")]
  }

  private mutating func freshness(_ state: State) -> [String] {
    let staleness = state.staleness
    guard isStale != (staleness != nil) else { return [] }
    isStale = staleness != nil
    guard let staleness else { return ["The figures are fresh again."] }
    return ["The figures are stale, \(staleness)."]
  }

  private func figures(_ difference: ReportDifference) -> [String] {
    Self.headlines.compactMap { figure in
      guard let headline = difference[figure], let before = headline.before,
        let after = headline.after
      else { return nil }
      let (was, now) = (Self.label(before, figure), Self.label(after, figure))
      guard was != now else { return nil }
      let meaning =
        switch headline.meaning {
        case .better: ", better"
        case .worse: ", worse"
        default: ""
        }
      return "\(figure.title) \(now), was \(was)\(meaning)."
    }
  }

  private static let headlines: [Figure] = [
    .averageCaseload, .workersOverLimit, .unallocated, .agencyRatio, .supervisionOverdue,
    .visitsOverdue,
  ]

  private static func label(_ value: Double, _ figure: Figure) -> String {
    switch figure {
    case .agencyRatio: Wording.percent(value)
    case .averageCaseload: Wording.number(value)
    default: Wording.integer(Int(value))
    }
  }
}
