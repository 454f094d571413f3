/// Visits that have been read and whose child and worker have not been looked up yet.
///
/// There are millions of visits, and each look-up waits for memory. It is asked for when a visit comes
/// in, and looked at when many have: measured, waiting for one after another was an eighth of a cold
/// start.
struct VisitStage: ~Copyable {
  private struct Names {
    var child: UInt64
    /// ``noWorker`` when the visit gives none.
    var worker: UInt64
  }

  private let names: UnsafeMutablePointer<Names>
  private let keys: UnsafeMutablePointer<RecordKey>
  private let rows: UnsafeMutablePointer<Visit>
  private var count = 0

  private static let capacity = 64
  /// No id's key: an id holds no NUL but at its end.
  private static let noWorker: UInt64 = 0

  /// Whether those that wait must be looked up before there is room for another.
  @inline(__always)
  var isFull: Bool { count == VisitStage.capacity }

  init() {
    names = .allocate(capacity: VisitStage.capacity)
    keys = .allocate(capacity: VisitStage.capacity)
    rows = .allocate(capacity: VisitStage.capacity)
  }

  deinit {
    names.deallocate()
    keys.deallocate()
    rows.deallocate()
  }

  /// Takes in a visit.
  ///
  /// - Parameters:
  ///   - values: What a reader has left.
  ///   - place: Where the line begins.
  ///   - facts: Where visits go when there is no more room here.
  ///   - tables: The tables of ids.
  @inline(__always)
  mutating func append(
    _ values: borrowing RecordValues, place: UInt32, to facts: inout FileFacts,
    tables: inout NameTables
  ) {
    guard let id = values.bytes(Visit.Slot.id), id.count <= 8,
      let child = values.bytes(Visit.Slot.child), child.count <= 8,
      let worker = VisitStage.word(values, Visit.Slot.worker)
    else {
      flush(to: &facts, tables: &tables)
      facts.append(values, names: &tables, place: place)
      return
    }
    if isFull { flush(to: &facts, tables: &tables) }
    append(
      id: RecordKey.word(id), child: RecordKey.word(child), worker: worker,
      Visit(values, place: place), tables: tables)
  }

  /// Takes in a visit whose ids are short, when there is room.
  ///
  /// - Parameters:
  ///   - id: The key of its id.
  ///   - child: That of its child's.
  ///   - worker: That of its worker's.
  ///   - visit: All else.
  ///   - tables: The tables of ids.
  @inline(__always)
  mutating func append(
    id: UInt64, child: UInt64, worker: UInt64, _ visit: Visit, tables: borrowing NameTables
  ) {
    tables.children.prefetch(word: child)
    (names + count).initialize(to: Names(child: child, worker: worker))
    (keys + count).initialize(to: RecordKey(bits: id))
    (rows + count).initialize(to: visit)
    count += 1
  }

  /// The key of a short id, ``noWorker`` without one, or `nil` for a longer one.
  @inline(__always)
  private static func word(_ values: borrowing RecordValues, _ slot: Int) -> UInt64? {
    guard let bytes = values.bytes(slot) else { return noWorker }
    return bytes.count <= 8 ? RecordKey.word(bytes) : nil
  }

  /// Looks up all that wait, and hands the visits to the facts.
  mutating func flush(to facts: inout FileFacts, tables: inout NameTables) {
    guard count > 0 else { return }
    for index in 0..<count {
      rows[index].child = tables.children.intern(word: names[index].child)
      let worker = names[index].worker
      rows[index].worker =
        worker == VisitStage.noWorker ? IdentifierTable.none : tables.workers.intern(word: worker)
    }
    facts.visits.keys.append(contentsOf: UnsafeBufferPointer(start: keys, count: count))
    facts.visits.rows.append(contentsOf: UnsafeBufferPointer(start: rows, count: count))
    count = 0
  }
}
