import CaseloadCore
import TerminalUI

/// Every team with the teams below it, by every indicator, the worst first.
enum TeamsList {
  static func listing(_ table: TeamTable, _ context: ListContext) -> Listing {
    Listing(
      rows: sorted(table, context.policy), columns: columns(context),
      emptyText: "No record names a team.",
      key: { $0.entry.team.id.text }, figure: { _ in nil },
      subject: { .team($0.entry.team.id) })
  }

  /// The worst first: by how many of the indicators are over their limit, then by how many are near it.
  static func sorted(_ table: TeamTable, _ policy: Policy) -> [TeamTable.Row] {
    let ranked = table.rows.map { row in
      let ratings = ratings(row.figures, policy)
      return (
        row: row, over: ratings.count { $0 == .over }, near: ratings.count { $0 == .near },
        late: row.figures.visitsOverdue + row.figures.supervisionOverdue
      )
    }
    return ranked.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      return (other.over, other.near, other.late, first.offset)
        < (one.over, one.near, one.late, second.offset)
    }.map(\.element.row)
  }

  private static func ratings(_ figures: TeamTable.Figures, _ policy: Policy) -> [Rating] {
    TeamsList.figures(policy).compactMap { $0.cell(figures).rating }
  }

  /// The worst of a team's ratings.
  static func rating(_ figures: TeamTable.Figures, _ policy: Policy) -> Rating {
    let ratings = ratings(figures, policy)
    return [.over, .near, .within].first { ratings.contains($0) } ?? .unknown
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<TeamTable.Row>] {
    let policy = context.policy
    let fixed: [TypedColumn<TeamTable.Row>] = [
      context.symbolColumn { rating($0.figures, policy) },
      TypedColumn(
        ListColumn(name: "team", title: "Team", minimum: 20, ideal: 38, rank: 1),
        value: { .text(context.names.label(team: $0.entry.team.id)) },
        text: { StyledText(context.names.label(team: $0.entry.team.id)) }),
    ]
    return fixed
      + figures(policy).map { figure in
        let width = figure.title.count + context.symbolWidth + 1
        return TypedColumn(
          ListColumn(
            name: figure.name, title: figure.title, minimum: max(8, width),
            ideal: max(11, width), isTrailing: true, rank: figure.rank, isLargestFirst: true),
          value: { figure.value($0.figures) },
          text: { row in
            let cell = figure.cell(row.figures)
            guard let rating = cell.rating else { return StyledText(cell.text) }
            return StyledText("\(context.glyphs.symbol(rating)) \(cell.text)", rating.role)
          })
      }
  }
}
