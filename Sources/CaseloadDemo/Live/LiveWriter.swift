public import CaseloadCore

/// Adds plausible facts to a sample, one at a time, so that somebody who watches it sees figures move.
///
/// Who is next follows from what the directory says by then: it is read as anybody else reads it. The same
/// sample, seed and times give the same facts.
public struct LiveWriter: ~Copyable {
  private let root: String
  private var follower: DirectoryFollower
  private var random: RandomSource
  /// What happens in the rest of this round.
  private var round: [LiveEvent] = []
  private var numbers: [LiveEvent: Int] = [:]

  /// A writer for a sample.
  ///
  /// - Parameters:
  ///   - root: The directory that the sample was written to.
  ///   - seed: Another number gives other facts.
  /// - Throws: When the directory cannot be read.
  public init(_ root: String, seed: UInt64) throws(OpeningError) {
    self.root = root
    follower = try DirectoryFollower(root)
    random = RandomSource(seed: seed ^ 0x11FE)
  }

  /// What happens next.
  ///
  /// - Parameter now: The time.
  /// - Returns: It, not written yet; `nil` when nothing is left that could happen.
  public mutating func next(at now: Moment) -> LiveFact? {
    var scene = scene(at: now)
    if round.isEmpty { round = shuffled(LiveEvent.round) }
    for place in round.indices.reversed() {
      let event = round[place]
      if let fact = scene.fact(event) {
        round.remove(at: place)
        keep(scene)
        return fact
      }
    }
    round = []
    for event in shuffled(LiveEvent.allCases) {
      if let fact = scene.fact(event) {
        keep(scene)
        return fact
      }
    }
    return nil
  }

  /// What happens next of one kind.
  ///
  /// - Parameters:
  ///   - event: What is to happen.
  ///   - now: The time.
  /// - Returns: It, not written yet; `nil` when it cannot happen now.
  mutating func next(_ event: LiveEvent, at now: Moment) -> LiveFact? {
    var scene = scene(at: now)
    let fact = scene.fact(event)
    keep(scene)
    return fact
  }

  /// Writes a fact to the end of its files.
  ///
  /// - Parameter fact: What happened.
  /// - Throws: When a file cannot be written.
  public func write(_ fact: LiveFact) throws(SampleWriteError) {
    for entry in fact.entries {
      try SampleDirectory.append(entry.line, to: entry.file, in: root)
    }
  }

  /// The sample as it stands.
  private mutating func scene(at now: Moment) -> LiveScene {
    _ = follower.poll(sweep: true)
    let indicators = Indicators(
      register: follower.register(), policy: follower.settings.policy.policy,
      bankHolidays: follower.settings.bankHolidays)
    return LiveScene(
      directory: follower.directory, indicators: indicators, now: now, random: random,
      numbers: numbers)
  }

  private mutating func keep(_ scene: LiveScene) {
    random = scene.random
    numbers = scene.numbers
  }

  private mutating func shuffled(_ events: [LiveEvent]) -> [LiveEvent] {
    var rest = events
    var shuffled: [LiveEvent] = []
    while !rest.isEmpty { shuffled.append(rest.remove(at: random.below(rest.count))) }
    return shuffled
  }
}
