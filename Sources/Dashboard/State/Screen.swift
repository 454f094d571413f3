public import CaseloadCore

/// What fills the screen, above the overview.
public enum Screen: Hashable, Sendable {
  /// One pane, with all its rows and columns.
  case pane(PaneID)
  /// One worker: children, visits, supervision.
  case worker(Identifier)
  /// One child: a timeline.
  case child(Identifier)
  /// Why a figure is what it is.
  case why(Figure)
  /// All records that name a worker, child or team.
  case records(Subject)
  /// One line of a file.
  case record(RecordReference)
  /// What is wrong with the data.
  case problems

  /// Whom records are about.
  public enum Subject: Hashable, Sendable {
    /// A child.
    case child(Identifier)
    /// A worker.
    case worker(Identifier)
    /// A team.
    case team(Identifier)
  }
}
