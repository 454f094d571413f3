/// The workers and children that can be looked for, as at a day.
public struct People: Equatable, Sendable {
  /// The day.
  public var asAt: Day
  /// Every worker with a version in force, in byte order of their ids.
  public var workers: [Worker]
  /// Every child that a record names that counts and begins on or before the day, in byte order of
  /// their ids.
  public var children: [Child]

  /// A worker.
  public struct Worker: Equatable, Sendable {
    /// The worker.
    public var worker: Named
    /// The worker's team.
    public var team: Identifier?
    /// Whether the worker is in service on the day.
    public var isActive: Bool
  }

  /// A child.
  public struct Child: Equatable, Sendable {
    /// The child; its name is shown and searched only where names are.
    public var child: Named
    /// Whether an episode or an allocation of the child is active on the day.
    public var isInvolved: Bool
  }
}

extension Indicators {
  /// The workers and children that can be looked for.
  ///
  /// - Parameter day: The day.
  /// - Returns: Them, each in byte order of the ids.
  /// - Complexity: O(n log n) for n workers and children.
  public func people(asAt day: Day) -> People {
    let workers = register.workerOrder.compactMap { worker -> People.Worker? in
      let state = WorkerState(worker, register: register, day: day)
      guard state.post != nil, let named = named(worker: worker, on: day) else { return nil }
      return People.Worker(
        worker: named, team: register.names.teams.identifier(orNone: state.team),
        isActive: state.isActive)
    }
    let children = register.names.children.sortedNumbers().compactMap { child -> People.Child? in
      guard isThere(child, on: day) else { return nil }
      return People.Child(child: named(child: child), isInvolved: isInvolved(child, on: day))
    }
    return People(asAt: day, workers: workers, children: children)
  }

  private func isThere(_ child: UInt32, on day: Day) -> Bool {
    !register.children[child].isEmpty || register.involvements[Int(child)].start <= day
      || register.placements[child].contains { $0.spell.start <= day }
      || register.visits.hasVisit(child, onOrBefore: day)
  }

  private func isInvolved(_ child: UInt32, on day: Day) -> Bool {
    register.episodes[child].contains { $0.spell.isActive(on: day) }
      || register.allocations[child].contains { $0.spell.isActive(on: day) }
  }
}
