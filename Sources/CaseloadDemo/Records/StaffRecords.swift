import CaseloadCore

/// A version of a team.
struct TeamRecord: Hashable, Sendable {
  var id: String
  var name: String
  var parent: String?
  var service: String?
  /// Social-worker posts, in hundredths of a full-time post.
  var establishment: Int?
  var from: Day?
  var recorded: RecordingTime?
}

/// A version of a worker.
struct WorkerRecord: Hashable, Sendable {
  /// The worker's position in the authority, from 0, from which the id is made.
  var worker: Int32
  var team: String
  var role: WorkerRole
  var title: String
  var registered: Bool
  var employment: Employment
  /// Hundredths of full time, or `nil` where the record does not say.
  var fte: Int?
  /// The worker's own limit of cases.
  var limit: Int?
  var supervisor: Int32?
  var newlyQualified: Day?
  var start: Day?
  var end: Day?
  var from: Day?
  var recorded: RecordingTime?
}

/// A long absence of a worker.
struct AbsenceRecord: Hashable, Sendable {
  var number: Int32
  var worker: Int32
  var start: Day
  var end: Day?
  var reason: String
  var recorded: RecordingTime?
}

/// A supervision of a worker.
struct SupervisionRecord: Hashable, Sendable {
  var number: Int32
  var worker: Int32
  var day: Day
  var supervisor: Int32?
  var reflective: Bool?
  var challenge: Bool?
  var rationale: Bool?
  /// The children discussed.
  var children: [Int32]
  var isVoid: Bool
  var recorded: RecordingTime
}
