import CaseloadCore
import TerminalUI

/// The children without a worker, the longest first.
enum UnallocatedList {
  static func listing(
    _ children: [CaseloadFigures.Unallocated.Child], _ context: ListContext
  ) -> Listing {
    Listing(
      rows: children, columns: columns(context), emptyText: "Every child has a worker.",
      key: { $0.child.text }, target: { .child($0.child) },
      figure: { .childUnallocated($0.child) }, subject: { .child($0.child) },
      team: { $0.team },
      sentence: { child in
        let name = context.names.title(child: child.child, context.privacy)
        return "\(name): without a worker for \(Wording.days(child.days)), "
          + "\(child.isOverLimit ? "over limit" : "within limit"), \(child.status.title)"
      })
  }

  private static func columns(
    _ context: ListContext
  ) -> [TypedColumn<CaseloadFigures.Unallocated.Child>] {
    [
      context.symbolColumn { $0.isOverLimit ? .over : .near },
      TypedColumn(
        ListColumn(name: "child", title: "Child", minimum: 12, ideal: 16, rank: 1),
        value: { .text(context.names.title(child: $0.child, context.privacy)) },
        text: { context.child($0.child) }),
      TypedColumn(
        ListColumn(
          name: "days", title: "Waiting", minimum: 8, ideal: 9, isTrailing: true, rank: 2,
          isLargestFirst: true),
        value: { .number(Double($0.days)) },
        text: { StyledText(Wording.days($0.days), $0.isOverLimit ? .statusOver : .statusNear) }),
      TypedColumn(
        ListColumn(name: "since", title: "Since", minimum: 11, ideal: 11, rank: 4),
        value: { .day($0.since) },
        text: { StyledText(context.date($0.since), .textMuted) }),
      TypedColumn(
        ListColumn(name: "status", title: "Status", minimum: 16, ideal: 17, rank: 3),
        value: { .text($0.status.title) },
        text: { StyledText($0.status.title) }),
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 18, ideal: 30, rank: 5),
        value: { .text(context.names.label(team: $0.team)) },
        text: { context.team($0.team) }),
    ]
  }
}
