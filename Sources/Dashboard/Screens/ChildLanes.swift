import CaseloadCore
import TerminalUI

/// What happened to a child over 13 months, in lanes.
struct ChildLanes {
  let sheet: ChildSheet
  let parts: ScreenParts

  var timeline: Timeline {
    let day = sheet.asAt
    let first = min(day - 28, max(earliest, day.adding(months: -13)))
    let last = max(day, min(sheet.clocks.compactMap(\.due).max() ?? day, day + 28))
    let lanes =
      lanes("Status", statuses) + lanes("Placement", placements) + lanes("Worker", workers)
      + lanes("Second", seconds) + [visits]
    return Timeline(
      lanes, days: first.ordinal...last.ordinal,
      marks: TimelineMonths.marks(from: first, through: last), today: day.ordinal)
  }

  /// The day of the first thing that is known.
  private var earliest: Day {
    let starts =
      sheet.episodes.map(\.start) + sheet.placements.map(\.start) + sheet.allocations.map(\.start)
      + sheet.visits.map(\.day)
    return starts.min() ?? sheet.asAt
  }

  private var statuses: [Timeline.Span] {
    sheet.episodes.map {
      Timeline.Span(from: $0.start.ordinal, to: last($0.start, $0.end), $0.status.title)
    }
  }

  private var placements: [Timeline.Span] {
    sheet.placements.map {
      Timeline.Span(
        from: $0.start.ordinal, to: last($0.start, $0.end), $0.isUntil18 ? "until 18" : "placed")
    }
  }

  private var workers: [Timeline.Span] {
    let held = sheet.allocations.filter(\.isLead).map {
      Timeline.Span(
        from: $0.start.ordinal, to: last($0.start, $0.end), parts.worker($0.worker),
        role: $0.isEffective || $0.end != nil ? .eventSpan : .eventMissed)
    }
    let gaps = sheet.gaps.map {
      Timeline.Span(
        from: $0.from.ordinal, to: last($0.from, $0.to), "no worker", role: .eventGap)
    }
    return held + gaps
  }

  private var seconds: [Timeline.Span] {
    sheet.allocations.filter { !$0.isLead }.map {
      Timeline.Span(
        from: $0.start.ordinal, to: last($0.start, $0.end), parts.worker($0.worker))
    }
  }

  private var visits: Timeline.Lane {
    let glyphs = parts.glyphs
    // Oldest first: the latest is drawn over the others of its column.
    var events = sheet.visits.reversed().map { visit in
      Timeline.Event(
        visit.day.ordinal, ChildLanes.glyph(visit, glyphs),
        role: visit.isAlone ? .eventGood : visit.isSeen ? .event : .eventMissed)
    }
    for clock in sheet.clocks {
      guard case .visit = clock.subject, let due = clock.due else { continue }
      events.append(Timeline.Event(due.ordinal, glyphs.dueDay, role: .eventMissed))
    }
    return Timeline.Lane("Visits", events: events)
  }

  static func glyph(_ visit: ChildSheet.Visit, _ glyphs: GlyphSet) -> String {
    visit.isAlone ? glyphs.session : visit.isSeen ? glyphs.seen : glyphs.notSeen
  }

  /// The last day of a spell, from the first day on which it no longer holds.
  private func last(_ start: Day, _ end: Day?) -> Int? {
    end.map { max(start.ordinal, $0.ordinal - 1) }
  }

  /// Puts spells into as few lanes as have none over another.
  private func lanes(_ label: String, _ spans: [Timeline.Span]) -> [Timeline.Lane] {
    var lanes: [Timeline.Lane] = []
    let sorted = spans.sorted { ($0.first, $0.last ?? .max) < ($1.first, $1.last ?? .max) }
    for span in sorted where (span.last ?? .max) >= sheet.asAt.adding(months: -13).ordinal {
      let free = lanes.firstIndex { lane in
        lane.spans.allSatisfy { ($0.last ?? .max) < span.first }
      }
      if let free {
        lanes[free].spans.append(span)
      } else if lanes.count < 4 {
        lanes.append(Timeline.Lane(lanes.isEmpty ? label : "", spans: [span]))
      }
    }
    return lanes
  }
}
