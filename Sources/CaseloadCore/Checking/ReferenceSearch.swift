/// Finds ids of children, workers and teams that no record of that kind that counts has.
///
/// > A record that names a child, worker or team that no file holds still counts as far as it can;
/// > `check` lists such references. — `data-directory.md` section 2
///
/// Only references in records that count are looked at: what a replaced record names is mended.
struct ReferenceSearch {
  /// How often one field of one kind names one unknown id.
  struct Use {
    let kind: Kind
    let field: String
    let entity: Field.Entity
    /// The id's number.
    let number: UInt32
    /// Records that name it.
    var records = 0
    /// The first of them.
    var first: [RowPosition] = []
    /// The last of them, so that a list that names an id twice counts once.
    var last: RowPosition?
  }

  /// How many places are kept of each use.
  static let placesKept = 3

  /// Every use of an unknown id.
  private(set) var uses: [Use] = []
  private let known: [Field.Entity: [Bool]]
  private let lists: ContiguousArray<UInt32>
  private let threads: Int

  init(_ register: Register, threads: Int) {
    known = [
      .child: (0..<register.names.children.count).map { !register.children.isEmpty($0) },
      .worker: (0..<register.names.workers.count).map { !register.workers.isEmpty($0) },
      .team: (0..<register.names.teams.count).map { !register.teams.isEmpty($0) },
    ]
    lists = register.names.childLists
    self.threads = threads
  }

  /// Searches all records of a directory.
  mutating func search(_ directory: DataDirectory) {
    search(directory.teamRows, Team.Slot.parent) { $0.parent }
    search(directory.workerRows, Worker.Slot.team) { $0.post.team }
    search(directory.workerRows, Worker.Slot.supervisor) { $0.post.supervisor }
    search(directory.absenceRows, Absence.Slot.worker) { $0.worker }
    search(directory.episodeRows, Episode.Slot.child) { $0.child }
    search(directory.episodeRows, Episode.Slot.team) { $0.team }
    search(directory.placementRows, Placement.Slot.child) { $0.child }
    search(directory.allocationRows, Allocation.Slot.child) { $0.child }
    search(directory.allocationRows, Allocation.Slot.worker) { $0.worker }
    search(directory.visitRows, Visit.Slot.child) { $0.child }
    search(directory.visitRows, Visit.Slot.worker) { $0.worker }
    search(directory.supervisionRows, Supervision.Slot.worker) { $0.worker }
    search(directory.supervisionRows, Supervision.Slot.supervisor) { $0.supervisor }
    searchChildrenDiscussed(directory.supervisionRows)
  }

  private mutating func search<Element: Row>(
    _ rows: KindRows<Element>, _ slot: Int, _ number: (Element) -> UInt32
  ) {
    let field = rows.kind.fields[slot]
    guard let entity = field.type.entity, let known = known[entity] else { return }
    func isUnknown(_ row: Element) -> Bool {
      let number = number(row)
      return number != IdentifierTable.none && !known[Int(number)]
    }
    // Which rows count is worked out only where it matters.
    guard rows.contains(where: isUnknown) else { return }
    var tally = Tally(kind: rows.kind, field: field.name, entity: entity)
    rows.forEachCounting(threads: threads) { position, row in
      if isUnknown(row) { tally.add(number(row), at: position) }
    }
    uses += tally.uses
  }

  private mutating func searchChildrenDiscussed(_ rows: KindRows<Supervision>) {
    let field = rows.kind.fields[Supervision.Slot.children]
    guard let entity = field.type.entity, let known = known[entity] else { return }
    guard lists.contains(where: { !known[Int($0)] }) else { return }
    var tally = Tally(kind: rows.kind, field: field.name, entity: entity)
    rows.forEachCounting(threads: threads) { position, row in
      for index in row.children where !known[Int(lists[Int(index)])] {
        tally.add(lists[Int(index)], at: position)
      }
    }
    uses += tally.uses
  }

  /// The uses of unknown ids by one field.
  private struct Tally {
    let kind: Kind
    let field: String
    let entity: Field.Entity
    var uses: [Use] = []
    private var indices: [UInt32: Int] = [:]

    init(kind: Kind, field: String, entity: Field.Entity) {
      self.kind = kind
      self.field = field
      self.entity = entity
    }

    mutating func add(_ number: UInt32, at position: RowPosition) {
      let index = indices[number] ?? uses.count
      if index == uses.count {
        indices[number] = index
        uses.append(Use(kind: kind, field: field, entity: entity, number: number))
      }
      guard uses[index].last != position else { return }
      uses[index].records += 1
      uses[index].last = position
      if uses[index].first.count < ReferenceSearch.placesKept { uses[index].first.append(position) }
    }
  }
}

extension Grouped {
  fileprivate func isEmpty(_ group: Int) -> Bool { range(UInt32(group)).isEmpty }
}
