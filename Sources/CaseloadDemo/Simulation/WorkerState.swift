import CaseloadCore

/// A worker as the simulation sees one.
struct WorkerState: Sendable {
  /// The position of the version in force among the worker records.
  var record: Int
  var team: Int
  var role: WorkerRole
  var registered: Bool
  var employment: Employment
  /// Hundredths of full time.
  var fte: Int
  /// Whether the records say the full-time equivalent.
  var isFTEKnown: Bool
  var newlyQualified: Day?
  var joined: Day
  var isActive = true
  var isLeaving = false
  /// Whether cases stay behind unnoticed when the worker leaves.
  var leavesCasesBehind = false
  /// The position of the absence under way among the absence records.
  var absence: Int?
  /// How many cases the worker ends up with beside colleagues: 1 for an equal share.
  var willingness: Double
  /// The children whose lead worker this is.
  var cases: [Int32] = []

  /// Whether the worker takes cases at all.
  var isHolder: Bool {
    switch role {
    case .caseHolder, .seniorPractitioner, .personalAdviser, .familySupport: true
    default: false
    }
  }

  /// Cases that make a full load.
  func capacity(on day: Day) -> Double {
    let full = 17.5 * Double(fte) / 100
    guard let newlyQualified, day < newlyQualified.adding(months: 12) else { return full }
    return full * 0.88
  }
}
