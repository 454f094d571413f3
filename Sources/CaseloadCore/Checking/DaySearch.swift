/// Finds records that cannot be right together on a day.
struct DaySearch {
  /// A leading allocation that holds on the day, to a worker who is known and not active then.
  struct LeftBehind {
    let allocation: RowPosition
    let child: UInt32
    let worker: UInt32
    let start: Day
    /// The worker's first day out of service; `nil` when it is the start that lies ahead.
    let left: Day?
  }

  /// A child with an allocation that holds on the day, and without any episode that does.
  struct Idle {
    let child: UInt32
    var allocations: Int
    /// The first of the allocations.
    let first: RowPosition
  }

  private(set) var leftBehind: [LeftBehind] = []
  private(set) var idle: [Idle] = []
  /// The versions in force of active workers, where they give no `fte`.
  private(set) var withoutFTE: [(worker: UInt32, version: RowPosition)] = []

  init(_ directory: DataDirectory, _ register: Register, asAt day: Day, threads: Int) {
    let workers = (0..<UInt32(register.names.workers.count)).map {
      WorkerState($0, register: register, day: day)
    }
    searchAllocations(directory, register, workers, day: day, threads: threads)
    directory.workerRows.forEachCounting(threads: threads) { position, version in
      guard version.post.fte == nil, workers[Int(version.worker)].isActive else { return }
      // Of one worker no two versions that count begin on the same day.
      guard let inForce = register.version(ofWorker: version.worker, on: day),
        register.workers.elements[inForce].from == version.from
      else { return }
      withoutFTE.append((version.worker, position))
    }
  }

  private mutating func searchAllocations(
    _ directory: DataDirectory, _ register: Register, _ workers: [WorkerState], day: Day,
    threads: Int
  ) {
    var leftBehind: [LeftBehind] = []
    var idle: [Idle] = []
    var indices: [UInt32: Int] = [:]
    directory.allocationRows.forEachCounting(threads: threads) { position, allocation in
      guard allocation.spell.isActive(on: day) else { return }
      let worker = workers[Int(allocation.worker)]
      if allocation.isLead, worker.isKnown, !worker.isActive {
        let end = worker.post(register)?.end
        leftBehind.append(
          LeftBehind(
            allocation: position, child: allocation.child, worker: allocation.worker,
            start: allocation.spell.start, left: end.flatMap { $0 <= day ? $0 : nil }))
      }
      if let index = indices[allocation.child] {
        idle[index].allocations += 1
      } else if !register.episodes[allocation.child].contains(where: { $0.spell.isActive(on: day) })
      {
        indices[allocation.child] = idle.count
        idle.append(Idle(child: allocation.child, allocations: 1, first: position))
      }
    }
    self.leftBehind = leftBehind
    self.idle = idle
  }
}
