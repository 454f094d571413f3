import DisplayText

extension ReportPrinter {
  /// One team over all areas.
  private struct Team {
    var caseload: CaseloadFigures.Team?
    var agency: AgencyFigures.Team?
    var supervision: SupervisionFigures.Team?
    var visits: VisitFigures.Team?

    /// What is late or missing, added up.
    var lapses: Int {
      (caseload?.unallocated ?? 0) + (supervision.map { $0.overdue + $0.noRecord } ?? 0)
        + (visits?.overdue ?? 0)
    }
  }

  /// Prints the teams beside each other, when there is more than one.
  mutating func printTeams() {
    var teams: [Identifier?: Team] = [:]
    for team in report.caseload.teams { teams[team.team, default: Team()].caseload = team }
    for team in report.agency.teams { teams[team.team, default: Team()].agency = team }
    for team in report.supervision.teams { teams[team.team, default: Team()].supervision = team }
    for team in report.visits.teams { teams[team.team, default: Team()].visits = team }
    guard teams.count > 1 else { return }
    let worstFirst = teams.sorted { first, second in
      if first.value.lapses != second.value.lapses {
        return first.value.lapses > second.value.lapses
      }
      guard let one = first.key else { return false }
      return second.key.map { one < $0 } ?? true
    }
    heading("Teams")
    paragraph(
      "Most lapses first: children without a worker, supervision overdue or without a record, and "
        + "overdue visits, added up. Each team without the teams below it.")
    table(
      nil,
      [
        .init(title: "Team", narrowest: 18, isLead: true),
        .init(title: "Id", rank: 4, narrowest: 6, widest: 24),
        .init(title: "Lapses", alignment: .trailing),
        .init(title: "No worker", alignment: .trailing),
        .init(title: "Supervision", alignment: .trailing),
        .init(title: "Visits", alignment: .trailing),
        .init(title: "Caseload", alignment: .trailing, rank: 1),
        .init(title: "Agency", alignment: .trailing, rank: 3),
      ], rows: worstFirst, list: nil
    ) { printer, team in printer.cells(of: team.value, team.key) }
  }

  private func cells(of team: Team, _ identifier: Identifier?) -> [String] {
    let supervision = team.supervision.map {
      Wording.integer($0.overdue + $0.noRecord) + " of " + Wording.integer($0.counted)
    }
    let visits = team.visits.map {
      Wording.integer($0.overdue) + " of " + Wording.integer($0.counted)
    }
    return [
      name(ofTeam: identifier), id(identifier), Wording.integer(team.lapses),
      Wording.integer(team.caseload?.unallocated ?? 0), supervision ?? "none", visits ?? "none",
      team.caseload?.average.map { Wording.number($0) } ?? "none",
      team.agency?.ratio.map(Wording.percent) ?? "none",
    ]
  }
}
