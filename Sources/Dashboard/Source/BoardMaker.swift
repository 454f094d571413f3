import CaseloadCore

/// Computes boards and answers out of the facts as they stand; it belongs to the keeper's thread.
struct BoardMaker {
  private let threads: Int
  /// Counts up with every state of the data.
  private(set) var generation = 0
  private var indicators: Indicators
  private var settings: DirectorySettings
  /// Who there is on a day.
  private var who: Who?
  /// Whether the facts have changed since.
  private var isWhoOld = false

  /// The people and teams of a day.
  private struct Who {
    var day: Day
    var people: People
    var teams: TeamList
    var names: NameBook
  }

  init(register: Register, settings: DirectorySettings, threads: Int) {
    self.threads = threads
    self.settings = settings
    indicators = Indicators(
      register: register, policy: settings.policy.policy, bankHolidays: settings.bankHolidays)
  }

  /// Takes over another state of the data.
  ///
  /// - Parameters:
  ///   - register: The facts.
  ///   - settings: Policy and bank holidays.
  mutating func renew(register: Register, settings: DirectorySettings) {
    generation += 1
    self.settings = settings
    isWhoOld = true
    indicators = Indicators(
      register: register, policy: settings.policy.policy, bankHolidays: settings.bankHolidays)
  }

  /// The board of a day and scope.
  ///
  /// - Parameters:
  ///   - request: The day and scope.
  ///   - hasTrend: Whether to compute the weekly points, which takes longest.
  /// - Returns: The board.
  /// - Throws: When no record names the team.
  mutating func board(
    _ request: BoardRequest, hasTrend: Bool
  ) throws(UnknownTeam) -> Board {
    let report = try indicators.report(
      asAt: request.day, team: request.scope, trend: hasTrend, threads: threads)
    var today: Report?
    if request.past != nil {
      today = try indicators.report(asAt: request.today, team: request.scope, trend: false)
    }
    let who = who(on: request.day, isExact: hasTrend)
    return Board(
      report: report, today: today,
      difference: today.map { ReportDifference(from: report, to: $0) },
      teamTable: indicators.teamTable(asAt: request.day, report: report), teams: who.teams,
      people: who.people, names: who.names, policy: settings.policy, hasTrend: hasTrend,
      generation: generation)
  }

  /// Who there is on a day; of a moment ago where a board is to be there at once, since making the list
  /// of a large authority takes longer than all its figures.
  private mutating func who(on day: Day, isExact: Bool) -> Who {
    if let who, who.day == day, !isWhoOld || !isExact { return who }
    let people = indicators.people(asAt: day)
    let teams = indicators.teamList(asAt: day)
    let made = Who(
      day: day, people: people, teams: teams, names: NameBook(people: people, teams: teams))
    who = made
    isWhoOld = false
    return made
  }

  /// The answer to a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - directory: The facts by file.
  /// - Returns: The answer.
  func answer(_ question: Question, directory: DataDirectory) -> Answer {
    switch question {
    case .worker(let worker, let request):
      return .worker(indicators.workerSheet(worker, asAt: request.day))
    case .child(let child, let request):
      return .child(indicators.childSheet(child, asAt: request.day, directory: directory))
    case .why(let figure, let request):
      guard
        let report = try? indicators.report(
          asAt: request.day, team: request.scope, trend: false)
      else { return .why(nil, .none) }
      return .why(
        indicators.explanation(of: figure, in: report, policy: settings.policy),
        indicators.records(behind: figure, in: report, directory: directory, limit: 500))
    case .records(.child(let child)): return .records(directory.records(ofChild: child))
    case .records(.worker(let worker)):
      return .records(directory.records(ofWorker: worker, limit: 5_000))
    case .records(.team(let team)): return .records(directory.records(ofTeam: team, limit: 5_000))
    case .record(let reference):
      return .record(
        Result { () throws(RawRecordError) in
          try RawRecord.read(reference, root: directory.root)
        })
    case .problems(let request):
      let check = DirectoryCheck(
        directory, settings: settings, register: indicators.register, asAt: request.day,
        threads: threads)
      return .problems(Problems(check))
    }
  }
}
