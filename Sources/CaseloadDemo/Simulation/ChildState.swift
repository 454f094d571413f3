import CaseloadCore

/// A child as the simulation sees one.
struct ChildState: Sendable {
  var area: Int
  var isDisabled: Bool
  var born: Day
  /// The status of the main episode, or `nil` for a child without one.
  var status: EpisodeStatus?
  /// The position of the main episode among the records.
  var episode = 0
  /// Counts the main episodes, so that events planned for an earlier one are overtaken.
  var episodeStamp: Int32 = 0
  /// The position of the placement under way among the records.
  var placement: Int?
  /// Whether the placement is to last until 18.
  var until18 = false
  /// The responsible team.
  var team = 0
  /// The position of the allocation of the lead worker among the records.
  var allocation: Int?
  var leadWorker: Int?
  /// Counts the plans for an allocation.
  var allocationStamp: Int32 = 0
  /// The day on which the child lost its last worker, or came.
  var waitingSince: Day
  /// Whether nobody is to be found for the child until the story is over.
  var isForgotten = false
  /// The day from which the visits of the episode or placement count.
  var clockStart: Day
  var lastSeen: Day?
  /// The child's own visiting interval in days, and as the file writes it.
  var ownInterval: OwnInterval?
  /// Counts the plans for a visit.
  var visitStamp: Int32 = 0
  /// How probable it is that a visit is followed by direct work.
  var directWork: Double
  /// When the child was last closed.
  var closed: Day?

  /// A visiting interval of the child's own plan.
  struct OwnInterval: Sendable {
    var text: String
    var days: Int
  }
}
