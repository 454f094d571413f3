import CaseloadCore

// Visits to children and supervision of workers: what was late becomes in time.

extension LiveScene {
  /// A child whose visit is late or due soon is seen, mostly alone.
  mutating func visit() -> Bool {
    let (today, recorded) = (today, recorded)
    let waiting = report.visits.children.filter { $0.worker != nil && $0.lastSeen != today }
    let late = waiting.filter { $0.daysOverdue > 0 }
    guard let child = pickEarly(late.isEmpty ? waiting : late) else { return false }
    let (id, isAlone) = (newId("V", of: .visit), random.chance(0.85))
    lines.write(to: .visits) { buffer in
      buffer.field("id", text: id)
      buffer.field("child", text: child.child.text)
      buffer.field("date", day: today)
      buffer.field("worker", text: child.worker?.text)
      buffer.field("seen", flag: true)
      buffer.field("alone", flag: isAlone)
      buffer.field("purpose", text: VisitPurpose(child.status).text)
      buffer.field("recorded", time: recorded)
    }
    return true
  }

  /// A worker whose supervision is late or due soon is supervised.
  mutating func supervise() -> Bool {
    let (today, recorded) = (today, recorded)
    let waiting = report.supervision.workers.filter { $0.status != .inTime && $0.last != today }
    let late = waiting.filter { $0.status == .overdue }
    guard let worker = pickEarly(late.isEmpty ? waiting : late),
      let sheet = indicators.workerSheet(worker.worker, asAt: today)
    else { return false }
    let marks = (random.chance(0.4), random.chance(0.3), random.chance(0.4))
    let id = newId("S", of: .supervision)
    let held = sheet.children.map(\.child.id.text)
    let discussed = held.isEmpty ? [] : Set((0..<3).map { _ in random.pick(held) }).sorted()
    lines.write(to: .supervisions) { buffer in
      buffer.field("id", text: id)
      buffer.field("worker", text: worker.worker.text)
      buffer.field("date", day: today)
      buffer.field("supervisor", text: sheet.post?.supervisor?.id.text)
      buffer.field("reflective", flag: marks.0)
      buffer.field("challenge", flag: marks.1)
      buffer.field("rationale", flag: marks.2)
      if !discussed.isEmpty { buffer.field("children", texts: discussed) }
      buffer.field("recorded", time: recorded)
    }
    return true
  }
}

extension VisitPurpose {
  /// What a visit to a child of a status is for.
  fileprivate init(_ status: EpisodeStatus) {
    self =
      switch status {
      case .assessment: .assessment
      case .childInNeed: .childInNeed
      case .childProtection: .childProtection
      case .lookedAfter: .lookedAfter
      case .privateFostering: .privateFostering
      case .careLeaver: .careLeaver
      case .earlyHelp: .earlyHelp
      }
  }
}
