/// A child's state on one day after another, found anew only when something has changed in between.
///
/// What a child is changes when a spell of its own begins or ends, when it is visited, and when one of
/// its workers comes, goes, is away or moves. From one week to the next mostly nothing of that happens:
/// measured, a report with its trend takes about three quarters of the time that it takes without this.
struct ChildSpan {
  /// The days, ascending.
  let days: [Day]
  /// The child's state on the day moved to.
  private(set) var state = ChildState()
  /// Its effective allocations then.
  private(set) var effective = ContiguousArray<Allocation>()

  private let indicators: Indicators
  private let dayStates: [DayState]
  /// For each day, one after another, and each worker: whether an allocation asks of the worker just what
  /// it asked on the day before.
  private let areSteady: ContiguousArray<Bool>
  private let workerCount: Int
  private var child: UInt32 = 0
  /// The workers who may lead for the child on any of the days.
  private var workers = ContiguousArray<UInt32>()
  /// The days after the first on which a spell of the child begins or has ended, in no order.
  private var changes = ContiguousArray<Day>()
  private var visits = VisitCursor()
  /// The position of the day moved to.
  private var index = 0
  /// The first day on which the state may be another.
  private var end = Spell.always

  /// Children on some days, in ascending order.
  init(_ indicators: Indicators, _ states: [DayState]) {
    self.indicators = indicators
    dayStates = states
    days = states.map(\.day)
    let count = indicators.register.names.workers.count
    workerCount = count
    areSteady = ContiguousArray(
      states.indices.flatMap { index in
        (0..<UInt32(count)).map { worker in
          index > 0 && states[index].isSame(worker, as: states[index - 1])
        }
      })
  }

  /// Turns to a child.
  mutating func begin(_ child: UInt32) {
    self.child = child
    end = Spell.always
    visits = VisitCursor()
    workers.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
    // Of a single day nothing is remembered.
    guard let first = days.first, let last = days.last, first < last else { return }
    let register = indicators.register
    for index in register.allocations.range(child) {
      let allocation = register.allocations.elements[index]
      if allocation.isLead, add(allocation.spell, from: first, through: last) {
        workers.append(allocation.worker)
      }
    }
    for index in register.episodes.range(child) {
      _ = add(register.episodes.elements[index].spell, from: first, through: last)
    }
    for index in register.placements.range(child) {
      _ = add(register.placements.elements[index].spell, from: first, through: last)
    }
  }

  /// Takes in the changes of a spell; `false` when it is active on none of the days.
  @inline(__always)
  private mutating func add(_ spell: Spell, from first: Day, through last: Day) -> Bool {
    guard spell.start <= last, spell.end > first else { return false }
    if spell.start > first { changes.append(spell.start) }
    if spell.end <= last { changes.append(spell.end) }
    return true
  }

  /// Moves to a day.
  ///
  /// - Parameter index: The day's position, greater than that of the day before.
  @inline(__always)
  mutating func move(to index: Int) {
    if index != self.index + 1 || days[index] >= end || !areWorkersSteady(index) { find(index) }
    self.index = index
  }

  @inline(__always)
  private func areWorkersSteady(_ index: Int) -> Bool {
    for worker in workers where !areSteady[index * workerCount + Int(worker)] { return false }
    return true
  }

  @inline(never)
  private mutating func find(_ index: Int) {
    effective.removeAll(keepingCapacity: true)
    state = indicators.state(of: child, on: dayStates[index], &visits) { effective.append($0) }
    let day = days[index]
    end = indicators.register.visits.dayOfNextVisit(child, after: day, visits)
    for change in changes where change > day && change < end { end = change }
  }
}
