import CaseloadCore
import TerminalUI

/// The teams with their agency share, the highest first.
enum AgencyList {
  static func listing(_ teams: [AgencyFigures.Team], _ context: ListContext) -> Listing {
    let worstFirst = teams.enumerated().sorted { first, second in
      let (one, other) = (first.element.ratio ?? -1, second.element.ratio ?? -1)
      return one != other ? one > other : first.offset < second.offset
    }.map(\.element)
    return Listing(
      rows: worstFirst, columns: columns(context),
      emptyText: "No social worker is in scope on this day.",
      key: { $0.team?.text ?? "" }, figure: { _ in .agencyRatio },
      subject: { $0.team.map { .team($0) } })
  }

  /// What the longest bar stands for: three times the limit, or the whole staff.
  private static func scale(_ policy: Policy) -> Double { min(1, policy.agency.redAbove * 3) }

  private static func columns(_ context: ListContext) -> [TypedColumn<AgencyFigures.Team>] {
    [
      context.symbolColumn { Rating($0.status) },
      TypedColumn(
        ListColumn(name: "team", title: "Team, own staff", minimum: 14, ideal: 30, rank: 1),
        value: { .text(context.names.label(team: $0.team)) },
        text: { StyledText(context.names.label(team: $0.team)) }),
      TypedColumn(
        ListColumn(
          name: "share", title: "Agency", minimum: 9, ideal: 9, isTrailing: true, rank: 2,
          isLargestFirst: true),
        value: { .number($0.ratio.map { $0 * 100 }) },
        text: { team in
          StyledText(team.ratio.map(Wording.percent) ?? "not known", Rating(team.status).role)
        }),
      TypedColumn(
        ListColumn(name: "bar", title: "", minimum: 10, ideal: 24, rank: 5, isSortable: false),
        value: { _ in .absent },
        cell: { team in
          .bar(
            Bar(
              team.ratio, limit: context.policy.agency.redAbove, scale: scale(context.policy),
              role: Rating(team.status).role))
        }),
      TypedColumn(
        ListColumn(
          name: "agency", title: "Agency FTE", minimum: 10, ideal: 10, isTrailing: true, rank: 3,
          isLargestFirst: true),
        value: { .number($0.agencyFTE) },
        text: { StyledText(Wording.number($0.agencyFTE), .textMuted) }),
      TypedColumn(
        ListColumn(
          name: "employed", title: "Employed FTE", minimum: 12, ideal: 12, isTrailing: true,
          rank: 4, isLargestFirst: true),
        value: { .number($0.employedFTE) },
        text: { StyledText(Wording.number($0.employedFTE), .textMuted) }),
    ]
  }
}
