/// One record as the register holds it: small values, and what decides whether the record counts.
///
/// Rows hold numbers of ``IdentifierTable`` in place of ids, and the line is left in its file.
protocol Row: Sendable {
  /// When the record was written; `nil` is earlier than any moment.
  var recorded: Moment? { get }
  /// Whether the record withdraws what it beats.
  var isVoid: Bool { get }
  /// Whether a record is one version of what its id names.
  static var isVersioned: Bool { get }
  /// The first day of a version; always `nil` in kinds without versions.
  var from: Day? { get }
  /// Where the line begins: the file offset modulo 4 GiB.
  var place: UInt32 { get }
  /// The first day for which the record says anything, for "newest fact".
  var date: Day? { get }

  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32)

  /// Turns the numbers of a thread's own tables into those of the register.
  mutating func renumber(_ numbers: NameNumbers)
}

/// What every record has beside its id.
struct RecordStamp: Sendable {
  /// See ``Row/recorded``.
  let recorded: Moment?
  /// See ``Row/isVoid``.
  let isVoid: Bool
  /// See ``Row/place``.
  let place: UInt32

  /// The stamp of the record whose values a reader has left.
  init(_ values: borrowing RecordValues, void: Int, recorded: Int, place: UInt32) {
    isVoid = values.flag(void) ?? false
    self.recorded = values.moment(recorded)
    self.place = place
  }
}

/// A row that holds its stamp as it is; a visit packs its own.
protocol StampedRow: Row {
  var stamp: RecordStamp { get }
}

extension StampedRow {
  var recorded: Moment? { stamp.recorded }
  var isVoid: Bool { stamp.isVoid }
  var place: UInt32 { stamp.place }
}

extension Row {
  static var isVersioned: Bool { false }
  var from: Day? { nil }
  var date: Day? { from }
}

/// The tables of all ids that records name.
struct NameTables: Sendable {
  var children = IdentifierTable()
  var workers = IdentifierTable()
  var teams = IdentifierTable()
  /// The children that records name in lists, one list after another.
  var childLists = ContiguousArray<UInt32>()

  /// Takes in another thread's tables.
  ///
  /// - Returns: For each number of the other tables, the number here.
  mutating func merge(_ other: NameTables) -> NameNumbers {
    let numbers = NameNumbers(
      children: children.merge(other.children), workers: workers.merge(other.workers),
      teams: teams.merge(other.teams), childListStart: UInt32(childLists.count))
    childLists.append(contentsOf: other.childLists.lazy.map { numbers.children[orNone: $0] })
    return numbers
  }
}

/// The numbers that a merge gave.
struct NameNumbers: Sendable {
  var children: ContiguousArray<UInt32>
  var workers: ContiguousArray<UInt32>
  var teams: ContiguousArray<UInt32>
  /// Where the other tables' lists begin now.
  var childListStart: UInt32
}

extension ContiguousArray<UInt32> {
  /// The new number for an old one; none stays none.
  @inline(__always)
  subscript(orNone number: UInt32) -> UInt32 {
    number == IdentifierTable.none ? number : self[Int(number)]
  }
}

extension RecordValues {
  /// The number of the id in a slot, or none.
  @inline(__always)
  func number(_ slot: Int, in table: inout IdentifierTable) -> UInt32 {
    guard let bytes = bytes(slot) else { return IdentifierTable.none }
    return table.intern(bytes)
  }
}

/// The rows of one kind in one file, in the order of the lines, with their ids' keys.
struct Rows<Element: Row>: Sendable {
  var keys = ContiguousArray<RecordKey>()
  var rows = ContiguousArray<Element>()
  /// The positions of the void ones, which are few.
  var void: [UInt32] = []
}
