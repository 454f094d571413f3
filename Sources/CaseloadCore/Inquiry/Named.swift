/// An id with the name that goes with it as at a day; neither is safe for a terminal.
public struct Named: Hashable, Sendable {
  /// The id.
  public var id: Identifier
  /// The name, where a record in force gives one.
  public var name: String?
}

extension Indicators {
  /// A worker with the name of the version in force; `nil` for none.
  func named(worker: UInt32, on day: Day) -> Named? {
    register.names.workers.identifier(orNone: worker).map {
      Named(id: $0, name: register.name(ofWorker: worker, on: day))
    }
  }

  /// A team with the name of the version in force; `nil` for none.
  func named(team: UInt32, on day: Day) -> Named? {
    register.names.teams.identifier(orNone: team).map {
      Named(id: $0, name: register.team(team, on: day)?.name)
    }
  }

  /// A child with the name of its own record.
  func named(child: UInt32) -> Named {
    Named(
      id: register.names.children.identifier(child), name: register.children[child].last?.name)
  }
}
