import CaseloadCore
import TerminalUI

/// A worker's supervisions of 13 months, with the gaps between them, and the absences.
struct WorkerTimeline {
  let sheet: WorkerSheet
  let glyphs: GlyphSet
  /// How wide the words before the lanes are, to stand in line with the facts.
  var labels = 0

  var timeline: Timeline {
    let first = sheet.asAt.adding(months: -13)
    let due = sheet.supervision.clock?.due ?? sheet.asAt
    // Due days soon to come are worth their columns, those far ahead are not.
    let last = max(sheet.asAt, min(due, sheet.asAt + WorkerSheet.upcomingDays))
    var lanes = [sessions]
    let absences = sheet.absences.filter { ($0.end ?? sheet.asAt) > first }
    if !absences.isEmpty {
      lanes.append(
        Timeline.Lane(
          label("Absence"),
          spans: absences.map {
            Timeline.Span(from: $0.start.ordinal, to: $0.end.map { $0.ordinal - 1 }, "absent")
          }))
    }
    return Timeline(
      lanes, days: first.ordinal...max(last.ordinal, first.ordinal),
      marks: TimelineMonths.marks(from: first, through: last), today: sheet.asAt.ordinal)
  }

  private var sessions: Timeline.Lane {
    var events = sheet.supervision.sessions.map {
      Timeline.Event($0.day.ordinal, glyphs.session, role: .eventGood)
    }
    let spans = sheet.supervision.gaps.filter { $0.isOverLimit && !$0.isExcused }.map { gap in
      Timeline.Span(
        from: gap.from.ordinal, to: (gap.to ?? sheet.asAt).ordinal, "\(gap.days) d",
        role: .eventGap)
    }
    if let due = sheet.supervision.clock?.due {
      events.append(Timeline.Event(due.ordinal, glyphs.dueDay, role: .eventMissed))
    }
    return Timeline.Lane(label("13 months"), spans: spans, events: events)
  }

  private func label(_ text: String) -> String {
    labels > text.count ? text.padded(to: labels) : text
  }
}

/// The months below a timeline.
enum TimelineMonths {
  /// The first day of each month, with the month's name; of January, with the year.
  static func marks(from first: Day, through last: Day) -> [Timeline.Mark] {
    let date = first.components
    guard var month = Day(year: date.year, month: date.month, day: 1) else { return [] }
    var marks: [Timeline.Mark] = []
    while month <= last, marks.count < 240 {
      let words = Wording.shortDate(month).split(separator: " ")
      let isYear = month.components.month == 1
      marks.append(Timeline.Mark(month.ordinal, String(isYear ? words[2] : words[1])))
      month = month.adding(months: 1)
    }
    return marks
  }
}

extension GlyphSet {
  /// A supervision, or a visit at which the child was seen alone.
  var session: String { level == .unicode ? "●" : "@" }
  /// A visit at which the child was seen, not alone.
  var seen: String { level == .unicode ? "○" : "o" }
  /// A visit at which the child was not seen.
  var notSeen: String { level == .unicode ? "×" : "x" }
  /// A day on which something is due.
  var dueDay: String { level == .unicode ? "◇" : "!" }
}

extension Day {
  /// The day's place on a timeline.
  var ordinal: Int { Int(number) }
}
