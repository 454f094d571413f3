import CaseloadCore
import TerminalUI

/// The children that a worker holds, the most overdue first.
enum ChildrenList {
  static func listing(_ children: [HeldChild], _ context: ListContext) -> Listing {
    Listing(
      rows: children, columns: columns(context), emptyText: "The worker holds no child's case.",
      key: { $0.child.id.text }, target: { .child($0.child.id) },
      figure: { .childVisit($0.child.id) }, subject: { .child($0.child.id) },
      sentence: { child in
        let name = context.names.title(child: child.child.id, context.privacy)
        return "\(name): \(child.status?.title ?? "no open episode"), "
          + "\(visit(child).plain), last seen \(lastSeen(child, context).plain)"
      })
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<HeldChild>] {
    [
      context.symbolColumn { $0.standing == .notCounted ? nil : Rating($0.standing) },
      TypedColumn(
        ListColumn(name: "child", title: "Child", minimum: 12, ideal: 16, rank: 1),
        value: { .text(context.names.title(child: $0.child.id, context.privacy)) },
        text: { context.child($0.child.id) }),
      TypedColumn(
        ListColumn(name: "status", title: "Status", minimum: 16, ideal: 17, rank: 4),
        value: { .text($0.status?.title) },
        text: { StyledText($0.status?.title ?? "no open episode", .text) }),
      TypedColumn(
        ListColumn(
          name: "late", title: "Visit", minimum: 14, ideal: 15, rank: 2, isLargestFirst: true),
        value: { .number($0.due.map { Double(context.day - $0) }) },
        text: { visit($0) }),
      TypedColumn(
        ListColumn(name: "due", title: "Due", minimum: 11, ideal: 11, rank: 5),
        value: { .day($0.due) },
        text: { StyledText(context.date($0.due), .textMuted) }),
      TypedColumn(
        ListColumn(name: "seen", title: "Last seen", minimum: 17, ideal: 22, rank: 3),
        value: { .day($0.lastSeen?.day) },
        text: { lastSeen($0, context) }),
      TypedColumn(
        ListColumn(name: "since", title: "Held since", minimum: 10, ideal: 11, rank: 6),
        value: { .day($0.allocatedSince) },
        text: { StyledText(context.date($0.allocatedSince), .textMuted) }),
      TypedColumn(
        ListColumn(name: "every", title: "Rule", minimum: 10, ideal: 22, rank: 7),
        value: { .text($0.interval?.description) },
        text: { StyledText($0.interval.map(Wording.duration) ?? "", .textMuted) }),
    ]
  }

  private static func visit(_ child: HeldChild) -> StyledText {
    let role = Rating(child.standing).role
    switch child.standing {
    case .overdue: return StyledText("\(Wording.days(child.daysOverdue)) late", role)
    case .dueSoon, .inTime:
      guard let left = child.daysLeft else { return StyledText("in time", role) }
      return StyledText(left == 0 ? "due today" : "due in \(Wording.days(left))", role)
    case .met: return StyledText("visited", role)
    case .notCounted: return StyledText("none asked for", .textMuted)
    }
  }

  private static func lastSeen(_ child: HeldChild, _ context: ListContext) -> StyledText {
    guard let visit = child.lastSeen else { return StyledText("not seen", .statusUnknown) }
    return StyledText(
      context.date(visit.day) + (visit.isAlone ? ", alone" : ", not alone"), .textMuted)
  }
}
