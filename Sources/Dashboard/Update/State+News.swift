import CaseloadCore

extension State {
  mutating func update(_ news: News) -> [Effect] {
    switch news {
    case .progress(let progress):
      self.progress = progress
      return []
    case .board(let board, let cause): return receive(board, cause)
    case .health(let health): return receive(health)
    case .gone(let files): return receive(gone: files)
    case .answer(let question, let answer, _):
      // An answer to a question of a screen that was left in the meantime is of no use.
      guard openQuestions.contains(question) else { return [] }
      answers[question] = answer
      refreshOrders()
      return []
    case .unknownTeam(let error):
      request.scope = nil
      return tell(Notice("\(error)", isError: true)) + [.show(request)]
    case .concern(let concern, let text): return note(concern, text)
    case .failed(let text):
      failure = text
      return []
    }
  }

  private mutating func receive(_ health: FollowerHealth) -> [Effect] {
    let problem = health.settingsProblem
    let isNew = problem != nil && problem != self.health?.settingsProblem
    let isMended = problem == nil && self.health?.settingsProblem != nil
    self.health = health
    troubles.take(health, self)
    if isNew, let line = problem?.lines.first {
      return tell(
        Notice("The last good policy stays in force: \(line)", isError: true, topic: .policy))
    }
    return isMended ? tell(Notice("The policy could be read again.", topic: .policy)) : []
  }

  private mutating func receive(_ board: Board, _ cause: BoardCause) -> [Effect] {
    // Figures of a day or scope that is not wanted any more come too late.
    guard board.day == request.day, board.scope == request.scope,
      board.today.map({ $0.asAt == request.today }) ?? true
    else { return [] }
    progress = nil
    failure = nil
    switch cause {
    case .changed(let newRecords) where isFrozen && isShown(board):
      waiting = board
      waitingRecords += newRecords
      return []
    case .completed where waiting != nil && isFrozen && isShown(board):
      if waiting?.generation == board.generation { waiting = board }
      if self.board?.generation == board.generation {
        self.board = board
        (trendsKnownAt, trendsKeptSince) = (knownAt, nil)
      }
      return []
    default:
      return show(board)
    }
  }

  /// Whether figures of the same day and scope are shown already.
  private func isShown(_ board: Board) -> Bool {
    self.board?.day == board.day && self.board?.scope == board.scope
  }

  /// Takes figures onto the screen.
  mutating func show(_ board: Board) -> [Effect] {
    var board = board
    let before = self.board
    let isSame = isShown(board)
    let keepsTrends = !board.hasTrend && isSame
    if keepsTrends, let before {
      // Until the weekly points are there again, those of before stand in.
      board.report.keepTrends(of: before.report)
    }
    waiting = nil
    waitingRecords = 0
    self.board = board
    noteKnown(board, keepsTrends: keepsTrends && trendsKnownAt != nil)
    if pausedSince != nil, !isSame || before?.generation != board.generation {
      // Somebody went elsewhere: this is what stands still from now on.
      pausedSince = steady
    }
    if isSame, let before, !isPast { mark(from: before.report, to: board.report) }
    if !isSame { forgetMarks() }
    noteUnseen()
    refreshOrders()
    let isAnswered = openQuestions.allSatisfy { answers[$0] != nil }
    guard before?.generation != board.generation || !isSame || !isAnswered else { return [] }
    return openQuestions.map { .ask($0) }
  }

  /// A file that is gone takes its records out of the figures: that must not go by without a word, nor be
  /// forgotten before somebody has taken note of it or the file is there again.
  private mutating func receive(gone files: [FileCensus.GoneFile]) -> [Effect] {
    let new = files.filter { !troubles.gone.contains($0) }
    let isBack = files.isEmpty && !troubles.unseenGone.isEmpty
    troubles.gone = files
    guard !new.isEmpty else {
      return isBack ? tell(Notice("No data file is missing any more.", topic: .files)) : []
    }
    let records = new.reduce(0) { $0 + $1.records }
    return tell(
      Notice(
        Wording.count(new.count, "data file is", "data files are") + " gone: "
          + Wording.count(records, "record counts", "records count") + " no longer.",
        isError: true, topic: .files))
  }

  /// What the open screens ask, as at the day and in the scope wanted.
  var openQuestions: [Question] { screens.compactMap(question) }

  /// What a screen asks.
  func question(of screen: Screen) -> Question? {
    switch screen {
    case .pane: nil
    case .worker(let worker): .worker(worker, request)
    case .child(let child): .child(child, request)
    case .why(let figure): .why(figure, request)
    case .records(let subject): .records(subject)
    case .record(let reference): .record(reference)
    case .problems: .problems(request)
    }
  }

  /// What the screen on top shows, once it is known.
  func answer(of screen: Screen) -> Answer? { question(of: screen).flatMap { answers[$0] } }
}

extension Report {
  /// Takes over the weekly points of another report of the same day; the last of them is this report.
  fileprivate mutating func keepTrends(of other: Report) {
    caseload.trend = other.caseload.trend
    agency.trend = other.agency.trend
    supervision.trend = other.supervision.trend
    visits.trend = other.visits.trend
    if let last = caseload.trend.indices.last {
      caseload.trend[last].cases = caseload.cases
      caseload.trend[last].average = caseload.average
      caseload.trend[last].unallocated = caseload.unallocated.children
    }
    if let last = agency.trend.indices.last { agency.trend[last].ratio = agency.ratio }
    if let last = supervision.trend.indices.last {
      supervision.trend[last].overdue = supervision.overdue
      supervision.trend[last].inTimeRatio = supervision.inTimeRatio
    }
    if let last = visits.trend.indices.last {
      visits.trend[last].overdue = visits.overdue
      visits.trend[last].inTimeRatio = visits.inTimeRatio
    }
  }
}
