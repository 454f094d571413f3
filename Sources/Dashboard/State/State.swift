public import CaseloadCore
public import TerminalUI

/// Everything that the dashboard knows and that decides what it shows.
///
/// It changes in ``update(_:)`` only.
public struct State: Sendable {
  /// How large the screen is.
  public internal(set) var size: Size
  /// What the terminal can draw.
  public internal(set) var glyphs: GlyphSet
  /// The time, as the clock told last.
  public internal(set) var now: Moment
  /// The time that nobody can set, as ``SteadyTime`` tells it: what lasts is counted in it.
  public internal(set) var steady: Swift.Duration
  /// Which figures are wanted.
  public internal(set) var request: BoardRequest
  /// The figures that are shown; `nil` before the first.
  public internal(set) var board: Board?
  /// How far the first reading has come.
  public internal(set) var progress: ReadingProgress?
  /// Why there are no figures.
  public internal(set) var failure: String?
  /// Whether the directory can be read, and how changes come to be known.
  public internal(set) var health: FollowerHealth?
  /// Since when the figures are frozen, in steady time; `nil` when they are not.
  public internal(set) var pausedSince: Swift.Duration?
  /// Whose names are shown.
  public internal(set) var privacy: Privacy
  /// How the panes are arranged.
  public internal(set) var preset: Preset
  /// The pane that has the keys.
  public internal(set) var focus = PaneID.caseload
  /// What is open above the overview, the last on top.
  public internal(set) var screens: [Screen] = []
  /// Theme, keys and limits of the person at the terminal.
  public internal(set) var appearance: Appearance
  /// What is wrong about the person's computer, a sentence each.
  public internal(set) var concerns: [Concern: String] = [:]
  /// Whether everything is hidden, since nobody is there.
  public internal(set) var isBlank = false
  /// After how many minutes without anybody that came about.
  var blankMinutes = 0
  /// Whether the mouse is the program's.
  public internal(set) var isMouseUsed = true

  /// What is to be added to the whole seconds of the steady time to have those of the clock.
  var clockOffset: Int64
  /// Since when something is wrong with what is followed.
  var troubles = Troubles()
  /// When the figures that are shown were known to be so, and when the weekly points in them were.
  var knownAt: Swift.Duration?
  var trendsKnownAt: Swift.Duration?
  /// Since when the weekly points that are shown are those of before.
  var trendsKeptSince: Swift.Duration?
  /// Since when the keeper has not shown all that there is; `nil` when it has.
  var behindSince: Swift.Duration?
  /// Since when the figures wanted are others than those shown.
  var pendingSince: Swift.Duration?

  /// What stands at the bottom in place of the keys, in a picture that is written to a file.
  var footing: String?

  var overlay: Overlay?
  /// Keys that begin something and wait for the next.
  var pressed: [KeyPress] = []
  var lists: [ListID: ListState] = [:]
  var orders: [ListID: [Int]] = [:]
  /// Where one was in the list of each screen that another lies over, to come back to.
  var covered: [Screen: ListState] = [:]
  /// What the open screens show.
  var answers: [Question: Answer] = [:]
  /// Figures that came while others were frozen, and how many records they stand for.
  var waiting: Board?
  var waitingRecords = 0
  /// Rows that changed, and how long they stay marked.
  var marks: [ListID: [String: Swift.Duration]] = [:]
  /// What each pane showed when somebody last looked at it.
  var glances: [PaneID: Glance] = [:]
  /// How many rows of each pane are others since then.
  var unseen: [PaneID: Int] = [:]
  var notices: [ShownNotice] = []
  /// Whether the view that was kept holds more than may be kept now.
  var hasForgottenFilters = false

  /// What a pane showed at a moment.
  struct Glance: Sendable {
    var report: Report
    var at: Swift.Duration
  }

  /// Something that the person is told, until when.
  struct ShownNotice: Hashable, Sendable {
    var notice: Notice
    var until: Swift.Duration
  }

  /// The state at the start.
  ///
  /// - Parameters:
  ///   - size: How large the screen is.
  ///   - now: The time.
  ///   - steady: The time that nobody can set.
  ///   - glyphs: What the terminal can draw.
  ///   - privacy: Whose names are shown.
  ///   - view: How the screen was arranged when the program was left.
  ///   - past: The day to look back to from the start; today is not the past.
  ///   - scope: The team to start with, before that of `view`.
  ///   - appearance: Theme, keys and limits.
  public init(
    size: Size, now: Moment, steady: Swift.Duration = .zero, glyphs: GlyphSet = .unicode,
    privacy: Privacy = .childrenHidden,
    view: ViewState = ViewState(), past: Day? = nil, scope: Identifier? = nil,
    appearance: Appearance = Appearance()
  ) {
    self.size = size
    self.now = now
    self.steady = steady
    clockOffset = now.seconds - steady.wholeSeconds
    self.glyphs = glyphs
    self.privacy = privacy
    self.appearance = appearance
    preset = view.preset
    focus = view.focus
    let today = now.londonDay
    request = BoardRequest(
      past: past.flatMap { $0 < today ? $0 : nil }, today: today, scope: scope ?? view.scope)
    for (pane, list) in view.lists { lists[.pane(pane)] = list }
    // A filter that was kept while names were shown may hold one.
    if !privacy.showsChildren { hasForgottenFilters = clearFilters() }
    if let pane = view.zoomed { screens = [.pane(pane)] }
  }
}

extension State {
  /// What the program does first.
  public var firstEffects: [Effect] {
    [.show(request)] + (hasForgottenFilters ? [.saveView] : [])
  }

  /// The screen on top; `nil` for the overview.
  public var screen: Screen? { screens.last }

  /// Whether the day shown is in the past.
  var isPast: Bool { request.past != nil }

  /// Whether nothing moves: it is the past, or the figures are frozen.
  var isFrozen: Bool { isPast || pausedSince != nil }

  /// The list that has the keys, if the screen has one.
  var currentList: ListID? {
    switch screen {
    case nil: .pane(focus)
    case .pane(let pane): .pane(pane)
    case .worker: .children
    case .child: .events
    case .why, .records: .records
    case .record: .record
    case .problems: .problems
    }
  }

  /// The pane that the keys go to, if any.
  var currentPane: PaneID? {
    switch screen {
    case nil: focus
    case .pane(let pane): pane
    default: nil
    }
  }

  /// The next moment, in steady time, at which the screen changes by itself, if it does.
  public var deadline: Swift.Duration? {
    guard !isBlank else { return nil }
    let ends = marks.values.flatMap(\.values) + notices.map(\.until)
    return (ends + [lagDeadline].compactMap(\.self)).min()
  }

  /// What lists need to word their cells.
  var listContext: ListContext? {
    board.map { board in
      ListContext(
        names: board.names, privacy: privacy, glyphs: glyphs, policy: board.policy.policy,
        day: board.day)
    }
  }
}
