import TerminalUI

extension Binding {
  /// Every binding, in the order in which help lists them.
  public static let all: [Binding] = moving + looking + time + lists + program

  /// The binding of an action.
  public static func of(_ action: Action) -> Binding {
    guard let binding = byAction[action] else {
      preconditionFailure("the table of bindings has no line for \(action.rawValue)")
    }
    return binding
  }

  private static let byAction = Dictionary(uniqueKeysWithValues: all.map { ($0.action, $0) })

  private static func typed(_ characters: Character...) -> [KeyPress] {
    characters.map { .character($0) }
  }

  private static let moving: [Binding] = [
    Binding(.moveDown, typed("j") + [KeyPress(.down)], "down", "Select the next row.", .moving),
    Binding(.moveUp, typed("k") + [KeyPress(.up)], "up", "Select the row before.", .moving),
    Binding(
      .moveLeft, typed("h") + [KeyPress(.left)], "left", "Go to the pane at the left.", .moving),
    Binding(
      .moveRight, typed("l") + [KeyPress(.right)], "right", "Go to the pane at the right.", .moving),
    Binding(
      .pageDown, [KeyPress(.pageDown), .control("d")], "page down", "Go on by a page.", .moving),
    Binding(.pageUp, [KeyPress(.pageUp), .control("u")], "page up", "Go back by a page.", .moving),
    Binding(.moveToFirst, [KeyPress(.home)], "first", "Select the first row.", .moving),
    Binding(
      .moveToLast, typed("G") + [KeyPress(.end)], "last", "Select the last row.", .moving),
    Binding(.nextPane, [KeyPress(.tab)], "next pane", "Go to the next pane.", .moving),
    Binding(.previousPane, [KeyPress(.backTab)], "pane before", "Go to the pane before.", .moving),
    Binding(.pane1, typed("1"), "caseload", "Go to caseload per worker.", .moving),
    Binding(.pane2, typed("2"), "agency", "Go to agency staff.", .moving),
    Binding(.pane3, typed("3"), "supervision", "Go to supervision.", .moving),
    Binding(.pane4, typed("4"), "visits", "Go to overdue visits.", .moving),
    Binding(.pane5, typed("5"), "unallocated", "Go to children without a worker.", .moving),
    Binding(.pane6, typed("6"), "teams", "Go to the teams.", .moving),
    Binding(
      .open, [KeyPress(.enter)], "open", "Open what is selected: a worker, a child, a team.",
      .moving, hint: 8),
    Binding(
      .back, [KeyPress(.escape), KeyPress(.backspace)], "back",
      "Leave what is open: a message, a filter, the past, a screen.", .moving, hint: 9),
  ]

  private static let looking: [Binding] = [
    Binding(
      .why, typed("w"), "why",
      "Say what a figure means, how it was computed, its limit, and the records behind it.",
      .looking, hint: 4),
    Binding(
      .chooseFigure, typed("W"), "figures",
      "Choose one of the figures that are shown, to ask why it is what it is.", .looking),
    Binding(
      .rawRecord, typed("r"), "record", "Show the line of the file that a record stands in.",
      .looking),
    Binding(
      .zoom, typed("z"), "zoom", "Give a pane the whole screen, or take it back.", .looking,
      hint: 7),
    Binding(
      .nextPreset, typed("p"), "layout", "Arrange the panes in the next way.", .looking),
    Binding(
      .chooseTeam, typed("T"), "team", "Choose the team or service whose figures are shown.",
      .looking, hint: 10),
    Binding(
      .showTeams, typed("u"), "teams", "Compare the teams by every indicator.", .looking),
    Binding(
      .showProblems, typed("!"), "problems",
      "Show what is wrong with the data: rejected lines, warnings, broken references, old files.",
      .looking),
    Binding(
      .toggleNames, typed("m"), "names",
      "Hide children's names, hide workers' names too, or show them all.", .looking, hint: 11),
    Binding(
      .acknowledge, typed("a"), "seen", "Count what has changed from now on.", .looking),
  ]

  private static let time: [Binding] = [
    Binding(.chooseTime, typed("t"), "time", "Choose a day to look back to.", .time, hint: 5),
    Binding(.previousDay, typed("["), "day before", "Look at the day before.", .time),
    Binding(
      .nextDay, typed("]"), "day after", "Look at the day after, today at the latest.", .time),
    Binding(.previousWeek, typed("{"), "week before", "Look at a week before.", .time),
    Binding(
      .nextWeek, typed("}"), "week after", "Look at a week later, today at the latest.", .time),
    Binding(.goToDate, typed("g"), "date", "Look at a date that you type.", .time),
    Binding(.goLive, typed("L"), "live", "Come back to today, and to live figures.", .time),
    Binding(
      .pause, [.character(" ")], "pause", "Freeze what is shown, or let it go on.", .time, hint: 6),
  ]

  private static let lists: [Binding] = [
    Binding(
      .filter, typed("/"), "filter",
      "Show only rows that match: words, field:value, field>number, !not.", .lists, hint: 3),
    Binding(.sort, typed("s"), "sort", "Sort by the next column.", .lists),
    Binding(.reverseSort, typed("S"), "reverse", "Sort the other way round.", .lists),
    Binding(
      .export, typed("e"), "export", "Write what is shown to a file: text, CSV, JSON or SVG.",
      .lists),
  ]

  private static let program: [Binding] = [
    Binding(
      .help, typed("?"), "help", "Show the keys, those that act here first.", .program,
      hint: 1),
    Binding(
      .palette, typed(":"), "command", "Find a command, a worker, a child or a team by name.",
      .program, hint: 2),
    Binding(.chooseTheme, typed("c"), "colours", "Choose a theme.", .program),
    Binding(
      .toggleMouse, typed("M") + [KeyPress(.function(12))], "mouse",
      "Leave the mouse to the terminal, or take it back.", .program),
    Binding(.repaint, [.control("l")], "repaint", "Paint the screen anew.", .program),
    Binding(.suspend, [.control("z")], "suspend", "Go back to the shell for a while.", .program),
    Binding(
      .close, typed("q"), "quit", "Leave a screen; on the overview, leave the program.", .program,
      hint: 12),
    Binding(.quit, [.control("c")], "quit at once", "Leave the program.", .program),
  ]
}
