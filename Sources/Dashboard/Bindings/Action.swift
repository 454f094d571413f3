/// Everything that a person can have the dashboard do: by key, by palette, by a click on a hint.
///
/// The raw value is the name in the key map file and in the command palette.
public enum Action: String, CaseIterable, Hashable, Sendable {
  case moveUp = "move-up"
  case moveDown = "move-down"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case moveToFirst = "first"
  case moveToLast = "last"
  case open
  case back
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case pane1 = "pane-1"
  case pane2 = "pane-2"
  case pane3 = "pane-3"
  case pane4 = "pane-4"
  case pane5 = "pane-5"
  case pane6 = "pane-6"
  case zoom
  case nextPreset = "next-preset"
  case chooseTeam = "team"
  case showTeams = "teams"
  case showProblems = "problems"
  case filter
  case sort
  case reverseSort = "reverse-sort"
  case why
  case chooseFigure = "figures"
  case rawRecord = "raw-record"
  case chooseTime = "time"
  case previousDay = "previous-day"
  case nextDay = "next-day"
  case previousWeek = "previous-week"
  case nextWeek = "next-week"
  case goToDate = "go-to-date"
  case goLive = "live"
  case pause
  case toggleNames = "names"
  case export
  case palette
  case help
  case chooseTheme = "theme"
  case toggleMouse = "mouse"
  case acknowledge = "acknowledge"
  case repaint
  case suspend
  case close
  case quit
}
