import CaseloadCore

// Who has room for another child, and agency workers who leave.

/// How full workers are, counting what is being given to them.
struct Loads {
  private(set) var workers: [CaseloadFigures.Worker]

  init(_ report: Report) {
    workers = report.caseload.workers
  }

  /// The least busy worker of a team who may hold any child.
  mutating func take(in team: Identifier?, except leaver: Identifier? = nil) -> Identifier? {
    let able = workers.indices.filter { place in
      let worker = workers[place]
      return worker.team == team && worker.worker != leaver && worker.isRegistered == true
        && !worker.isAbsent && worker.load != nil && worker.cases > 0
    }
    guard let chosen = able.min(by: { (workers[$0].load ?? 0) < (workers[$1].load ?? 0) }) else {
      return nil
    }
    workers[chosen].cases += 1
    workers[chosen].load = workers[chosen].limit.map { Double(workers[chosen].cases) / $0 }
    return workers[chosen].worker
  }
}

extension LiveScene {
  /// The least busy worker of a team.
  func workerWithRoom(in team: Identifier?, after loads: Loads) -> Identifier? {
    var loads = loads
    return loads.take(in: team)
  }

  /// Writes that a child has a worker from today.
  mutating func writeAllocation(of child: String, to worker: String, isLead: Bool) {
    let (id, today, recorded) = (newId("A", of: .allocation), today, recorded)
    lines.write(to: .allocations) { buffer in
      buffer.field("id", text: id)
      buffer.field("child", text: child)
      buffer.field("worker", text: worker)
      buffer.field("start", day: today)
      buffer.field("role", text: isLead ? "lead" : "secondary")
      buffer.field("recorded", time: recorded)
    }
  }

  /// An agency worker's contract ends; colleagues of the team take over the children.
  mutating func endAgencyContract() -> Bool {
    guard let ratio = report.agency.ratio, ratio > 0.06 else { return false }
    let leavers = report.caseload.workers.filter {
      $0.employment == .agency && $0.role == .caseHolder && $0.isRegistered == true
    }.sorted { ($0.cases, $0.worker) < ($1.cases, $1.worker) }
    for leaver in leavers where canLeave(leaver) {
      guard let sheet = indicators.workerSheet(leaver.worker, asAt: today),
        moveCases(of: sheet), writeEnd(of: sheet)
      else {
        lines = LiveLines()
        continue
      }
      return true
    }
    return false
  }

  /// Whether there is somebody in the team to go on.
  private func canLeave(_ leaver: CaseloadFigures.Worker) -> Bool {
    var loads = Loads(report)
    return loads.take(in: leaver.team, except: leaver.worker) != nil
  }

  private mutating func moveCases(of leaver: WorkerSheet) -> Bool {
    let today = today
    var loads = Loads(report)
    let mine = Set(
      directory.records(ofWorker: leaver.worker.id).references
        .filter { $0.kind == .allocations && $0.validity == .counts })
    for held in leaver.children {
      let references = records(of: held.child.id).filter { mine.contains($0) }
      guard
        let line = openRecord(of: .allocations, start: held.allocatedSince, in: references)
      else { return false }
      let later = recorded(after: line)
      lines.write(to: .allocations) { buffer in
        buffer.field("id", text: line.id)
        buffer.field("child", text: held.child.id.text)
        buffer.field("worker", text: leaver.worker.id.text)
        buffer.field("start", day: held.allocatedSince)
        buffer.field("end", day: today)
        buffer.field("role", text: held.isLead ? "lead" : "secondary")
        buffer.field("recorded", time: later)
      }
      guard held.isLead else { continue }
      guard let next = loads.take(in: leaver.post?.team?.id, except: leaver.worker.id) else {
        return false
      }
      writeAllocation(of: held.child.id.text, to: next.text, isLead: true)
    }
    return true
  }

  /// Writes a version of a worker whose last day was yesterday.
  private mutating func writeEnd(of worker: WorkerSheet) -> Bool {
    let today = today
    guard let post = worker.post, let start = post.start, start < today else { return false }
    let versions = directory.records(ofWorker: worker.worker.id).references
      .filter { $0.kind == .workers && $0.id == worker.worker.id && $0.validity == .counts }
      .compactMap { LiveRecord($0, root: directory.root) }
    let last = versions.max { ($0.recorded?.minutes ?? 0) < ($1.recorded?.minutes ?? 0) }
    let later = last.map { recorded(after: $0) } ?? recorded
    lines.write(to: .workers) { buffer in
      buffer.field("id", text: worker.worker.id.text)
      buffer.field("name", text: worker.worker.name)
      buffer.field("team", text: post.team?.id.text)
      buffer.field("role", text: post.role.rawValue)
      buffer.field("title", text: post.title)
      buffer.field("registered", flag: post.isRegistered)
      buffer.field("employment", text: post.employment.rawValue)
      buffer.field("fte", hundredths: post.fte.map { Int(($0 * 100).rounded()) })
      buffer.field("limit", integer: post.ownLimit.map { Int($0.rounded()) })
      buffer.field("supervisor", text: post.supervisor?.id.text)
      buffer.field("newly_qualified", day: post.newlyQualified)
      buffer.field("start", day: start)
      buffer.field("end", day: today)
      buffer.field("from", day: today)
      buffer.field("recorded", time: later)
    }
    return true
  }
}
