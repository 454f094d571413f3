import CaseloadCore

/// A child.
struct ChildRecord: Hashable, Sendable {
  /// The child's position in the authority, from 0, from which the id is made.
  var child: Int32
  /// Whether the id is a plain number, as the early help system gives them.
  var hasPlainNumber: Bool
  var area: Int
  var born: Day?
  var disabled: Bool?
  var recorded: RecordingTime?
}

/// An episode of a child's history with the service.
struct EpisodeRecord: Hashable, Sendable {
  var number: Int32
  var child: Int32
  var status: EpisodeStatus
  var start: Day
  var end: Day?
  /// The responsible team's position in the authority.
  var team: Int?
  /// The child's own visiting interval, as the file writes it.
  var visitEvery: String?
  var isVoid: Bool
  var recorded: RecordingTime?
}

/// A placement of a looked-after child.
struct PlacementRecord: Hashable, Sendable {
  var number: Int32
  var child: Int32
  var start: Day
  var end: Day?
  var type: String
  var until18: Bool?
  var recorded: RecordingTime?
}

/// A child's allocation to a worker.
struct AllocationRecord: Hashable, Sendable {
  var number: Int32
  var child: Int32
  var worker: Int32
  var start: Day
  var end: Day?
  var isSecondary: Bool
  var isVoid: Bool
  var recorded: RecordingTime?
}

/// A visit to a child, small enough that millions fit in memory.
struct VisitRecord: Hashable, Sendable {
  var number: Int32
  var child: Int32
  /// The visiting worker, or -1 where the record does not say.
  var worker: Int32
  var day: Day
  var recorded: RecordingTime
  var purpose: VisitPurpose
  var seen: Bool
  var alone: Bool
  /// Whether the record only withdraws the visit.
  var isVoid: Bool
  /// Whether the line carries a field that the format does not know.
  var hasNote: Bool
}

/// What a visit was for, as the sample writes it.
enum VisitPurpose: UInt8, CaseIterable, Sendable {
  case assessment
  case childInNeed
  case childProtection
  case lookedAfter
  case privateFostering
  case careLeaver
  case earlyHelp
  case duty
  case directWork
  case familyTime
  case jointVisit

  /// The text in the file.
  var text: String {
    switch self {
    case .assessment: "assessment visit"
    case .childInNeed: "child in need visit"
    case .childProtection: "child protection visit"
    case .lookedAfter: "statutory visit to placement"
    case .privateFostering: "private fostering visit"
    case .careLeaver: "leaving care visit"
    case .earlyHelp: "family support visit"
    case .duty: "duty visit"
    case .directWork: "direct work"
    case .familyTime: "family time"
    case .jointVisit: "joint visit with health"
    }
  }
}
