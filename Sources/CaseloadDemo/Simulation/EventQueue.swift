import CaseloadCore

/// Something that will happen to a child or a worker, unless it is overtaken.
struct Event: Sendable {
  /// What happens.
  enum Kind: UInt8, Sendable {
    case arrival
    case episodeEnds
    case placementEnds
    case visit
    case allocate
    case leave
    case leftCaseFound
    case absenceBegins
    case absenceThins
    case absenceEnds
    case supervision
    case replaceStaff
    case secondaryEnds
    case reassessmentEnds
  }

  var kind: Kind
  /// The child, the worker or the record that it happens to.
  var subject: Int32
  /// The state of the subject's plans when the event was planned; another means overtaken.
  var stamp: Int32
}

/// What is planned for each day to come.
struct EventQueue {
  private let first: Day
  private var days: [[Event]]

  /// An empty queue for the days of a range.
  init(from first: Day, through last: Day) {
    self.first = first
    days = Array(repeating: [], count: last - first + 1)
  }

  /// Plans an event; one after the last day never happens.
  mutating func plan(_ kind: Event.Kind, _ subject: Int, on day: Day, stamp: Int32 = 0) {
    let position = max(0, day - first)
    guard position < days.count else { return }
    days[position].append(Event(kind: kind, subject: Int32(subject), stamp: stamp))
  }

  /// The next event of a day that `position` counts through, or `nil` after the last.
  func event(on day: Day, at position: Int) -> Event? {
    let events = days[day - first]
    return position < events.count ? events[position] : nil
  }

  /// Forgets the events of a day that is over.
  mutating func clear(_ day: Day) {
    days[day - first] = []
  }
}
