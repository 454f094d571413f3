extension ExplanationMaker {
  private var figures: AgencyFigures { report.agency }

  private func fte(_ value: Double) -> String { Wording.number(value, decimals: 2) }

  private var agencyThresholds: [Threshold] {
    thresholds(
      "agency", red: policy.agency.redAbove, amber: policy.agency.amberAbove,
      of: "of social workers")
  }

  private var ratioLine: String {
    guard let ratio = figures.ratio else {
      return figures.agencyHeadcount + figures.employedHeadcount == 0
        ? "there is no social worker" : "no social worker has an FTE recorded"
    }
    let total = figures.agencyFTE + figures.employedFTE
    return "\(fte(figures.agencyFTE)) agency FTE ÷ \(fte(total)) FTE = \(Wording.percent(ratio))"
  }

  var agencyRatio: Parts {
    var formula = [
      ratioLine,
      "in people: \(Wording.integer(figures.agencyHeadcount)) agency, "
        + "\(Wording.integer(figures.employedHeadcount)) employed",
    ]
    if figures.fteUnknown > 0 {
      formula.append(
        Wording.count(figures.fteUnknown, "social worker", "social workers")
          + " without a recorded FTE, not in the share")
    }
    return Parts(
      definition: "The share of agency staff among the social workers in service, by their "
        + "full-time "
        + "equivalents, as the national workforce census counts it.",
      formula: formula, value: percent(figures.ratio), status: figures.status,
      thresholds: agencyThresholds)
  }

  var agencyChange: Parts {
    let then = figures.yearAgo
    let points = figures.changePoints
    return Parts(
      definition: "The share of agency staff less the share a calendar year before, with the "
        + "teams as "
        + "they were then, in percentage points. Less is better.",
      formula: [
        ratioLine,
        "on \(Wording.date(then.date)) it was \(percent(then.ratio))",
        points.map { points in
          "\(percent(figures.ratio)) − \(percent(then.ratio)) = \(Wording.number(points)) points"
        } ?? "one of the two is not known, and so the change is not",
      ], value: points.map { "\(Wording.number($0)) points" } ?? Self.unknown, status: nil,
      thresholds: agencyThresholds)
  }

  var vacancyRate: Parts {
    var formula: [String]
    if let vacancies = figures.vacanciesFTE, let rate = figures.vacancyRate, rate > 0 {
      // vacancies ÷ (vacancies + employed) is the rate, so that sum is what it divides by.
      formula = [
        "\(fte(vacancies)) FTE of posts without an employed social worker",
        "\(fte(vacancies)) ÷ \(fte(vacancies / rate)) FTE = \(Wording.percent(rate))",
      ]
    } else if figures.vacanciesFTE != nil {
      formula = ["no post is without an employed social worker"]
    } else {
      formula = ["no team in scope says how many posts it has"]
    }
    return Parts(
      definition: "The share of social-worker posts that no employed social worker fills, over the "
        + "teams that say how many posts they have.",
      formula: formula, value: percent(figures.vacancyRate), status: nil)
  }
}
