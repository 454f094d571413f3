/// The figures for England on one 30 September, to set beside our own.
public struct EnglandAverage: Equatable, Sendable {
  /// The 30 September they hold for.
  public var date: Day
  /// Cases for each full-time social worker who holds cases; `nil` where it was counted otherwise.
  public var averageCaseload: Double?
  /// Agency social workers as a share of all, by full-time equivalent, 0 to 1.
  public var agencyRate: Double?
  /// Vacancies ÷ (vacancies + employed social workers), 0 to 1.
  public var vacancyRate: Double?
  /// Whether the agency rate was worked out from published totals, no rate having been published.
  public var isAgencyRateDerived = false
}

/// The England averages of the national workforce census, year by year.
///
/// The years from 2017 are as the Department for Education published them in April 2026. 2016, the
/// first year of the individual census, is from its first publication. In 2015 the agency rate can
/// be worked out; "caseload" then meant children in need for each social worker, which does not
/// compare, so it is left out, and so are the years before.
public enum EnglandAverages {
  /// Whose figures they are.
  public static let source =
    "Department for Education, Children's social work workforce, Open Government Licence"

  /// Every year, oldest first.
  public static let all: [EnglandAverage] = [
    EnglandAverage(date: september(2015), agencyRate: 0.155, isAgencyRateDerived: true),
    EnglandAverage(
      date: september(2016), averageCaseload: 16.1, agencyRate: 0.161, vacancyRate: 0.17,
      isAgencyRateDerived: true),
    year(2017, caseload: 17.7, agency: 0.158, vacancy: 0.170),
    year(2018, caseload: 17.4, agency: 0.154, vacancy: 0.165),
    year(2019, caseload: 16.9, agency: 0.158, vacancy: 0.164),
    year(2020, caseload: 16.3, agency: 0.154, vacancy: 0.161),
    year(2021, caseload: 16.3, agency: 0.155, vacancy: 0.167),
    year(2022, caseload: 16.6, agency: 0.176, vacancy: 0.200),
    year(2023, caseload: 16.0, agency: 0.179, vacancy: 0.189),
    year(2024, caseload: 15.4, agency: 0.162, vacancy: 0.173),
    year(2025, caseload: 15.2, agency: 0.130, vacancy: 0.142),
  ]

  /// The latest year that had come by a day, whether or not it had been published; `nil` before the
  /// first.
  public static func latest(asAt day: Day) -> EnglandAverage? {
    all.last { $0.date <= day }
  }

  private static func year(
    _ year: Int, caseload: Double, agency: Double, vacancy: Double
  ) -> EnglandAverage {
    EnglandAverage(
      date: september(year), averageCaseload: caseload, agencyRate: agency, vacancyRate: vacancy)
  }

  private static func september(_ year: Int) -> Day {
    Day(number: Day.number(year: year, month: 9, day: 30))
  }
}
