/// Gathers rows of any kind, and makes references of the first of them.
struct RecordCollection {
  private let directory: DataDirectory
  private let limit: Int
  private var rows: [(position: RowPosition, validity: RecordValidity)] = []
  private var total = 0

  /// - Parameters:
  ///   - directory: The directory whose rows they are.
  ///   - limit: How many references to make at most.
  init(_ directory: DataDirectory, limit: Int) {
    self.directory = directory
    self.limit = limit
  }

  /// Adds a row.
  mutating func add(_ position: RowPosition, _ validity: RecordValidity) {
    total += 1
    if rows.count < limit { rows.append((position, validity)) }
  }

  /// Adds every row of a sort, and those of the same names, whether they count or not.
  mutating func addAll<Element: Row>(
    _ kind: KindRows<Element>, where isSought: (Element) -> Bool
  ) {
    for found in kind.search(where: isSought) { add(found.position, found.validity) }
  }

  /// Adds the rows of a sort that count.
  mutating func addCounting<Element: Row>(
    _ kind: KindRows<Element>, where isSought: (Element) -> Bool
  ) {
    for found in kind.search(where: { !$0.isVoid && isSought($0) })
    where found.validity == .counts && isSought(found.row) {
      add(found.position, .counts)
    }
  }

  /// References of the first rows, in the order in which they were added.
  func list() -> RecordList {
    // Offsets are looked up file by file, in ascending order.
    var wanted: [UInt32: [UInt32]] = [:]
    for row in rows { wanted[row.position.file, default: []].append(row.position.row) }
    var offsets: [RowPosition: Int] = [:]
    for (file, rows) in wanted {
      let facts = directory.files[Int(file)]
      let sorted = rows.sorted()
      let found = facts.ownRows.offsets(of: sorted, byteCount: facts.byteCount)
      for (row, offset) in zip(sorted, found) {
        offsets[RowPosition(file: file, row: row)] = offset
      }
    }
    return RecordList(
      references: rows.map { reference($0.position, $0.validity, offsets[$0.position] ?? 0) },
      total: total)
  }

  private func reference(
    _ position: RowPosition, _ validity: RecordValidity, _ offset: Int
  ) -> RecordReference {
    let facts = directory.files[Int(position.file)]
    let (rows, row) = (facts.ownRows, Int(position.row))
    let bytes = rows.key(row).bytes(arena: facts.longIDs)
    return RecordReference(
      kind: facts.kind, id: Identifier(String(decoding: bytes, as: UTF8.self)),
      from: rows.from(row), path: facts.path, offset: offset, validity: validity,
      date: rows.date(row))
  }
}
