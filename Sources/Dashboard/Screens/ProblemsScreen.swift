import CaseloadCore
import DisplayText
import TerminalUI

/// What is wrong with the data, the problem selected in full, and how new each file's facts are.
struct ProblemsScreen: ScreenContent {
  let problems: Problems
  let parts: ScreenParts

  var detail: StyledText {
    guard problems.count > 0 else {
      guard !troubles.isEmpty else { return parts.rated(.within, "nothing is wrong") }
      return parts.rated(.near, "nothing is wrong with the records")
    }
    return counts.joined(by: StyledText("  "))
  }

  private var counts: [StyledText] {
    Problems.Severity.allCases.compactMap { severity in
      let count = problems.count(severity)
      guard count > 0 else { return nil }
      return parts.rated(Rating(severity), "\(Wording.integer(count)) \(severity.counted)")
    }
  }

  var footer: [StyledText] {
    let omitted = problems.count > ProblemsList.most
    return [
      omitted
        ? StyledText("first \(Wording.integer(ProblemsList.most)) listed", .filter) : StyledText(),
      StyledText(Wording.count(problems.files.count, "file", "files"), .textMuted),
      StyledText(
        Wording.count(problems.files.reduce(0) { $0 + $1.records }, "record", "records"),
        .textMuted),
    ]
  }

  var sentences: [String] {
    let counts = self.counts.map { Sentences.spoken($0) }
    var sentences = [
      counts.isEmpty ? "Nothing is wrong with the data." : "\(Wording.list(counts))."
    ]
    if let selected { sentences.append("\(selected.place): \(selected.sentence).") }
    sentences += troubles.map { $0 + "." }
    return sentences + ages.map { "\($0.kind.rawValue): \(words($0).plain)." }
  }

  /// Why the figures as a whole may be older, or others, than they seem, and who else can get at them.
  private var troubles: [String] {
    let sweeps: String? =
      if case .sweeps(let reason) = parts.state.health?.method {
        "Every two seconds each file is looked at, as the system does not tell of every change: "
          + SafeText.escaped(reason)
      } else {
        nil
      }
    let concerns = Concern.allCases.compactMap { parts.state.concerns[$0] }
    return parts.state.cautions.map(\.sentence) + [sweeps].compactMap(\.self) + concerns
  }

  /// Says what is wrong with the whole above everything else.
  private func drawTroubles(on surface: inout Surface, in rect: Rect) -> Rect {
    guard !troubles.isEmpty, rect.rows >= 6 else { return rect }
    let text = Paragraph(troubles.map { StyledText($0, .statusOver) })
    let rows = min(text.lines(width: rect.columns, on: surface).count, rect.rows / 2)
    text.draw(on: &surface, in: rect.top(rows))
    return rect.droppingTop(rows + 1)
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    let rect = drawTroubles(on: &frame.surface, in: rect)
    guard rect.rows >= 8 else { return parts.drawList(on: &frame, in: rect) }
    var main = rect
    if rect.columns >= 130 {
      let side = rect.trailing(min(60, rect.columns / 3))
      main = rect.droppingTrailing(side.columns + 3)
      drawAges(on: &frame.surface, in: side)
    } else if rect.rows >= 14 {
      let list = parts.state.order(.problems).count
      let rows = min(ages.count + 1, max(4, rect.rows / 4, rect.rows - list - 8))
      drawAges(on: &frame.surface, in: rect.bottom(rows))
      main = rect.droppingBottom(rows + 1)
    }
    if let selected {
      let lines = Paragraph([
        StyledText(selected.place + ": ", .textMuted) + StyledText(selected.sentence + ".")
      ]).lines(width: main.columns, on: frame.surface)
      let rows = min(lines.count, max(2, main.rows / 4))
      let place = main.bottom(rows)
      for (row, line) in lines.prefix(rows).enumerated() {
        frame.surface.put(line, column: place.column, row: place.row + row, width: place.columns)
      }
      main = main.droppingBottom(rows + 1)
    }
    parts.drawList(on: &frame, in: main)
  }

  private var selected: ProblemsList.Row? {
    guard let row = parts.state.selectedRow(.problems) else { return nil }
    return ProblemsList.row(row, of: problems, parts.context)
  }

  /// How new the facts of a kind are, over all its files.
  private struct Age {
    var kind: Kind
    var files = 0
    var records = 0
    var newest: Day?
    var newestFile = ""
  }

  /// The kinds, those first whose newest fact is the oldest.
  ///
  /// Of a kind whose records stand in a file a month, only the newest file says whether anything still
  /// arrives.
  private var ages: [Age] {
    var ages: [Kind: Age] = [:]
    for file in problems.files {
      guard let kind = file.kind else { continue }
      var age = ages[kind] ?? Age(kind: kind)
      age.files += 1
      age.records += file.records
      if let date = file.newestDate, age.newest.map({ date >= $0 }) ?? true {
        age.newest = date
        age.newestFile = ProblemsScreen.name(file)
      }
      ages[kind] = age
    }
    return Kind.allCases.compactMap { ages[$0] }.sorted { first, second in
      guard let own = first.newest, let other = second.newest else {
        return second.newest == nil && first.newest != nil
      }
      return own < other
    }
  }

  /// How old the newest fact of a kind is.
  private func words(_ age: Age) -> StyledText {
    guard let newest = age.newest else { return StyledText("holds no dates", .textMuted) }
    let days = problems.asAt - newest
    let old = days > 0 ? "\(Wording.days(days)) old" : days == 0 ? "today" : "ahead"
    return StyledText("newest \(Wording.shortDate(newest))") + StyledText(", \(old)", .textMuted)
  }

  private func drawAges(on surface: inout Surface, in rect: Rect) {
    let rest = parts.heading("Newest fact of each kind, the oldest first", on: &surface, in: rect)
    let columns = [
      TableColumn("", minimum: 12, ideal: 12, priority: 4),
      TableColumn("", minimum: 32, ideal: 33, priority: 3),
      TableColumn("", minimum: 14, ideal: 26, priority: 1, role: .textMuted),
      TableColumn("", minimum: 14, ideal: 16, alignment: .trailing, priority: 2, role: .textMuted),
    ]
    let rows = ages.map { age in
      TableRow([
        .text(age.kind.rawValue), .text(words(age)), .text(age.newestFile),
        .text(Wording.count(age.records, "record", "records")),
      ])
    }
    Table(columns: columns, rows: TableRows(rows), showsHeader: false)
      .draw(on: &surface, in: rest)
  }

  /// A file's path, fit to be shown.
  static func name(_ file: Problems.File) -> String {
    file.path.bytes.isEmpty ? "the data directory" : SafeText.path(file.path.bytes)
  }
}

extension Problems.Severity {
  /// The word after a number.
  fileprivate var counted: String {
    switch self {
    case .skipped: "not read"
    case .rejected: "rejected"
    case .warning: "warnings"
    case .reference: "references"
    }
  }
}
