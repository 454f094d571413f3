/// A visit to a child, in 20 bytes: there are millions.
struct Visit: Row {
  enum Slot {
    static let id = 0
    static let child = 1
    static let date = 2
    static let worker = 3
    static let seen = 4
    static let alone = 5
    static let purpose = 6
    static let void = 7
    static let recorded = 8
  }

  var child: UInt32
  var worker: UInt32
  /// From the lowest bit: the day from 1900-01-01 in 17, seen, alone, void, "has recorded", and the
  /// upper bits of `recorded`.
  private let bits: UInt32
  private let recordedLow: UInt32
  let place: UInt32

  private static let seenBit: UInt32 = 1 << 17
  private static let aloneBit: UInt32 = 1 << 18
  private static let voidBit: UInt32 = 1 << 19
  private static let recordedBit: UInt32 = 1 << 20
  private static let recordedShift: UInt32 = 21
  private static let dayMask: UInt32 = 1 << 17 - 1
  /// Before every moment that a data file may name, so that what is stored is not negative.
  private static let recordedOrigin: Int64 = -2_300_000_000

  @inline(__always)
  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    self.init(
      values, child: values.number(Slot.child, in: &names.children),
      worker: values.number(Slot.worker, in: &names.workers), place: place)
  }

  /// A visit whose child and worker are ``IdentifierTable/none`` until they are looked up.
  @inline(__always)
  init(_ values: borrowing RecordValues, place: UInt32) {
    self.init(
      values, child: IdentifierTable.none, worker: IdentifierTable.none, place: place)
  }

  @inline(__always)
  private init(_ values: borrowing RecordValues, child: UInt32, worker: UInt32, place: UInt32) {
    self.init(
      day: values.day(Slot.date) ?? Day.earliest, isSeen: values.flag(Slot.seen) == true,
      isAlone: values.flag(Slot.alone) == true, isVoid: values.flag(Slot.void) == true,
      recorded: values.moment(Slot.recorded), place: place)
    self.child = child
    self.worker = worker
  }

  /// A visit whose child and worker are ``IdentifierTable/none`` until they are looked up.
  @inline(__always)
  init(
    day: Day, isSeen: Bool, isAlone: Bool, isVoid: Bool = false, recorded: Moment?, place: UInt32
  ) {
    child = IdentifierTable.none
    worker = IdentifierTable.none
    var bits = UInt32(truncatingIfNeeded: day - Day.earliest)
    if isSeen { bits |= Visit.seenBit }
    if isAlone { bits |= Visit.aloneBit }
    if isVoid { bits |= Visit.voidBit }
    var low: UInt32 = 0
    if let recorded {
      let stored = UInt64(bitPattern: recorded.seconds - Visit.recordedOrigin)
      low = UInt32(truncatingIfNeeded: stored)
      bits |= Visit.recordedBit | UInt32(truncatingIfNeeded: stored >> 32) << Visit.recordedShift
    }
    self.bits = bits
    recordedLow = low
    self.place = place
  }

  var day: Day { Day.earliest + Int(bits & Visit.dayMask) }
  var isSeen: Bool { bits & Visit.seenBit != 0 }
  var isAlone: Bool { bits & Visit.aloneBit != 0 }
  var isVoid: Bool { bits & Visit.voidBit != 0 }
  var date: Day? { isVoid ? nil : day }

  /// The day from 1900-01-01, then seen, then alone: in the order of visits to one child.
  @inline(__always)
  var dayAndFlags: UInt32 {
    (bits & Visit.dayMask) << 2 | (isSeen ? 2 : 0) | (isAlone ? 1 : 0)
  }

  var recorded: Moment? {
    guard bits & Visit.recordedBit != 0 else { return nil }
    let stored = UInt64(bits >> Visit.recordedShift) << 32 | UInt64(recordedLow)
    return Moment(seconds: Int64(bitPattern: stored) + Visit.recordedOrigin)
  }

  mutating func renumber(_ numbers: NameNumbers) {
    child = numbers.children[orNone: child]
    worker = numbers.workers[orNone: worker]
  }
}
