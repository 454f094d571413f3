import DisplayText

extension ReportPrinter {
  /// Prints the second area: agency staff.
  mutating func printAgency() {
    heading("2. Agency staff")
    let agency = report.agency
    let total = agency.agencyFTE + agency.employedFTE
    if let ratio = agency.ratio {
      entry(
        "Agency share",
        limitFlag(agency.status) + ". " + share(ratio, agency.status)
          + " of social workers come from an agency, " + Wording.number(agency.agencyFTE) + " of "
          + Wording.number(total) + "\(Wording.glue)FTE; " + agencyLimits + ".")
    } else {
      entry("Agency share", flag(.unknown) + ": \(whyNoShare).")
    }
    printYearAgo()
    printEnglandAgency()
    entry(
      "In people",
      Wording.integer(agency.agencyHeadcount) + " agency, "
        + Wording.integer(agency.employedHeadcount) + " employed"
        + (agency.fteUnknown > 0
          ? "; " + Wording.integer(agency.fteUnknown)
            + " of them without a recorded FTE, not in the share" : "") + ".")
    printVacancies()
    printAgencyTeams()
  }

  /// The policy's limits in words.
  var agencyLimits: String {
    "limit \(Wording.limit(policy.agency.redAbove)), near it from "
      + Wording.limit(policy.agency.amberAbove)
  }

  /// The share, with enough decimals to tell it from the limit that it exceeds.
  func share(_ ratio: Double, _ status: Status) -> String {
    switch status {
    case .red: Wording.percent(ratio, apartFrom: policy.agency.redAbove)
    case .amber: Wording.percent(ratio, apartFrom: policy.agency.amberAbove)
    case .green, .unknown: Wording.percent(ratio)
    }
  }

  /// Why there is no ratio.
  var whyNoShare: String {
    report.agency.agencyHeadcount + report.agency.employedHeadcount == 0
      ? "there is no social worker" : "no social worker has an FTE recorded"
  }

  /// A status against a limit in full words: `■ over limit`.
  func limitFlag(_ status: Status) -> String {
    switch status {
    case .green: flag(.green, "within limit")
    case .amber: flag(.amber, "near limit")
    case .red: flag(.red, "over limit")
    case .unknown: flag(.unknown)
    }
  }

  private mutating func printYearAgo() {
    let then = report.agency.yearAgo
    guard let now = report.agency.ratio else { return }
    guard let ratio = then.ratio else {
      return entry("A year ago", "not known for \(Wording.date(then.date)).")
    }
    let direction = direction(from: ratio, to: now, lowerIsBetter: true, shown: Wording.percent)
    let points = report.agency.changePoints ?? (now - ratio) * 100
    entry(
      "A year ago",
      direction == "unchanged"
        ? "unchanged since \(Wording.date(then.date)) (\(Wording.percent(ratio)))."
        : direction + " than " + Wording.date(then.date) + " (\(Wording.percent(ratio))), by "
          + Wording.number(points.magnitude) + " percentage points.")
  }

  private mutating func printEnglandAgency() {
    guard let england, let theirs = england.agencyRate else { return }
    let comparison = report.agency.ratio.map {
      "; " + distance($0 * 100, from: theirs * 100, unit: " points")
    }
    entry(
      "England",
      Wording.percent(theirs) + " on " + Wording.date(england.date) + (comparison ?? "") + ".")
  }

  private mutating func printVacancies() {
    guard let vacancies = report.agency.vacanciesFTE else {
      return entry("Vacancies", "not known: no team says how many posts it has.")
    }
    let rate = report.agency.vacancyRate
    var sentence = Wording.number(vacancies) + "\(Wording.glue)FTE"
    if let rate { sentence = Wording.percent(rate) + " of posts, " + sentence + "," }
    sentence += " have no employed social worker"
    if let england, let theirs = england.vacancyRate {
      sentence += ". England " + Wording.percent(theirs) + " on " + Wording.date(england.date)
      if let rate { sentence += "; " + distance(rate * 100, from: theirs * 100, unit: " points") }
    }
    entry("Vacancies", sentence + ".")
  }

  private mutating func printAgencyTeams() {
    let teams = report.agency.teams
    guard teams.count > 1 else { return }
    let worstFirst = teams.enumerated().sorted { first, second in
      let (one, other) = (first.element.ratio ?? -1, second.element.ratio ?? -1)
      return one == other ? first.offset < second.offset : one > other
    }
    table(
      "Teams by agency share, each without the teams below it, highest first:",
      [
        .init(title: "Status", isLead: true),
        .init(title: "Team", narrowest: 12, isLead: true),
        .init(title: "Id", rank: 1, narrowest: 6, widest: 24),
        .init(title: "Agency share", alignment: .trailing),
        .init(title: "Agency FTE", alignment: .trailing, rank: 2),
        .init(title: "All FTE", alignment: .trailing, rank: 3),
      ], rows: worstFirst.map(\.element), list: "agency"
    ) { printer, team in
      [
        printer.flag(team.status), printer.name(ofTeam: team.team), printer.id(team.team),
        team.ratio.map { printer.share($0, team.status) } ?? "not known",
        Wording.number(team.agencyFTE),
        Wording.number(team.agencyFTE + team.employedFTE),
      ]
    }
  }
}
