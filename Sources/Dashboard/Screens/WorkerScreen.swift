import CaseloadCore
import TerminalUI

/// A worker, with what a supervision session needs: load, supervision, children, what falls due.
struct WorkerScreen: ScreenContent {
  let sheet: WorkerSheet
  let parts: ScreenParts

  var detail: StyledText {
    guard let load = sheet.load else {
      return StyledText(sheet.isActive ? "no cases counted" : "not in service", .statusUnknown)
    }
    return WorkerFacts(sheet: sheet, parts: parts).load(load)
  }

  var footer: [StyledText] {
    let late = sheet.children.count { $0.standing == .overdue }
    let soon = sheet.children.count { $0.standing == .dueSoon }
    var footer = [StyledText(Wording.children(sheet.children.count), .textMuted)]
    if late > 0 { footer.append(parts.rated(.over, "\(Wording.integer(late)) late")) }
    if soon > 0 { footer.append(parts.rated(.near, "\(Wording.integer(soon)) due soon")) }
    if late + soon == 0, !sheet.children.isEmpty {
      footer.append(parts.rated(.within, "no visit late"))
    }
    return footer
  }

  var sentences: [String] {
    let facts = WorkerFacts(sheet: sheet, parts: parts)
    let dues = dueLines.map { Sentences.spoken($0) + "." }
    return FactList(facts.first + facts.second).sentences + dues
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard rect.rows >= 8 else { return parts.drawList(on: &frame, in: rect) }
    // At least so many rows are left for the children: their heads, and the most overdue of them.
    let children = min(sheet.children.count + 1, max(4, rect.rows * 2 / 5))
    var head = rect.top(rect.rows - children - 1)
    if rect.columns >= 110 {
      let isWide = rect.columns >= 170
      let columns = head.columns(weighted: isWide ? [46, 28, 26] : [62, 38])
      let left = drawFacts(
        hasDueList: true, on: &frame.surface, in: columns[0].droppingTrailing(3))
      var used = head.rows - left.rows
      let last = columns[columns.count - 1]
      used = max(used, drawDue(on: &frame.surface, in: last))
      if isWide {
        used = max(
          used, drawSessions(on: &frame.surface, in: columns[1].droppingTrailing(3)))
      }
      head = head.top(used)
    } else {
      let left = drawFacts(hasDueList: false, on: &frame.surface, in: head)
      head = head.top(head.rows - left.rows)
    }
    parts.drawList(on: &frame, in: rect.droppingTop(head.rows + 1))
  }

  /// Draws load, supervision with its timeline, and the facts, and leaves the rest.
  private func drawFacts(
    hasDueList: Bool, on surface: inout Surface, in rect: Rect
  ) -> Rect {
    var facts = WorkerFacts(sheet: sheet, parts: parts)
    facts.saysWhatIsDue = !hasDueList
    facts.isBrief = rect.columns < 80
    let labels = FactList(facts.first + facts.second).labelColumns(in: rect.columns, on: surface)
    var rest = rect
    if let load = sheet.load {
      drawLoad(load, labels: labels, on: &surface, in: rest.top(1))
      rest = rest.droppingTop(1)
    }
    rest = FactList(facts.first.map { padded($0, to: labels, on: surface) })
      .draw(on: &surface, in: rest)
    let timeline = WorkerTimeline(
      sheet: sheet, glyphs: parts.glyphs, labels: labels > 0 ? labels + 1 : 0
    ).timeline
    let rows = timeline.lanes.count + 1
    if rest.rows >= rows + 3, rect.columns >= 40 {
      timeline.draw(on: &surface, in: rest.top(rows))
      rest = rest.droppingTop(rows)
    }
    return FactList(facts.second.map { padded($0, to: labels, on: surface) })
      .draw(on: &surface, in: rest)
  }

  /// A fact whose word is as wide as those of the other facts.
  private func padded(
    _ fact: FactList.Fact, to columns: Int, on surface: Surface
  ) -> FactList.Fact {
    let missing = max(0, columns - surface.columns(of: fact.label))
    return FactList.Fact(fact.label + String(repeating: " ", count: missing), fact.text)
  }

  private func drawLoad(
    _ load: CaseloadFigures.Worker, labels: Int, on surface: inout Surface, in rect: Rect
  ) {
    var line = rect
    if labels > 0 {
      surface.put("Load", column: rect.column, row: rect.row, Style(.textMuted))
      line = rect.droppingLeading(labels + 2)
    }
    let text = WorkerFacts(sheet: sheet, parts: parts).load(load)
    let end = surface.put(text, column: line.column, row: line.row, width: line.columns)
    let bar = line.droppingLeading(end - line.column + 2).leading(44)
    guard bar.columns >= 8, load.load != nil else { return }
    Bar(
      load.load, limit: 1, scale: max(1.5, load.load ?? 0), role: Rating(load.status).role,
      showsTrack: true
    ).draw(on: &surface, in: bar)
  }

  private var dueLines: [StyledText] {
    sheet.upcoming.map { item in
      let date = parts.context.date(item.due)
      let what: String
      switch item.subject {
      case .visit(let child, let status): what = "\(parts.child(child.id)), \(status.title)"
      case .supervision: what = "supervision"
      }
      let left = item.daysLeft == 0 ? "today" : "in \(Wording.days(item.daysLeft))"
      return StyledText(date.padded(to: 7)) + StyledText(left.padded(to: 11), .textMuted)
        + StyledText(what)
    }
  }

  /// Draws what falls due, and says how many rows that took.
  private func drawDue(on surface: inout Surface, in rect: Rect) -> Int {
    let title = "Due by \(Wording.shortDate(sheet.horizon))"
    let rest = parts.heading(title, on: &surface, in: rect)
    let lines =
      sheet.upcoming.isEmpty ? [StyledText("Nothing falls due.", .textMuted)] : dueLines
    return 1 + draw(lines, on: &surface, in: rest)
  }

  /// Draws the supervisions with what their records show, and says how many rows that took.
  private func drawSessions(on surface: inout Surface, in rect: Rect) -> Int {
    let rest = parts.heading("Supervisions of 13 months", on: &surface, in: rect)
    let lines = sheet.supervision.sessions.map { session in
      var shows: [String] = []
      if session.isReflective { shows.append("reflection") }
      if session.isChallenging { shows.append("challenge") }
      if session.givesRationale { shows.append("reasons") }
      return StyledText(parts.context.date(session.day).padded(to: 12))
        + StyledText(
          shows.isEmpty ? "no mark of quality" : shows.joined(separator: ", "), .textMuted)
    }
    return 1
      + draw(
        lines.isEmpty ? [StyledText("No supervision is recorded.", .statusUnknown)] : lines,
        on: &surface, in: rest)
  }

  private func draw(_ lines: [StyledText], on surface: inout Surface, in rect: Rect) -> Int {
    var shown = lines
    if lines.count > rect.rows, rect.rows > 0 {
      let hidden = lines.count - rect.rows + 1
      shown = lines.prefix(rect.rows - 1) + [StyledText("and \(hidden) more", .textMuted)]
    }
    for (row, line) in shown.enumerated() {
      surface.put(line, column: rect.column, row: rect.row + row, width: rect.columns)
    }
    return shown.count
  }
}

extension String {
  /// The text with spaces after it up to a number of characters; for ASCII text.
  func padded(to count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, count - self.count))
  }
}
