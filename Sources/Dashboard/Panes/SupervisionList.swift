import CaseloadCore
import TerminalUI

/// The workers with their supervision, the most overdue first.
enum SupervisionList {
  static func listing(_ workers: [SupervisionFigures.Worker], _ context: ListContext) -> Listing {
    Listing(
      rows: workers, columns: columns(context),
      emptyText: "No worker's supervision is counted on this day.",
      key: { $0.worker.text }, target: { .worker($0.worker) },
      figure: { .workerSupervision($0.worker) }, subject: { .worker($0.worker) },
      team: { $0.team },
      sentence: { worker in
        let name = context.names.label(worker: worker.worker, context.privacy)
        let last = worker.last.map { "last on \(Wording.shortDate($0))" } ?? "no supervision yet"
        return "\(name): \(standing(worker, on: context.day).plain), \(last)"
      })
  }

  private static func columns(
    _ context: ListContext
  ) -> [TypedColumn<SupervisionFigures.Worker>] {
    let day = context.day
    return [
      context.symbolColumn { Rating($0.status) },
      TypedColumn(
        ListColumn(name: "worker", title: "Worker", minimum: 12, ideal: 22, rank: 1),
        value: { .text(context.names.label(worker: $0.worker, context.privacy)) },
        text: { context.worker($0.worker) }),
      TypedColumn(
        ListColumn(
          name: "late", title: "Standing", minimum: 14, ideal: 16, rank: 2, isLargestFirst: true),
        value: { lateness($0, on: day) },
        text: { standing($0, on: day) }),
      TypedColumn(
        ListColumn(name: "last", title: "Last", minimum: 11, ideal: 11, rank: 3),
        value: { .day($0.last) },
        text: { StyledText($0.last.map(context.date) ?? "never", .textMuted) }),
      TypedColumn(
        ListColumn(name: "due", title: "Due", minimum: 11, ideal: 11, rank: 4),
        value: { .day($0.due) },
        text: { StyledText(context.date($0.due), .textMuted) }),
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 18, ideal: 30, rank: 5),
        value: { .text(context.names.label(team: $0.team)) },
        text: { context.team($0.team) }),
      TypedColumn(
        ListColumn(name: "id", title: "Id", minimum: 6, ideal: 10, rank: 6),
        value: { .text($0.worker.text) },
        text: { StyledText($0.worker.text, .textMuted) }),
    ]
  }

  /// Days late, below 0 when there is time left.
  private static func lateness(_ worker: SupervisionFigures.Worker, on day: Day) -> FieldValue {
    worker.due.map { .number(Double(day - $0)) } ?? .absent
  }

  /// How the supervision stands, in words.
  static func standing(_ worker: SupervisionFigures.Worker, on day: Day) -> StyledText {
    let role = Rating(worker.status).role
    switch worker.status {
    case .overdue: return StyledText("\(Wording.days(worker.daysOverdue)) late", role)
    case .noRecord: return StyledText("no record", role)
    case .dueSoon, .inTime:
      guard let due = worker.due else { return StyledText("in time", role) }
      let left = due - day
      return StyledText(left == 0 ? "due today" : "due in \(Wording.days(left))", role)
    }
  }
}
