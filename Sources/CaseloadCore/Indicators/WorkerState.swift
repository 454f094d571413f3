/// What a worker is on one day.
///
/// > A worker is **active** at D when the version in force at D has its spell active at D. **Absent** =
/// > active, with an `absences` spell active at D. A worker is a **social worker** when `registered` is
/// > true. — `indicators.md`
struct WorkerState: Sendable {
  /// Whether any record that counts, of any date, names the worker.
  let isKnown: Bool
  private(set) var isActive = false
  private(set) var isAbsent = false
  private(set) var isSocialWorker = false
  /// The post by the version in force, if there is one.
  private(set) var post: Post?
  /// The team of the version in force.
  private(set) var team = IdentifierTable.none

  init(_ worker: UInt32, register: Register, day: Day) {
    isKnown = !register.workers.range(worker).isEmpty
    guard let version = register.version(ofWorker: worker, on: day) else { return }
    let post = register.workers.elements[version].post
    self.post = post
    team = post.team
    isSocialWorker = post.isRegistered == true
    isActive = post.spell.isActive(on: day)
    isAbsent = isActive && register.absences[worker].contains { $0.spell.isActive(on: day) }
  }

  /// The post of a worker who is active.
  var activePost: Post? { isActive ? post : nil }
}
