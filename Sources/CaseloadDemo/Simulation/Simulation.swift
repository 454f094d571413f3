import CaseloadCore

/// The years of a service, lived through day by day: workers come and go, children's cases open,
/// change hands and close, visits and supervisions happen or are late.
struct Simulation {
  let scale: Scale
  let story: Story
  let teams: [TeamPlan]
  let firstDay: Day
  let lastDay: Day

  var random: RandomSource
  var today: Day
  var epoch: Story.Epoch
  var events: EventQueue
  var workers: [WorkerState] = []
  var children: [ChildState] = []
  /// The active workers of each team.
  var staff: [[Int]]
  /// The manager of each team.
  var managers: [Int?]
  /// How good a team's manager is at keeping supervision going: 1 is usual, more is worse.
  var managerDelay: [Double]
  /// The children of each team, of every status.
  var stock: [Int]
  /// Children with a status that needs a social worker.
  var openChildren = 0
  /// Children that left in a week, smoothed.
  var weeklyClosings = 0.0
  var closingsThisWeek = 0
  var earlyHelpChildren = 0
  /// Children that may come back.
  var knownChildren: [Int] = []
  var directWork: Double

  var records = SampleRecords()

  /// Chooses among the stories that chance tells of the smallest authority.
  ///
  /// Chance has much to say among 35 workers. With this offset the seed that people get without
  /// asking, 1, has the small authority end close to the figures of the story.
  private static let seedOffset: UInt64 = 61

  /// A simulation about to begin.
  init(size: SampleSize, seed: UInt64, asAt: Day) {
    scale = Scale(size)
    story = Story(asAt: asAt)
    random = RandomSource(seed: seed &+ Self.seedOffset)
    teams = Structure(scale: scale, random: &random).teams
    lastDay = asAt
    firstDay = asAt.adding(months: -12 * scale.years)
    today = firstDay
    epoch = story.epoch(on: firstDay)
    events = EventQueue(from: firstDay, through: asAt)
    staff = Array(repeating: [], count: teams.count)
    managers = Array(repeating: nil, count: teams.count)
    stock = Array(repeating: 0, count: teams.count)
    managerDelay = []
    directWork = scale.directWork
    for _ in teams { managerDelay.append(random.between(0.7, 1.3)) }
  }

  /// Lives through all the days and gives what was recorded.
  mutating func run() -> SampleRecords {
    beginWithChildren()
    beginWithStaff()
    beginWithAllocations()
    while today <= lastDay {
      epoch = story.epoch(on: today)
      if today.weekday == 1 { beginWeek() }
      tellStory()
      var position = 0
      while let event = events.event(on: today, at: position) {
        handle(event)
        position += 1
      }
      events.clear(today)
      today = today + 1
    }
    today = lastDay
    recordTeams()
    return records
  }

  private mutating func beginWeek() {
    manageStaff()
    if (today - firstDay) / 7 % 4 == 0 { settleAgencyShare() }
    planArrivals()
    paceVisits()
  }

  private mutating func handle(_ event: Event) {
    let subject = Int(event.subject)
    switch event.kind {
    case .arrival: arrive(EpisodeStatus.allCases[subject])
    case .episodeEnds: endEpisode(of: subject, stamp: event.stamp)
    case .placementEnds: changePlacement(of: subject, stamp: event.stamp)
    case .visit: visit(subject, stamp: event.stamp)
    case .allocate: allocate(subject, stamp: event.stamp)
    case .leave: leave(subject)
    case .leftCaseFound: findLeftCase(subject, stamp: event.stamp)
    case .absenceBegins: beginAbsence(of: subject)
    case .absenceThins: thinCases(of: subject, share: 0.7)
    case .absenceEnds: endAbsence(of: subject)
    case .supervision: supervise(subject)
    case .replaceStaff: replace(subject)
    case .secondaryEnds: records.allocations[subject].end = today
    case .reassessmentEnds: records.episodes[subject].end = today
    }
  }

  /// A minute in working hours of a day, not after the last day of the story.
  mutating func recordingTime(after day: Day, within days: Int = 3) -> RecordingTime {
    let delay = random.chance(0.5) ? 0 : random.below(days + 1)
    let recorded = min(Weekdays.onOrAfter(day + delay), lastDay)
    let earliest = recorded == day ? 720 : 500
    return RecordingTime(day: max(recorded, day), minute: random.within(earliest...1110))
  }
}
