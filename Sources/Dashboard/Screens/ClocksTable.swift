import CaseloadCore
import TerminalUI

/// Timescales at work, each with how it stands, when it is due, its rule and what started it.
struct ClocksTable {
  let clocks: [RunningClock]
  let context: ListContext

  func draw(on surface: inout Surface, in rect: Rect) {
    let symbol = context.symbolWidth
    let columns = [
      TableColumn("", minimum: symbol, priority: 9),
      TableColumn("Timescale", minimum: 23, ideal: 25, priority: 7),
      TableColumn("Stands", minimum: 13, ideal: 15, priority: 9),
      TableColumn("Due", minimum: 6, ideal: 11, priority: 8, role: .textMuted),
      TableColumn("Within", minimum: 15, ideal: 15, priority: 6, role: .textMuted),
      TableColumn("From", minimum: 6, ideal: 11, priority: 5, role: .textMuted),
      TableColumn("Counted from when", minimum: 23, ideal: 24, priority: 2, role: .textMuted),
      TableColumn("Rule", minimum: 40, ideal: 56, priority: 3, role: .textMuted),
    ]
    let rows = clocks.map { clock in
      let rating = Rating(clock.standing)
      return TableRow([
        .text(context.symbol(rating)), .text(ClocksTable.title(clock)),
        .text(ClocksTable.standing(clock), rating.role),
        .text(clock.due.map { context.date($0) } ?? "none"),
        .text(Wording.duration(clock.interval)), .text(context.date(clock.started)),
        .text(clock.startedBy.title), .text(clock.rule),
      ])
    }
    Table(columns: columns, rows: TableRows(rows)).draw(on: &surface, in: rect)
  }

  /// What must be done: `visit, child protection`.
  static func title(_ clock: RunningClock) -> String {
    switch clock.subject {
    case .visit(let status): "visit, \(status.title)"
    case .allocation: "a worker"
    case .supervision: "supervision"
    }
  }

  /// How late it is, or how much is left.
  static func standing(_ clock: RunningClock) -> String {
    switch clock.standing {
    case .overdue: "\(Wording.days(clock.daysOverdue)) late"
    case .dueSoon, .inTime:
      clock.daysLeft.map { $0 == 0 ? "due today" : "due in \(Wording.days($0))" } ?? "in time"
    case .met: "met"
    }
  }

  /// The whole in a sentence.
  static func sentence(_ clock: RunningClock, _ context: ListContext) -> String {
    var text = "\(title(clock)): \(standing(clock))"
    if let due = clock.due { text += ", due \(Wording.shortDate(due))" }
    text += ", counted from \(Wording.shortDate(clock.started)) when \(clock.startedBy.title)"
    return Sentences.capitalised(text + ", rule \(clock.rule).")
  }
}
