import CaseloadCore

extension State {
  /// Goes to another day.
  mutating func travel(_ action: Action) -> [Effect] {
    switch action {
    case .previousDay: go(to: request.day - 1)
    case .nextDay: go(to: request.day + 1)
    case .previousWeek: go(to: request.day - 7)
    case .nextWeek: go(to: request.day + 7)
    default: go(to: request.today)
    }
  }

  /// Shows the figures of a day; today's are live.
  mutating func go(to day: Day) -> [Effect] {
    guard day.isInRange else { return [] }
    // While the figures are frozen another day may have begun.
    request.today = now.londonDay
    let past = day < request.today ? day : nil
    guard past != request.past || isPending else { return [] }
    request.past = past
    answers = [:]
    return [.show(request)]
  }
}
