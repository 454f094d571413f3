import CaseloadCore
import TerminalUI

/// Something that happened to a child.
struct ChildEvent: Sendable {
  /// What sort of thing.
  enum Sort: Int, Sendable {
    case visit
    case gap
    case allocation
    case placement
    case episode

    var title: String {
      switch self {
      case .visit: "visit"
      case .gap: "gap"
      case .allocation: "worker"
      case .placement: "placement"
      case .episode: "status"
      }
    }
  }

  var day: Day
  var sort: Sort
  /// What happened, in words.
  var text: String
  /// Whom it was about, besides the child.
  var worker: Identifier?
  var glyph = ""
  var role = Role.text
}

/// What happened to a child, the latest first.
enum EventsList {
  static func listing(_ sheet: ChildSheet, _ context: ListContext) -> Listing {
    let events = events(sheet, context.glyphs)
    return Listing(
      rows: events, columns: columns(context), emptyText: "Nothing is recorded of the child.",
      key: { "\($0.day) \($0.sort.rawValue) \($0.text) \($0.worker?.text ?? "")" },
      target: { $0.worker.map { .worker($0) } })
  }

  static func events(_ sheet: ChildSheet, _ glyphs: GlyphSet) -> [ChildEvent] {
    var events = sheet.visits.map { visit in
      ChildEvent(
        day: visit.day, sort: .visit,
        text: visit.isAlone ? "seen alone" : visit.isSeen ? "seen, not alone" : "not seen",
        worker: visit.worker?.id, glyph: ChildLanes.glyph(visit, glyphs),
        role: visit.isAlone ? .eventGood : visit.isSeen ? .event : .eventMissed)
    }
    func add(
      _ sort: ChildEvent.Sort, _ start: Day, _ end: Day?, _ began: String, _ ended: String,
      _ worker: Identifier? = nil, role: Role = .text
    ) {
      events.append(
        ChildEvent(
          day: start, sort: sort, text: began, worker: worker,
          glyph: sort == .gap ? glyphs.gap : "", role: role))
      guard let end else { return }
      events.append(ChildEvent(day: end, sort: sort, text: ended, worker: worker))
    }
    for episode in sheet.episodes {
      add(
        .episode, episode.start, episode.end, "\(episode.status.title) began",
        "\(episode.status.title) ended")
    }
    for placement in sheet.placements {
      add(
        .placement, placement.start, placement.end,
        placement.isUntil18 ? "placed until 18" : "placed", "placement ended")
    }
    for allocation in sheet.allocations {
      let word = allocation.isLead ? "lead worker" : "second worker"
      add(
        .allocation, allocation.start, allocation.end, "\(word) from here", "\(word) until here",
        allocation.worker.id)
    }
    for gap in sheet.gaps {
      let limit = gap.isOverLimit ? ", over the limit" : ""
      add(
        .gap, gap.from, gap.to, "without a worker, \(Wording.days(gap.days))\(limit)",
        "has a worker again", role: gap.isOverLimit ? .statusOver : .statusNear)
    }
    return events.enumerated().sorted {
      ($1.element.day, $0.element.sort.rawValue, $0.offset)
        < ($0.element.day, $1.element.sort.rawValue, $1.offset)
    }.map(\.element)
  }

  private static func columns(_ context: ListContext) -> [TypedColumn<ChildEvent>] {
    [
      TypedColumn(
        ListColumn(name: "sign", title: "", minimum: 1, ideal: 1, rank: 0, isSortable: false),
        value: { _ in .absent }, text: { StyledText($0.glyph, $0.role) }),
      TypedColumn(
        ListColumn(
          name: "date", title: "Date", minimum: 11, ideal: 12, rank: 1, isLargestFirst: true),
        value: { .day($0.day) }, text: { StyledText(Wording.shortDate($0.day)) }),
      TypedColumn(
        ListColumn(name: "sort", title: "What", minimum: 9, ideal: 10, rank: 3),
        value: { .text($0.sort.title) }, text: { StyledText($0.sort.title, .textMuted) }),
      TypedColumn(
        ListColumn(name: "event", title: "Happened", minimum: 16, ideal: 48, rank: 2),
        value: { .text($0.text) }, text: { StyledText($0.text, $0.role) }),
      TypedColumn(
        ListColumn(name: "worker", title: "Worker", minimum: 10, ideal: 24, rank: 4),
        value: { event in
          event.worker.map { .text(context.names.label(worker: $0, context.privacy)) } ?? .absent
        },
        text: { event in event.worker.map { context.worker($0) } ?? StyledText() }),
    ]
  }
}
