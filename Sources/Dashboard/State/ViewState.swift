public import CaseloadCore

/// How the screen was arranged when the program was left; it holds no name and no figure.
public struct ViewState: Hashable, Sendable {
  /// The arrangement of the panes.
  public var preset = Preset.board
  /// The pane that had the keys.
  public var focus = PaneID.caseload
  /// The pane that filled the screen, if one did.
  public var zoomed: PaneID?
  /// The team whose figures were shown.
  public var scope: Identifier?
  /// Order and filter of each pane's list.
  public var lists: [PaneID: ListState] = [:]

  /// The arrangement of the first start.
  public init() {}
}

extension State {
  /// How the screen is arranged, to be kept for the next start.
  ///
  /// A filter may hold a name that somebody typed: it is kept only while names are shown.
  public var viewState: ViewState {
    var view = ViewState()
    view.preset = preset
    view.focus = focus
    view.scope = request.scope
    if case .pane(let pane) = screens.first { view.zoomed = pane }
    for pane in PaneID.allCases {
      guard let list = lists[.pane(pane)] else { continue }
      var kept = ListState()
      kept.sortColumn = list.sortColumn
      kept.isReversed = list.isReversed
      if privacy.showsChildren { kept.filter = list.filter }
      if kept != ListState() { view.lists[pane] = kept }
    }
    return view
  }
}
