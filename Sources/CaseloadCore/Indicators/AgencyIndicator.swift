/// Section 2: agency staff ratio.
///
/// > Over active social workers with known `fte`: `agency_fte` = Σ fte where employment is `agency`;
/// > `employed_fte` = Σ fte of the others. **Ratio = agency_fte ÷ (agency_fte + employed_fte)** (the
/// > census's agency worker rate). — `indicators.md` section 2
struct AgencyIndicator {
  private let indicators: Indicators
  private let state: DayState
  private var counted = AgencyFigures(yearAgo: AgencyFigures.Point(date: Day.earliest))
  private var teams: TeamTally<AgencyFigures.Team>

  init(_ indicators: Indicators, _ state: DayState) {
    self.indicators = indicators
    self.state = state
    teams = TeamTally(indicators)
    let register = indicators.register
    for worker in register.workerOrder {
      let workerState = state.workers[Int(worker)]
      guard let post = workerState.activePost(register), workerState.isSocialWorker else {
        continue
      }
      add(post)
    }
  }

  private mutating func add(_ post: Post) {
    let team = post.team
    let isAgency = post.employment == .agency
    // Of teams out of scope too: vacancies are told by the teams that have an establishment.
    let fte = post.fte ?? 0
    if isAgency {
      teams[team, initial: AgencyFigures.Team()].agencyFTE += fte
    } else {
      teams[team, initial: AgencyFigures.Team()].employedFTE += fte
    }
    guard state.scope.contains(team) else { return }
    if isAgency {
      counted.agencyFTE += fte
      counted.agencyHeadcount += 1
    } else {
      counted.employedFTE += fte
      counted.employedHeadcount += 1
    }
    if post.fte == nil { counted.fteUnknown += 1 }
  }

  /// The headline.
  var ratio: Double? {
    CaseloadCore.ratio(counted.agencyFTE, counted.agencyFTE + counted.employedFTE)
  }

  /// All figures, beside those of a year before.
  func figures(yearAgo: AgencyFigures.Point) -> AgencyFigures {
    var figures = counted
    let policy = indicators.policy.agency
    figures.ratio = ratio
    figures.status = Status(ratio, amberAbove: policy.amberAbove, redAbove: policy.redAbove)
    figures.yearAgo = yearAgo
    if let now = ratio, let before = yearAgo.ratio { figures.changePoints = (now - before) * 100 }
    addVacancies(to: &figures)
    for (team, name, value) in teams.list(indicators, on: state.day) {
      let number = team.flatMap { indicators.register.names.teams.number(of: $0) }
      guard state.scope.contains(number ?? IdentifierTable.none) else { continue }
      var value = value
      value.team = team
      value.name = name
      value.ratio = CaseloadCore.ratio(value.agencyFTE, value.agencyFTE + value.employedFTE)
      value.status = Status(
        value.ratio, amberAbove: policy.amberAbove, redAbove: policy.redAbove)
      figures.teams.append(value)
    }
    return figures
  }

  /// > Vacancies, over the teams in scope that give `establishment_fte`: let e = the sum of it, f = the
  /// > employed FTE of the workers who belong directly to those teams. `vacancies_fte` = max(0, e − f);
  /// > **vacancy rate** = vacancies_fte ÷ (vacancies_fte + f).
  private func addVacancies(to figures: inout AgencyFigures) {
    var establishment: Double?
    var employed = 0.0
    for team in indicators.teamOrder where state.scope.contains(team) {
      guard let posts = indicators.register.team(team, on: state.day)?.establishmentFTE else {
        continue
      }
      establishment = (establishment ?? 0) + posts
      employed += teams[team, initial: AgencyFigures.Team()].employedFTE
    }
    guard let establishment else { return }
    let vacancies = max(0, establishment - employed)
    figures.vacanciesFTE = vacancies
    figures.vacancyRate = CaseloadCore.ratio(vacancies, vacancies + employed)
  }
}
