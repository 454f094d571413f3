import CaseloadCore

// Children who come, get a worker, or move.

extension LiveScene {
  /// A child without a worker gets one of its team who has room.
  mutating func allocate() -> Bool {
    for child in report.caseload.unallocated.list {
      guard let worker = workerWithRoom(in: child.team, after: Loads(report)) else { continue }
      writeAllocation(of: child.child.text, to: worker.text, isLead: true)
      return true
    }
    return false
  }

  /// A child is referred to an assessment team; nobody has the case yet.
  mutating func refer() -> Bool {
    let (today, recorded) = (today, recorded)
    let teams = indicators.teamList(asAt: today).teams
      .filter { $0.isLeaf && $0.team.name?.hasPrefix("Assessment") == true }
    // A front door with many waiting sends nobody on.
    guard !teams.isEmpty, report.caseload.unallocated.children < 40 + report.visits.counted / 20
    else { return false }
    let team = random.pick(teams).team.id.text
    let number = highestChildNumber + 1
    let id = "C" + String(number)
    let born = today - random.within(0...16) * 365 - random.below(365)
    let (isDisabled, episode) = (random.chance(0.06), newId("E", of: .referral))
    lines.write(to: .children) { buffer in
      buffer.field("id", text: id)
      buffer.field("name", text: Names.child(number - 10_001))
      buffer.field("born", day: born)
      buffer.field("disabled", flag: isDisabled)
      buffer.field("recorded", time: recorded)
    }
    lines.write(to: .episodes) { buffer in
      buffer.field("id", text: episode)
      buffer.field("child", text: id)
      buffer.field("status", text: EpisodeStatus.assessment.rawValue)
      buffer.field("start", day: today)
      buffer.field("team", text: team)
      buffer.field("recorded", time: recorded)
    }
    return true
  }

  private var highestChildNumber: Int {
    indicators.people(asAt: today).children
      .compactMap { Int($0.child.id.text.drop { $0 == "C" }) }.max() ?? 10_000
  }

  /// A looked-after child moves: one placement ends, another begins, and its visits start anew.
  mutating func moveChild() -> Bool {
    let (today, recorded) = (today, recorded)
    let children = report.visits.children.filter { $0.status == .lookedAfter }.map(\.child)
    guard !children.isEmpty else { return false }
    let first = random.below(children.count)
    for child in children[first...] + children[..<first] {
      guard let sheet = indicators.childSheet(child, asAt: today, directory: directory),
        let old = sheet.placements.last(where: { $0.end == nil && $0.start < today }),
        let line = openRecord(of: .placements, start: old.start, in: records(of: child))
      else { continue }
      let later = self.recorded(after: line)
      lines.write(to: .placements) { buffer in
        buffer.field("id", text: line.id)
        buffer.field("child", text: child.text)
        buffer.field("start", day: old.start)
        buffer.field("end", day: today)
        buffer.field("type", text: line["type"])
        buffer.field("until_18", flag: old.isUntil18)
        buffer.field("recorded", time: later)
      }
      let placement = newId("P", of: .placement)
      lines.write(to: .placements) { buffer in
        buffer.field("id", text: placement)
        buffer.field("child", text: child.text)
        buffer.field("start", day: today)
        buffer.field("type", text: "foster care")
        buffer.field("until_18", flag: false)
        buffer.field("recorded", time: recorded)
      }
      return true
    }
    return false
  }

  // MARK: - Records that are replaced

  /// The records that name a child and count.
  func records(of child: Identifier) -> [RecordReference] {
    directory.records(ofChild: child).references.filter { $0.validity == .counts }
  }

  /// The one record of a kind that begins on a day; `nil` when it is not certain which it is.
  func openRecord(of kind: Kind, start: Day, in references: [RecordReference]) -> LiveRecord? {
    let found = references.filter { $0.kind == kind && $0.date == start }
    guard found.count == 1 else { return nil }
    return LiveRecord(found[0], root: directory.root)
  }

  /// When a record was entered that is to replace another.
  func recorded(after line: LiveRecord) -> RecordingTime {
    guard let earlier = line.recorded, earlier >= recorded else { return recorded }
    return earlier.next
  }
}
