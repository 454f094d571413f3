import CaseloadCore
import TerminalUI

/// Weekly points as a chart with its limit, the largest and smallest value and the months.
struct TrendChart {
  let chart: Chart

  init(_ trend: PaneSummary.Trend) {
    let known = trend.values.compactMap(\.self)
    let largest = max(known.max() ?? 0, trend.limit ?? 0)
    let smallest = min(known.min() ?? 0, trend.limit ?? .infinity)
    var ticks = [Chart.Tick(largest, trend.label(largest))]
    if smallest < largest { ticks.append(Chart.Tick(smallest, trend.label(smallest))) }
    if let limit = trend.limit, limit > smallest, limit < largest {
      ticks.append(Chart.Tick(limit, trend.label(limit)))
    }
    var moments: [Chart.Moment] = []
    for (index, date) in trend.dates.enumerated() where index % 13 == 0 {
      moments.append(Chart.Moment(index, Wording.shortDate(date)))
    }
    chart = Chart(
      [Chart.Series(trend.values)], threshold: trend.limit,
      minimum: smallest, maximum: largest, ticks: ticks, moments: moments)
  }
}
