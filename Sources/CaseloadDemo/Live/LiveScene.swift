import CaseloadCore

/// A sample as it stands at one moment, out of which the next fact is chosen.
struct LiveScene {
  let directory: DataDirectory
  let indicators: Indicators
  let report: Report
  let now: Moment
  var random: RandomSource
  /// How many records of each kind were made, to give the next an id of its own.
  var numbers: [LiveEvent: Int]
  var lines = LiveLines()

  var today: Day { now.londonDay }
  var recorded: RecordingTime { RecordingTime(now) }

  init(
    directory: DataDirectory, indicators: Indicators, now: Moment, random: RandomSource,
    numbers: [LiveEvent: Int]
  ) {
    self.directory = directory
    self.indicators = indicators
    self.now = now
    self.random = random
    self.numbers = numbers
    report = indicators.wholeReport(asAt: now.londonDay)
  }

  /// What happens, if it can.
  mutating func fact(_ event: LiveEvent) -> LiveFact? {
    lines = LiveLines()
    let hasHappened =
      switch event {
      case .visit: visit()
      case .supervision: supervise()
      case .allocation: allocate()
      case .referral: refer()
      case .agencyEnd: endAgencyContract()
      case .placement: moveChild()
      }
    return hasHappened ? LiveFact(event: event, entries: lines.entries) : nil
  }

  /// An id that nothing in the sample has: the records of the sample count without the `L`.
  mutating func newId(_ letter: String, of event: LiveEvent) -> String {
    numbers[event, default: 0] += 1
    return RecordWriter.numbered("L" + letter, Int32(numbers[event, default: 0]))
  }

  /// One of the first few, mostly the very first.
  mutating func pickEarly<Element>(_ choices: [Element]) -> Element? {
    guard !choices.isEmpty else { return nil }
    return choices[random.chance(0.5) ? 0 : random.below(min(8, choices.count))]
  }
}

extension Indicators {
  /// The report of the whole authority without its weekly points.
  fileprivate func wholeReport(asAt day: Day) -> Report {
    do throws(UnknownTeam) {
      return try report(asAt: day, trend: false)
    } catch {
      preconditionFailure("no team was asked for, and one is unknown")
    }
  }
}
