extension Indicators {
  /// The teams that there are on a day: those with a version in force, and those that a version in
  /// force, the version of a worker in service or an active episode names.
  ///
  /// - Parameter day: The day.
  /// - Returns: The teams, each after its parent.
  /// - Complexity: O(n) for n workers and episodes, and O(t log t) for t teams.
  public func teamList(asAt day: Day) -> TeamList {
    TeamList(asAt: day, teams: TeamTree(register, on: day, order: teamOrder).entries(self))
  }
}

/// The teams of a day by number, each after its parent.
struct TeamTree {
  /// A team's place among the others.
  struct Node {
    let team: UInt32
    let parent: UInt32
    let depth: Int
    var teamsBelow = 0
  }

  private let day: Day
  /// Parents before the teams below them.
  private(set) var nodes: [Node] = []

  init(_ register: Register, on day: Day, order: [UInt32]) {
    self.day = day
    let isThere = TeamTree.teams(register, on: day)
    let parents = order.indices.map {
      register.team(UInt32($0), on: day)?.parent ?? IdentifierTable.none
    }
    var below = [[UInt32]](repeating: [], count: order.count)
    var tops: [UInt32] = []
    for team in order where isThere[Int(team)] {
      let parent = parents[Int(team)]
      if parent == IdentifierTable.none {
        tops.append(team)
      } else {
        below[Int(parent)].append(team)
      }
    }
    var isListed = [Bool](repeating: false, count: order.count)
    // Teams whose parents go round in a circle hang from no top: the first by id stands for one.
    for top in tops + order where isThere[Int(top)] && !isListed[Int(top)] {
      add(top, parents: parents, below: below, isListed: &isListed)
    }
    countBelow(parents)
  }

  private mutating func add(
    _ top: UInt32, parents: [UInt32], below: [[UInt32]], isListed: inout [Bool]
  ) {
    // An explicit stack, as teams may be nested to any depth.
    var waiting = [(team: top, depth: 0)]
    while let (team, depth) = waiting.popLast() {
      if isListed[Int(team)] { continue }
      isListed[Int(team)] = true
      nodes.append(Node(team: team, parent: parents[Int(team)], depth: depth))
      for next in below[Int(team)].reversed() { waiting.append((next, depth + 1)) }
    }
  }

  /// Counts the teams below each, by its place in the list: they follow it and are deeper.
  private mutating func countBelow(_ parents: [UInt32]) {
    var open: [Int] = []
    func close(_ nodes: inout [Node], downTo depth: Int, at end: Int) {
      while let last = open.last, nodes[last].depth >= depth {
        nodes[last].teamsBelow = end - last - 1
        open.removeLast()
      }
    }
    for index in nodes.indices {
      close(&nodes, downTo: nodes[index].depth, at: index)
      open.append(index)
    }
    close(&nodes, downTo: 0, at: nodes.count)
  }

  /// Whether each team is there on a day.
  private static func teams(_ register: Register, on day: Day) -> [Bool] {
    var isThere = [Bool](repeating: false, count: register.names.teams.count + 1)
    func name(_ team: UInt32) {
      isThere[team == IdentifierTable.none ? isThere.count - 1 : Int(team)] = true
    }
    for team in 0..<UInt32(register.names.teams.count) {
      guard let version = register.team(team, on: day) else { continue }
      name(team)
      name(version.parent)
    }
    for worker in 0..<UInt32(register.names.workers.count) {
      guard let version = register.version(ofWorker: worker, on: day) else { continue }
      let post = register.workers.elements[version].post
      if post.spell.isActive(on: day) { name(post.team) }
    }
    for episode in register.episodes.elements where episode.spell.isActive(on: day) {
      name(episode.team)
    }
    return Array(isThere.dropLast())
  }

  /// The teams as people see them.
  func entries(_ indicators: Indicators) -> [TeamList.Entry] {
    nodes.compactMap { node in
      guard let team = indicators.named(team: node.team, on: day) else { return nil }
      return TeamList.Entry(
        team: team, parent: indicators.register.names.teams.identifier(orNone: node.parent),
        depth: node.depth, teamsBelow: node.teamsBelow)
    }
  }
}
