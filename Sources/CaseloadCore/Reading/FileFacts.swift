/// Everything that one file says: the rows of its kind, and what is wrong with its lines.
struct FileFacts: Sendable {
  let path: RelativePath
  let kind: Kind
  var findings = FileFindings()
  /// Ids of more than eight bytes; see ``RecordKey``.
  var longIDs = ContiguousArray<UInt8>()
  /// Bytes read.
  var byteCount = 0

  // The rows of the file's own kind; all others stay empty.
  var teams = Rows<Team>()
  var workers = Rows<Worker>()
  var absences = Rows<Absence>()
  var children = Rows<Child>()
  var episodes = Rows<Episode>()
  var placements = Rows<Placement>()
  var allocations = Rows<Allocation>()
  var visits = Rows<Visit>()
  var supervisions = Rows<Supervision>()

  init(path: RelativePath, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Takes in the record whose values a reader has left.
  @inline(__always)
  mutating func append(
    _ values: borrowing RecordValues, names: inout NameTables, place: UInt32
  ) {
    switch kind {
    case .visits: visits.append(values, &names, place, &longIDs)
    case .teams: teams.append(values, &names, place, &longIDs)
    case .workers: workers.append(values, &names, place, &longIDs)
    case .absences: absences.append(values, &names, place, &longIDs)
    case .children: children.append(values, &names, place, &longIDs)
    case .episodes: episodes.append(values, &names, place, &longIDs)
    case .placements: placements.append(values, &names, place, &longIDs)
    case .allocations: allocations.append(values, &names, place, &longIDs)
    case .supervisions: supervisions.append(values, &names, place, &longIDs)
    }
  }

  /// The most rows that room is made for in advance.
  ///
  /// A file may claim any size and hold next to nothing.
  private static let reservedRowLimit = 1 << 23

  /// Makes room for about as many rows as a file of this size has.
  mutating func reserve(fileSize: Int) {
    let count = min(fileSize / 120, FileFacts.reservedRowLimit)
    switch kind {
    case .visits: visits.reserve(count)
    case .supervisions: supervisions.reserve(count)
    case .allocations: allocations.reserve(count)
    case .episodes: episodes.reserve(count)
    case .placements: placements.reserve(count)
    case .children: children.reserve(count)
    case .teams, .workers, .absences: break
    }
  }

  /// Turns the numbers of a thread's own tables into those of the register.
  mutating func renumber(_ numbers: NameNumbers) {
    teams.renumber(numbers)
    workers.renumber(numbers)
    absences.renumber(numbers)
    children.renumber(numbers)
    episodes.renumber(numbers)
    placements.renumber(numbers)
    allocations.renumber(numbers)
    visits.renumber(numbers)
    supervisions.renumber(numbers)
  }
}

extension Rows {
  fileprivate mutating func reserve(_ count: Int) {
    keys.reserveCapacity(count)
    rows.reserveCapacity(count)
  }

  @inline(__always)
  fileprivate mutating func append(
    _ values: borrowing RecordValues, _ names: inout NameTables, _ place: UInt32,
    _ longIDs: inout ContiguousArray<UInt8>
  ) {
    // The id is the first field of every kind, and required.
    guard let id = values.bytes(0) else { return }
    let row = Element(values, names: &names, place: place)
    if row.isVoid { void.append(UInt32(rows.count)) }
    keys.append(RecordKey(id, arena: &longIDs))
    rows.append(row)
  }

  fileprivate mutating func renumber(_ numbers: NameNumbers) {
    for index in rows.indices { rows[index].renumber(numbers) }
  }
}
