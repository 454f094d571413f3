import CaseloadCore

/// What is said of its own accord: which headline figures changed, and whether the data is fresh.
///
/// It speaks at most once in five seconds; what comes meanwhile is said together.
struct Announcements: Sendable {
  static let pause = Swift.Duration.seconds(5)

  /// The figures that were said last.
  private var known: Report?
  private var generation = -1
  /// When something was said, in steady time: the clock on the wall may be set back by a day.
  private var last: Swift.Duration?
  /// What was said to be wrong and is not over.
  private var cautions: [Caution] = []

  /// Takes what is shown as said.
  mutating func forget(_ state: State) {
    known = state.board?.report
    generation = state.board?.generation ?? -1
    cautions = Announcements.lasting(state)
  }

  /// What is wrong for longer than a moment.
  private static func lasting(_ state: State) -> [Caution] {
    state.cautions.filter { caution in
      let isLive = caution.kind != .directory && caution.kind != .age || !state.isPastShown
      return isLive && !caution.kind.isPassing
    }
  }

  /// Whether the figures said last are of the same day and scope as those shown.
  func isAbout(_ state: State) -> Bool {
    known?.asAt == state.board?.day && known?.team == state.board?.scope
  }

  /// When something is to be said that has waited.
  func deadline(_ state: State) -> Swift.Duration? {
    guard let last, !state.isFrozen, let board = state.board, board.generation != generation else {
      return nil
    }
    return last + Self.pause
  }

  /// What has changed since it was said last, if it is time to say it.
  mutating func lines(_ state: State) -> [String] {
    guard let board = state.board else { return [] }
    if let last, state.age(of: last) < Self.pause { return [] }
    var parts = freshness(state)
    if !state.isFrozen {
      if isAbout(state), board.generation != generation, let known {
        parts += figures(ReportDifference(from: known, to: board.report))
      }
      known = board.report
      generation = board.generation
    }
    guard !parts.isEmpty else { return [] }
    last = state.steady
    return [Sentences.plain("\(ClockText.time(state.now)). \(parts.joined(separator: " "))")]
  }

  /// What has begun to be wrong since it was said last, and what is over.
  private mutating func freshness(_ state: State) -> [String] {
    let before = cautions
    cautions = Self.lasting(state)
    let new = cautions.filter { caution in !before.contains { $0.kind == caution.kind } }
    let over = before.filter { caution in !cautions.contains { $0.kind == caution.kind } }
    return new.map { $0.sentence + "." } + over.map(\.kind.ending)
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
