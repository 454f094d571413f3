/// A supervision session of a worker.
struct Supervision: StampedRow {
  enum Slot {
    static let id = 0
    static let worker = 1
    static let date = 2
    static let supervisor = 3
    static let reflective = 4
    static let challenge = 5
    static let rationale = 6
    static let children = 7
    static let void = 8
    static let recorded = 9
  }

  var worker: UInt32
  var day: Day
  var supervisor: UInt32
  var isReflective: Bool
  var isChallenging: Bool
  var givesRationale: Bool
  /// Where the children discussed stand in ``NameTables/childLists``.
  private(set) var children: Range<UInt32>
  let stamp: RecordStamp

  var date: Day? { isVoid ? nil : day }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    stamp = RecordStamp(values, void: Slot.void, recorded: Slot.recorded, place: place)
    worker = values.number(Slot.worker, in: &names.workers)
    day = values.day(Slot.date) ?? Day.endOfTime
    supervisor = values.number(Slot.supervisor, in: &names.workers)
    isReflective = values.flag(Slot.reflective) ?? false
    isChallenging = values.flag(Slot.challenge) ?? false
    givesRationale = values.flag(Slot.rationale) ?? false
    let start = UInt32(names.childLists.count)
    values.forEachID(Slot.children) { names.childLists.append(names.children.intern($0)) }
    children = start..<UInt32(names.childLists.count)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    worker = numbers.workers[orNone: worker]
    supervisor = numbers.workers[orNone: supervisor]
    children =
      children.lowerBound + numbers.childListStart..<children.upperBound + numbers.childListStart
  }
}
