/// Which teams a figure is for, on one day.
///
/// > Scope: the whole authority, or one team with all the teams below it (`parent`). The teams below a
/// > team are those reached by `parent` through versions in force at D (a circle is harmless).
/// > — `indicators.md`
struct TeamScope: Sendable {
  /// Whether each team is in scope; `nil` for the whole authority.
  private let members: [Bool]?

  /// Whether the scope is the whole authority, where those without a team count too.
  var isWhole: Bool { members == nil }

  /// The whole authority.
  init() {
    members = nil
  }

  /// A team and those below it as at a day.
  init(team: UInt32, register: Register, day: Day) {
    var below = [[UInt32]](repeating: [], count: register.names.teams.count)
    for other in 0..<UInt32(below.count) {
      if let version = register.team(other, on: day), version.parent != IdentifierTable.none {
        below[Int(version.parent)].append(other)
      }
    }
    var members = [Bool](repeating: false, count: below.count)
    var waiting = [team]
    while let next = waiting.popLast() {
      if members[Int(next)] { continue }
      members[Int(next)] = true
      waiting.append(contentsOf: below[Int(next)])
    }
    self.members = members
  }

  /// Whether what belongs to a team, or to none, is in scope.
  @inline(__always)
  func contains(_ team: UInt32) -> Bool {
    guard let members else { return true }
    return team != IdentifierTable.none && members[Int(team)]
  }
}

extension Register {
  /// The version of a team that holds on a day.
  func team(_ team: UInt32, on day: Day) -> Team? {
    teams[team].last { ($0.from ?? Spell.always) <= day }
  }

  /// The position of the version of a worker that holds on a day.
  @inline(__always)
  func version(ofWorker worker: UInt32, on day: Day) -> Int? {
    workers.range(worker).last { (workers.elements[$0].from ?? Spell.always) <= day }
  }

  /// The name of a worker by the version that holds on a day.
  func name(ofWorker worker: UInt32, on day: Day) -> String? {
    version(ofWorker: worker, on: day).flatMap { workers.elements[$0].name }
  }

  /// The number of a team that any record that counts names: as a team, a parent, a worker's or an
  /// episode's team, on whatever date.
  func number(ofNamedTeam identifier: Identifier) -> UInt32? {
    guard let number = names.teams.number(of: identifier) else { return nil }
    return namedTeams[Int(number)] ? number : nil
  }

  /// Whether records that count name each team.
  var namedTeams: [Bool] {
    var isNamed = [Bool](repeating: false, count: names.teams.count + 1)
    func name(_ team: UInt32) {
      isNamed[team == IdentifierTable.none ? isNamed.count - 1 : Int(team)] = true
    }
    for team in teams.elements {
      name(team.team)
      name(team.parent)
    }
    for worker in workers.elements { name(worker.post.team) }
    for episode in episodes.elements { name(episode.team) }
    return Array(isNamed.dropLast())
  }
}
