/// An id of a child, a worker or a team that records name, and that no record of that kind has.
public struct UnknownReference: Sendable {
  /// What the id would be of.
  public let entity: Field.Entity
  /// The id; not safe for a terminal.
  public let id: Identifier
  /// Who names it, in the order of the kinds and fields.
  public let uses: [Use]

  /// How often one field of one kind names the id.
  public struct Use: Sendable {
    /// What the records are.
    public let kind: Kind
    /// The field.
    public let field: String
    /// How many records that count name the id there.
    public let records: Int
    /// Where the first few of them stand.
    public let places: [RecordPlace]
  }

  /// Groups uses by what they name: children, workers and teams, each in byte order of the ids.
  static func grouped(
    _ uses: [ReferenceSearch.Use], names: NameTables, places: RecordPlaces
  ) -> [UnknownReference] {
    [Field.Entity.child, .worker, .team].flatMap { entity -> [UnknownReference] in
      let table = names.table(of: entity)
      var byNumber: [UInt32: [Use]] = [:]
      for use in uses where use.entity == entity {
        let firstPlaces = use.first.map(places.place)
        byNumber[use.number, default: []].append(
          Use(kind: use.kind, field: use.field, records: use.records, places: firstPlaces))
      }
      return byNumber.keys.sorted { table.precedes($0, $1) }.map { number in
        UnknownReference(
          entity: entity, id: table.identifier(number), uses: byNumber[number] ?? [])
      }
    }
  }
}

extension NameTables {
  fileprivate func table(of entity: Field.Entity) -> IdentifierTable {
    switch entity {
    case .child: children
    case .worker: workers
    case .team: teams
    }
  }
}
