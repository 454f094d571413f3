/// A list with a selection, an order and a filter of its own.
public enum ListID: Hashable, Sendable {
  /// The list of a pane, on the overview and zoomed.
  case pane(PaneID)
  /// The children on a worker's screen.
  case children
  /// What happened, on a child's screen.
  case events
  /// The records behind a figure or about somebody.
  case records
  /// Problems of the data.
  case problems
  /// The lines of one record.
  case record
}
