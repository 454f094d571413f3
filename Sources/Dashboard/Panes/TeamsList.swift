import CaseloadCore
import TerminalUI

/// Every team with the teams below it, by every indicator, the worst first.
enum TeamsList {
  static func listing(_ table: TeamTable, _ context: ListContext) -> Listing {
    let rows = table.rows.sorted { isWorse($0, $1, context.policy) }
    return Listing(
      rows: rows, columns: columns(context), emptyText: "No record names a team.",
      key: { $0.entry.team.id.text }, figure: { _ in nil },
      subject: { .team($0.entry.team.id) })
  }

  /// The worst first: by how many of the indicators are over their limit, then by how many are near it.
  private static func isWorse(
    _ first: TeamTable.Row, _ second: TeamTable.Row, _ policy: Policy
  ) -> Bool {
    let ranks = [first, second].map { row in
      let ratings = ratings(row.figures, policy)
      return (
        ratings.count { $0 == .over }, ratings.count { $0 == .near },
        row.figures.visitsOverdue + row.figures.supervisionOverdue
      )
    }
    return ranks[0] > ranks[1]
  }

  private static func ratings(_ figures: TeamTable.Figures, _ policy: Policy) -> [Rating] {
    [
      caseload(figures), unallocated(figures), Rating(figures.agencyStatus),
      late(figures.supervisionOverdue, of: figures.supervisionCounted),
      late(figures.visitsOverdue, of: figures.visitsCounted),
    ]
  }

  /// The worst of a team's ratings.
  static func rating(_ figures: TeamTable.Figures, _ policy: Policy) -> Rating {
    let ratings = ratings(figures, policy)
    return [.over, .near, .within].first { ratings.contains($0) } ?? .unknown
  }

  private static func caseload(_ figures: TeamTable.Figures) -> Rating {
    if figures.workersRed > 0 { return .over }
    if figures.workersAmber > 0 { return .near }
    return figures.average == nil ? .unknown : .within
  }

  private static func unallocated(_ figures: TeamTable.Figures) -> Rating {
    if figures.unallocatedOverLimit > 0 { return .over }
    return figures.unallocated > 0 ? .near : .within
  }

  private static func late(_ overdue: Int, of counted: Int) -> Rating {
    if counted == 0 { return .unknown }
    return overdue > 0 ? .over : .within
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<TeamTable.Row>] {
    let policy = context.policy
    return [
      context.symbolColumn { rating($0.figures, policy) },
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 20, ideal: 38, rank: 1),
        value: { .text(context.names.label(team: $0.entry.team.id)) },
        text: { StyledText(context.names.label(team: $0.entry.team.id)) }),
      figureColumn("cases", "Cases", rank: 6) { figures in
        (.number(Double(figures.cases)), Wording.integer(figures.cases), .unknown)
      },
      figureColumn("average", "Average", rank: 5) { figures in
        (.number(figures.average), figures.average.map { Wording.number($0) } ?? "-", .unknown)
      },
      figureColumn("over", "Over limit", rank: 3) { figures in
        (
          .number(Double(figures.workersRed)), Wording.integer(figures.workersRed),
          caseload(figures)
        )
      },
      figureColumn("unallocated", "No worker", rank: 4) { figures in
        (
          .number(Double(figures.unallocated)), Wording.integer(figures.unallocated),
          unallocated(figures)
        )
      },
      figureColumn("agency", "Agency", rank: 2) { figures in
        (
          .number(figures.agencyRatio.map { $0 * 100 }),
          figures.agencyRatio.map(Wording.percent) ?? "-", Rating(figures.agencyStatus)
        )
      },
      figureColumn("supervision", "Superv. late", rank: 4) { figures in
        (
          .number(Double(figures.supervisionOverdue)),
          "\(figures.supervisionOverdue) of \(figures.supervisionCounted)",
          late(figures.supervisionOverdue, of: figures.supervisionCounted)
        )
      },
      figureColumn("visits", "Visits late", rank: 3) { figures in
        (
          .number(Double(figures.visitsOverdue)),
          "\(Wording.integer(figures.visitsOverdue)) of \(Wording.integer(figures.visitsCounted))",
          late(figures.visitsOverdue, of: figures.visitsCounted)
        )
      },
    ]
  }

  private static func figureColumn(
    _ name: String, _ title: String, rank: Int,
    _ figure: @escaping @Sendable (TeamTable.Figures) -> (FieldValue, String, Rating)
  ) -> TypedColumn<TeamTable.Row> {
    TypedColumn(
      ListColumn(
        name: name, title: title, minimum: max(7, title.count), ideal: max(10, title.count),
        isTrailing: true, rank: rank, isLargestFirst: true),
      value: { figure($0.figures).0 },
      text: { row in
        let (_, text, rating) = figure(row.figures)
        return StyledText(text, rating == .unknown ? .text : rating.role)
      })
  }
}
