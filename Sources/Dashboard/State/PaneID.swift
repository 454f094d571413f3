/// A pane of the overview.
public enum PaneID: Int, CaseIterable, Hashable, Sendable {
  /// Caseload per worker.
  case caseload = 1
  /// Agency staff ratio.
  case agency
  /// Supervision frequency.
  case supervision
  /// Overdue visits.
  case visits
  /// Children without a worker.
  case unallocated
  /// The teams beside each other.
  case teams

  /// What the pane is called.
  public var title: String {
    switch self {
    case .caseload: "Caseload per worker"
    case .agency: "Agency staff"
    case .supervision: "Supervision"
    case .visits: "Overdue visits"
    case .unallocated: "Children without a worker"
    case .teams: "Teams"
    }
  }

  /// What the pane is called where there is little room.
  var shortTitle: String {
    switch self {
    case .caseload: "Caseload"
    case .unallocated: "No worker"
    case .visits: "Visits"
    case .agency, .supervision, .teams: title
    }
  }

  /// The action that goes to it.
  var action: Action {
    switch self {
    case .caseload: .pane1
    case .agency: .pane2
    case .supervision: .pane3
    case .visits: .pane4
    case .unallocated: .pane5
    case .teams: .pane6
    }
  }
}
