// MARK: - Supervision

extension RecordsBehind {
  mutating func addSupervision(_ figure: Figure, _ report: Report) {
    switch figure {
    case .supervisionGap: return addGaps(report)
    case .supervisionQuality: return addQuality()
    case .workerSupervision(let worker): return addSupervision(of: worker)
    default: break
    }
    let rows = report.supervision.workers.filter { row in
      switch figure {
      case .supervisionOverdue: row.status == .overdue
      case .supervisionDueSoon: row.status == .dueSoon
      default: true
      }
    }
    let workers = numbers(workers: rows.map(\.worker))
    addVersions(of: workers)
    let (register, day) = (register, day.day)
    records.addCounting(directory.supervisionRows) { row in
      workers.contains(row.worker)
        && row.day == register.lastSupervision(row.worker, onOrBefore: day)
    }
  }

  /// Adds everything that the standing of one worker comes from.
  private mutating func addSupervision(of worker: Identifier) {
    guard let number = register.names.workers.number(of: worker) else { return }
    let day = day.day
    addVersions(of: [number])
    records.addCounting(directory.absenceRows) { $0.worker == number && $0.spell.start <= day }
    let first = day.adding(months: -SupervisionHistory.months) + 1
    let last = register.lastSupervision(number, onOrBefore: day) ?? day
    records.addCounting(directory.supervisionRows) {
      $0.worker == number && $0.day <= day && $0.day >= min(first, last)
    }
  }

  /// Adds the supervisions with which the gaps of the window begin and end.
  private mutating func addGaps(_ report: Report) {
    let first = indicators.calendar.start(ofLast: policy.supervision.gapWindow, asAt: day.day)
    var days: [UInt32: Set<Day>] = [:]
    for row in report.supervision.workers {
      guard let worker = register.names.workers.number(of: row.worker) else { continue }
      indicators.forEachCountedGap(of: row.worker, from: first, through: day.day) { gap in
        days[worker, default: []].formUnion([gap.from, gap.to])
      }
    }
    records.addCounting(directory.supervisionRows) { days[$0.worker]?.contains($0.day) ?? false }
  }

  private mutating func addQuality() {
    let today = day
    let first = indicators.calendar.start(ofLast: policy.supervision.qualityWindow, asAt: today.day)
    records.addCounting(directory.supervisionRows) { row in
      guard first <= row.day, row.day <= today.day else { return false }
      let worker = today.workers[Int(row.worker)]
      return today.scope.isWhole || (worker.isActive && today.scope.contains(worker.team))
    }
  }
}

// MARK: - Visits

extension RecordsBehind {
  /// Adds what starts the governing clocks: the visit at which a child was last seen, else its episodes
  /// and placements.
  mutating func addVisits(_ figure: Figure, _ report: Report) {
    let children = children(of: figure, report)
    let (register, day) = (register, day.day)
    // By child, as there are millions of visits to look at.
    let count = register.names.children.count
    var isMeant = [Bool](repeating: false, count: count)
    var lastSeen = [Day](repeating: Spell.always, count: count)
    for child in children {
      isMeant[Int(child)] = true
      lastSeen[Int(child)] = register.visits.lastSeen(child, onOrBefore: day) ?? Spell.always
    }
    records.addCounting(directory.episodeRows) {
      isMeant[Int($0.child)] && $0.spell.isActive(on: day)
    }
    records.addCounting(directory.placementRows) {
      isMeant[Int($0.child)] && $0.spell.isActive(on: day)
    }
    // Of one child also the visits at which it was not seen.
    let isOne = figure.child != nil
    records.addCounting(directory.visitRows) { row in
      let last = lastSeen[Int(row.child)]
      guard isOne else { return row.day == last && row.isSeen }
      return isMeant[Int(row.child)] && row.day <= day && row.day >= last
    }
  }

  private func children(of figure: Figure, _ report: Report) -> Set<UInt32> {
    switch figure {
    case .childVisit(let child): return numbers([child])
    case .visitsOverdue:
      return numbers(report.visits.children.filter { $0.daysOverdue > 0 }.map(\.child))
    case .visitsDueSoon:
      return numbers(report.visits.children.filter { $0.daysOverdue == 0 }.map(\.child))
    default: break
    }
    return Set(
      (0..<UInt32(register.names.children.count)).filter { child in
        guard register.involvements[Int(child)].isActive(on: day.day) else { return false }
        let state = indicators.state(of: child, on: day) { _ in }
        return state.clock != nil && day.scope.contains(state.team)
      })
  }

  /// Adds the visits of the window to children in scope.
  mutating func addSeen() {
    let today = day.day
    let first = indicators.calendar.start(ofLast: policy.visits.seenWindow, asAt: today)
    var isInScope = [Bool](repeating: day.scope.isWhole, count: register.names.children.count)
    if !day.scope.isWhole {
      for child in isInScope.indices where register.involvements[child].isActive(on: today) {
        let state = indicators.state(of: UInt32(child), on: day) { _ in }
        isInScope[child] = day.scope.contains(state.team)
      }
    }
    records.addCounting(directory.visitRows) {
      first <= $0.day && $0.day <= today && isInScope[Int($0.child)]
    }
  }
}
