public import CaseloadCore

/// An invented authority: everything it recorded up to a day, ready to be written down.
///
/// The same size, seed and day give the same authority, on every machine.
public struct SampleAuthority: Sendable {
  /// How big the authority is.
  public let size: SampleSize
  /// The last day of its records.
  public let asAt: Day
  /// The records, corrections and withdrawals included.
  let records: SampleRecords
  /// The areas that the authority is divided into.
  let areas: [String]
  /// The ids of the teams, by position.
  let teamIds: [String]

  /// The day on which the story of the sample ends unless another is asked for: 1 June 2016.
  public static let usualDay = Day(number: 16_953)

  /// Makes an authority; a big one takes some seconds.
  public init(size: SampleSize, seed: UInt64 = 1, asAt: Day = SampleAuthority.usualDay) {
    self.size = size
    self.asAt = asAt
    var simulation = Simulation(size: size, seed: seed, asAt: asAt)
    areas = simulation.scale.areas
    teamIds = simulation.teams.map(\.id)
    var corrections = Corrections(seed: seed ^ 0xC0_44EC, asAt: asAt)
    records = corrections.applied(to: simulation.run())
  }

  /// How many children the records name.
  public var childCount: Int { records.children.count }

  /// How many workers the records name who are there on the last day.
  public var activeWorkerCount: Int {
    var versions: [Int32: WorkerRecord] = [:]
    for record in records.workers { versions[record.worker] = record }
    return versions.values.count { version in version.end.map { $0 > asAt } ?? true }
  }

  /// How many visits the records hold.
  public var visitCount: Int { records.visits.count }
}
