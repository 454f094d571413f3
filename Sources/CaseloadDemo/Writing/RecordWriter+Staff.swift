import CaseloadCore

extension RecordWriter {
  /// Writes a version of a team.
  mutating func write(_ team: TeamRecord) {
    lines.begin()
    lines.field("id", text: team.id)
    lines.field("name", text: team.name)
    lines.field("parent", text: team.parent)
    lines.field("service", text: team.service)
    lines.field("establishment_fte", hundredths: team.establishment)
    lines.field("from", day: team.from)
    lines.field("recorded", time: team.recorded)
    lines.end()
  }

  /// Writes a version of a worker.
  mutating func write(_ worker: WorkerRecord) {
    lines.begin()
    lines.field("id", text: Self.worker(worker.worker))
    lines.field("name", text: Names.worker(Int(worker.worker)))
    lines.field("team", text: worker.team)
    lines.field("role", text: worker.role.rawValue)
    lines.field("title", text: worker.title)
    lines.field("registered", flag: worker.registered)
    lines.field("employment", text: worker.employment.rawValue)
    lines.field("fte", hundredths: worker.fte)
    lines.field("limit", integer: worker.limit)
    lines.field("supervisor", text: worker.supervisor.map(Self.worker))
    lines.field("newly_qualified", day: worker.newlyQualified)
    lines.field("start", day: worker.start)
    lines.field("end", day: worker.end)
    lines.field("from", day: worker.from)
    lines.field("recorded", time: worker.recorded)
    lines.end()
  }

  /// Writes an absence; the personnel system numbers them and writes local times.
  mutating func write(_ absence: AbsenceRecord) {
    lines.begin()
    lines.field("id", integer: 4001 + Int(absence.number))
    lines.field("worker", text: Self.worker(absence.worker))
    lines.field("start", day: absence.start, followedBy: " 00:00:00")
    lines.field("end", day: absence.end, followedBy: " 00:00:00")
    if absence.end == nil { lines.nullField("end") }
    lines.field("reason", text: absence.reason)
    lines.field("recorded", day: absence.recorded?.day)
    lines.end()
  }

  /// Writes a supervision.
  mutating func write(_ supervision: SupervisionRecord) {
    lines.begin()
    lines.field("id", text: Self.numbered("S", supervision.number))
    lines.field("worker", text: Self.worker(supervision.worker))
    lines.field("date", day: supervision.day)
    lines.field("supervisor", text: supervision.supervisor.map(Self.worker))
    lines.field("reflective", flag: supervision.reflective)
    lines.field("challenge", flag: supervision.challenge)
    lines.field("rationale", flag: supervision.rationale)
    if !supervision.children.isEmpty {
      lines.field("children", children: supervision.children.map(identifier))
    }
    if supervision.isVoid { lines.field("void", flag: true) }
    lines.field("recorded", time: supervision.recorded)
    lines.end()
  }
}
