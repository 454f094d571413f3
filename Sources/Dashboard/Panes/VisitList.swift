import CaseloadCore
import TerminalUI

/// The children whose visit is overdue or due soon, the most overdue first.
enum VisitList {
  static func listing(_ children: [VisitFigures.Child], _ context: ListContext) -> Listing {
    Listing(
      rows: children, columns: columns(context),
      emptyText: "No visit is overdue or due soon.",
      key: { $0.child.text }, target: { .child($0.child) },
      figure: { .childVisit($0.child) }, subject: { .child($0.child) },
      team: { $0.team },
      sentence: { child in
        let name = context.names.title(child: child.child, context.privacy)
        let seen = child.lastSeen.map { "last seen \(Wording.shortDate($0))" } ?? "not seen yet"
        return "\(name): visit \(lateness(child, on: context.day).plain), "
          + "\(child.status.title), due \(Wording.shortDate(child.due)), \(seen), "
          + context.names.label(worker: child.worker, context.privacy)
      })
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<VisitFigures.Child>] {
    let day = context.day
    return [
      context.symbolColumn { rating($0) },
      TypedColumn(
        ListColumn(name: "child", title: "Child", minimum: 12, ideal: 16, rank: 1),
        value: { .text(context.names.title(child: $0.child, context.privacy)) },
        text: { context.child($0.child) }),
      TypedColumn(
        ListColumn(name: "status", title: "Status", minimum: 16, ideal: 17, rank: 4),
        value: { .text($0.status.title) },
        text: { StyledText($0.status.title) }),
      TypedColumn(
        ListColumn(
          name: "late", title: "Visit", minimum: 13, ideal: 14, rank: 2, isLargestFirst: true),
        value: { .number(Double(day - $0.due)) },
        text: { lateness($0, on: day) }),
      TypedColumn(
        ListColumn(name: "due", title: "Due", minimum: 11, ideal: 11, rank: 6),
        value: { .day($0.due) },
        text: { StyledText(context.date($0.due), .textMuted) }),
      TypedColumn(
        ListColumn(name: "seen", title: "Last seen", minimum: 11, ideal: 11, rank: 5),
        value: { .day($0.lastSeen) },
        text: { child in
          child.lastSeen.map { StyledText(context.date($0), .textMuted) }
            ?? StyledText("not seen", .statusUnknown)
        }),
      TypedColumn(
        ListColumn(name: "worker", title: "Worker", minimum: 14, ideal: 22, rank: 3),
        value: {
          $0.worker.map { .text(context.names.label(worker: $0, context.privacy)) } ?? .absent
        },
        text: { context.worker($0.worker) }),
      TypedColumn(
        ListColumn(name: "every", title: "Rule", minimum: 15, ideal: 17, rank: 8),
        value: { .text($0.interval.description) },
        text: { StyledText(Wording.duration($0.interval), .textMuted) }),
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 18, ideal: 30, rank: 7),
        value: { .text(context.names.label(team: $0.team)) },
        text: { context.team($0.team) }),
    ]
  }

  static func rating(_ child: VisitFigures.Child) -> Rating {
    child.daysOverdue > 0 ? .over : .near
  }

  /// How late a visit is, or when it is due.
  static func lateness(_ child: VisitFigures.Child, on day: Day) -> StyledText {
    let role = rating(child).role
    if child.daysOverdue > 0 { return StyledText("\(Wording.days(child.daysOverdue)) late", role) }
    let left = child.due - day
    return StyledText(left == 0 ? "due today" : "due in \(Wording.days(left))", role)
  }
}
