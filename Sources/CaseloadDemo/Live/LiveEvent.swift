/// What happens in a sample authority while somebody watches.
public enum LiveEvent: String, CaseIterable, Hashable, Sendable {
  /// A child whose visit is late or due is seen.
  case visit
  /// A worker whose supervision is late or due is supervised.
  case supervision
  /// A child without a worker gets one of its team.
  case allocation
  /// A child is referred: an assessment begins, without a worker yet.
  case referral
  /// An agency worker's contract ends, and colleagues take over the cases.
  case agencyEnd = "agency_end"
  /// A looked-after child moves to another placement.
  case placement

  /// How often each happens among the others; every round has all of them.
  static let round: [LiveEvent] =
    [.agencyEnd, .placement, .placement]
    + Array(repeating: .visit, count: 6) + Array(repeating: .supervision, count: 3)
    + Array(repeating: .allocation, count: 3) + Array(repeating: .referral, count: 2)
}

/// Something that happened, as the lines that record it.
public struct LiveFact: Hashable, Sendable {
  /// What happened.
  public var event: LiveEvent
  /// The lines, in the order in which they are to be written.
  public var entries: [Entry]

  /// One line of one file.
  public struct Entry: Hashable, Sendable {
    /// The file, from the top of the data directory.
    public var file: String
    /// The line with its end.
    public var line: [UInt8]
  }
}
