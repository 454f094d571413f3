import CaseloadCore
import TerminalUI

/// A child: who works with it, each timescale at work, and what happened when.
struct ChildScreen: ScreenContent {
  let sheet: ChildSheet
  let parts: ScreenParts

  var detail: StyledText {
    if let row = sheet.unallocatedRow {
      return parts.rated(
        row.isOverLimit ? .over : .near, "\(Wording.days(row.days)) without a worker")
    }
    if let clock = sheet.clocks.first(where: \.isGoverning) {
      return parts.rated(Rating(clock.standing), ClocksTable.standing(clock))
    }
    return StyledText(sheet.status == nil ? "not open" : "no visit asked for", .textMuted)
  }

  var footer: [StyledText] {
    let glyphs = parts.glyphs
    return [
      StyledText("\(glyphs.session) seen alone", .eventGood),
      StyledText("\(glyphs.seen) seen", .event),
      StyledText("\(glyphs.notSeen) not seen", .eventMissed),
      StyledText("\(glyphs.dueDay) due", .eventMissed),
    ]
  }

  var sentences: [String] {
    FactList(facts).sentences
      + sheet.clocks.map { ClocksTable.sentence($0, parts.context) }
      + sheet.gaps.prefix(3).map { gap in
        let end = gap.to.map { "until \(Wording.shortDate($0 - 1))" } ?? "and still is"
        return "Without a worker from \(Wording.shortDate(gap.from)) \(end), "
          + "\(Wording.days(gap.days))\(gap.isOverLimit ? ", over the limit" : "")."
      }
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard rect.rows >= 6 else { return parts.drawList(on: &frame, in: rect) }
    let events = max(4, rect.rows / 3)
    var rest = rect
    let facts = FactList(facts)
    let factRows = min(facts.lines(width: rest.columns, on: frame.surface).count, rest.rows / 4)
    _ = facts.draw(on: &frame.surface, in: rest.top(factRows))
    rest = rest.droppingTop(factRows)
    let clocks = ClocksTable(clocks: sheet.clocks, context: parts.context)
    if !sheet.clocks.isEmpty, rest.rows - events >= 3 {
      let rows = min(sheet.clocks.count + 2, rest.rows - events)
      clocks.draw(on: &frame.surface, in: rest.droppingTop(1).top(rows - 1))
      rest = rest.droppingTop(rows)
    }
    let timeline = ChildLanes(sheet: sheet, parts: parts).timeline
    if rest.rows - events >= 4, rect.columns >= 30, !timeline.lanes.isEmpty {
      let rows = min(timeline.lanes.count + 1, rest.rows - events - 2)
      timeline.draw(on: &frame.surface, in: rest.droppingTop(1).top(rows))
      rest = rest.droppingTop(rows + 2)
    }
    parts.drawList(on: &frame, in: rest)
  }

  private var facts: [FactList.Fact] {
    var status = StyledText(sheet.status?.title ?? "no open episode", .number)
    if let episode = sheet.episodes.first(where: { $0.end == nil && $0.status == sheet.status }) {
      status += muted(" since \(Wording.shortDate(episode.start))")
      if let every = episode.visitEvery { status += muted(", own plan \(Wording.every(every))") }
    }
    var who: [String] = []
    if let age = sheet.age { who.append("aged \(age)") }
    if parts.context.privacy.showsChildren, let born = sheet.born {
      who.append("born \(Wording.shortDate(born))")
    }
    if sheet.isDisabled == true { who.append("disabled") }
    if !who.isEmpty { status += muted("; " + who.joined(separator: ", ")) }
    var worker: StyledText
    if let lead = sheet.lead {
      worker = StyledText(parts.worker(lead))
      let own = sheet.allocations.first { $0.worker.id == lead.id && $0.isEffective }
      if let own { worker += muted(" since \(Wording.shortDate(own.start))") }
    } else if let row = sheet.unallocatedRow {
      worker = parts.rated(
        row.isOverLimit ? .over : .near,
        "none for \(Wording.days(row.days)), since \(Wording.shortDate(row.since))")
    } else {
      worker = muted("none")
    }
    worker += muted("; \(parts.context.names.label(team: sheet.team?.id))")
    return [FactList.Fact("Status", status), FactList.Fact("Worker", worker)]
  }

  private func muted(_ text: String) -> StyledText { StyledText(text, .textMuted) }
}

extension Rating {
  /// How a timescale stands.
  init(_ standing: RunningClock.Standing) {
    switch standing {
    case .inTime, .met: self = .within
    case .dueSoon: self = .near
    case .overdue: self = .over
    }
  }
}
