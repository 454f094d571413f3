/// What a piece of the screen means: the one vocabulary of widgets, themes and their guide.
///
/// A theme may leave a role out: it then looks like the role whose name is left when the last dotted
/// part is dropped, and in the end like ``text``.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// What lies behind everything.
  case background
  /// Inside a pane.
  case surface
  /// Behind help, palette and pickers.
  case panel

  /// Ordinary text.
  case text
  /// Text that gives way: units, labels, what is said twice.
  case textMuted = "text.muted"
  /// What cannot be used now.
  case textDisabled = "text.disabled"
  /// A heading.
  case heading
  /// A large figure.
  case number
  /// What the eye should find first.
  case accent

  /// The border of a pane.
  case border
  /// The border of the pane that has the focus.
  case borderFocused = "border.focused"
  /// The borders of panes that show a day in the past.
  case borderPast = "border.past"
  /// The title in a border.
  case title
  /// The title of the pane that has the focus.
  case titleFocused = "title.focused"
  /// The track of a scroll bar.
  case scrollbar
  /// The part of a scroll bar that shows where one is.
  case scrollbarThumb = "scrollbar.thumb"

  /// The row that is selected in the pane with the focus.
  case selection
  /// The row that is selected in another pane.
  case selectionInactive = "selection.inactive"
  /// Where one is: the path at the top.
  case breadcrumb
  /// The last part of that path.
  case breadcrumbActive = "breadcrumb.active"
  /// Text that the search found.
  case searchMatch = "search.match"
  /// A filter that is in force.
  case filter

  /// The head of a table.
  case tableHeader = "table.header"
  /// The column by which a table is sorted.
  case tableSort = "table.header.sort"
  /// A total.
  case tableTotal = "table.total"

  /// A key to press.
  case key
  /// What it does.
  case keyLabel = "key.label"
  /// A key that cannot act now.
  case keyDisabled = "key.disabled"
  /// Where text is typed.
  case prompt

  /// Within the limit.
  case statusWithin = "status.within"
  /// Near the limit.
  case statusNear = "status.near"
  /// Over the limit.
  case statusOver = "status.over"
  /// Not known.
  case statusUnknown = "status.unknown"

  /// A change for the better.
  case trendBetter = "trend.better"
  /// A change for the worse.
  case trendWorse = "trend.worse"
  /// No change that matters.
  case trendFlat = "trend.flat"

  /// The filled part of a bar, a ramp.
  case gauge
  /// The empty part of a bar.
  case gaugeTrack = "gauge.track"
  /// The mark of a limit on a bar or chart.
  case threshold
  /// A line of a chart.
  case chart
  /// A second line of a chart.
  case chartSecond = "chart.second"
  /// The axis of a chart.
  case chartAxis = "chart.axis"
  /// Where a chart has no value.
  case chartAbsent = "chart.absent"
  /// A cell of a heat table, a ramp.
  case heat

  /// Something that happened as it should on a timeline: seen alone.
  case eventGood = "event.good"
  /// Something that happened on a timeline.
  case event
  /// Something on a timeline that did not come about: not seen.
  case eventMissed = "event.missed"
  /// A stretch of time on a timeline.
  case eventSpan = "event.span"
  /// A gap on a timeline.
  case eventGap = "event.gap"

  /// Figures are live.
  case live
  /// Figures are frozen.
  case paused
  /// Figures are older than they should be.
  case stale
  /// Figures are those of a day in the past.
  case past
  /// A row that just changed.
  case changed
  /// Names are hidden.
  case namesHidden = "names.hidden"
  /// Names are shown.
  case namesShown = "names.shown"

  /// A message.
  case toast
  /// A message of something that went wrong.
  case toastError = "toast.error"

  /// A name of a field in a raw record.
  case recordKey = "record.key"
  /// A text in a raw record.
  case recordString = "record.string"
  /// A number in a raw record.
  case recordNumber = "record.number"
  /// `true`, `false` or `null` in a raw record.
  case recordLiteral = "record.literal"

  /// Whether a theme gives this role a ramp of colours, start to end, for values.
  public var isRamp: Bool { self == .gauge || self == .heat }
}
