import CaseloadCore

extension RecordWriter {
  /// Writes a child.
  mutating func write(_ child: ChildRecord) {
    lines.begin()
    lines.field("id", child: identifier(child.child))
    lines.field("name", text: Names.child(Int(child.child)))
    lines.field("born", day: child.born)
    lines.field("disabled", flag: child.disabled)
    lines.field("recorded", time: child.recorded)
    lines.end()
  }

  /// Writes an episode.
  mutating func write(_ episode: EpisodeRecord) {
    lines.begin()
    lines.field("id", text: Self.numbered("E", episode.number + 1))
    lines.field("child", child: identifier(episode.child))
    lines.field("status", text: episode.status.rawValue)
    lines.field("start", day: episode.start)
    lines.field("end", day: episode.end)
    if episode.end == nil, episode.number % 11 == 0 { lines.nullField("end") }
    lines.field("team", text: episode.team.map { teamIds[$0] })
    lines.field("visit_every", text: episode.visitEvery)
    lines.field("recorded", time: episode.recorded)
    lines.end()
  }

  /// Writes a placement; its source system writes days as midnights, in UTC.
  mutating func write(_ placement: PlacementRecord) {
    lines.begin()
    lines.field("id", integer: 70_001 + Int(placement.number))
    lines.field("child", child: identifier(placement.child))
    lines.field("start", day: placement.start, followedBy: "T00:00:00Z")
    lines.field("end", day: placement.end, followedBy: "T00:00:00Z")
    lines.field("type", text: placement.type)
    lines.field("until_18", flag: placement.until18)
    lines.field("recorded", time: placement.recorded)
    lines.end()
  }

  /// Writes an allocation; some open ones end at the end of time.
  mutating func write(_ allocation: AllocationRecord) {
    lines.begin()
    lines.field("id", text: Self.numbered("A", allocation.number + 1))
    lines.field("child", child: identifier(allocation.child))
    lines.field("worker", text: Self.worker(allocation.worker))
    lines.field("start", day: allocation.start)
    lines.field("end", day: allocation.end)
    if allocation.end == nil, allocation.number % 53 == 0 {
      lines.field("end", text: "9999-12-31")
    }
    if allocation.isSecondary {
      lines.field("role", text: "secondary")
    } else if allocation.number % 7 == 0 {
      lines.field("role", text: "lead")
    }
    if allocation.isVoid { lines.field("void", flag: true) }
    lines.field("recorded", time: allocation.recorded)
    lines.end()
  }

  /// Writes a visit, quickly: its child is always a string.
  mutating func write(_ visit: VisitRecord) {
    let pieces = visitPieces
    lines.raw(pieces.begin)
    lines.digits(Int(visit.number), width: 7)
    lines.raw(pieces.child)
    let child = identifier(visit.child)
    if !child.isNumber { lines.raw(pieces.letter) }
    lines.digits(child.number, width: 5)
    lines.raw(pieces.date)
    lines.date(visit.day)
    if visit.worker >= 0 {
      lines.raw(pieces.worker)
      lines.digits(Int(visit.worker) + 1, width: 4)
    }
    lines.raw(pieces.seen)
    lines.raw(visit.seen ? pieces.yes : pieces.no)
    lines.raw(pieces.alone)
    lines.raw(visit.alone ? pieces.yes : pieces.no)
    lines.raw(pieces.purpose)
    lines.raw(visitPurposes[Int(visit.purpose.rawValue)])
    if visit.hasNote { lines.raw(pieces.note) }
    if visit.isVoid { lines.raw(pieces.void) }
    lines.raw(pieces.recorded)
    lines.moment(visit.recorded)
    lines.raw(pieces.end)
  }
}
