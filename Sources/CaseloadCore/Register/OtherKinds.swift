/// The groups of all kinds but visits.
struct OtherKinds: Sendable {
  let teams: Grouped<Team>
  let workers: Grouped<Worker>
  let absences: Grouped<Absence>
  let children: Grouped<Child>
  let episodes: Grouped<Episode>
  let placements: Grouped<Placement>
  let allocations: Grouped<Allocation>
  let supervisions: Grouped<Supervision>
  /// See ``Register/involvements``.
  let involvements: [Spell]
  /// Records that count.
  var count: Int {
    teams.elements.count + workers.elements.count + absences.elements.count
      + children.elements.count + episodes.elements.count + placements.elements.count
      + allocations.elements.count + supervisions.elements.count
  }

  /// Groups the records of files.
  ///
  /// - Parameters:
  ///   - files: All files.
  ///   - names: The ids that their rows name.
  ///   - earlier: A register whose records of the other kinds are taken over.
  ///   - stale: The kinds whose records are not.
  init(
    _ files: [FileFacts], names: NameTables, earlier: Register? = nil, stale: Set<Kind> = []
  ) {
    let children = names.children.count
    let workers = names.workers.count
    func group<Element: Row>(
      _ kind: Kind, _ rows: (FileFacts) -> Rows<Element>,
      _ grouped: (Register) -> Grouped<Element>, count: Int,
      _ group: (Winners<Element>) -> Grouped<Element>
    ) -> Grouped<Element> {
      if let earlier, !stale.contains(kind) { return grouped(earlier).extended(to: count) }
      return group(Winners(files.filter { $0.kind == kind }, rows, threads: 1))
    }
    teams = group(.teams, \.teams, \.teams, count: names.teams.count) { winners in
      Grouped(winners.rows, groupCount: names.teams.count, group: \.team) {
        (winners.rows[$0].from ?? Spell.always) < (winners.rows[$1].from ?? Spell.always)
      }
    }
    self.workers = group(.workers, \.workers, \.workers, count: workers) { winners in
      Grouped(winners.rows, groupCount: workers, group: \.worker) {
        (winners.rows[$0].from ?? Spell.always) < (winners.rows[$1].from ?? Spell.always)
      }
    }
    supervisions = group(.supervisions, \.supervisions, \.supervisions, count: workers) { winners in
      Grouped(winners.rows, groupCount: workers, group: \.worker) {
        winners.rows[$0].day < winners.rows[$1].day
      }
    }
    absences = group(.absences, \.absences, \.absences, count: workers) {
      $0.grouped(workers, by: \.worker)
    }
    self.children = group(.children, \.children, \.children, count: children) {
      $0.grouped(children, by: \.child)
    }
    episodes = group(.episodes, \.episodes, \.episodes, count: children) {
      $0.grouped(children, by: \.child)
    }
    placements = group(.placements, \.placements, \.placements, count: children) {
      $0.grouped(children, by: \.child)
    }
    allocations = group(.allocations, \.allocations, \.allocations, count: children) {
      $0.grouped(children, by: \.child)
    }
    involvements = OtherKinds.involvements(episodes, allocations, childCount: children)
  }

  private static func involvements(
    _ episodes: Grouped<Episode>, _ allocations: Grouped<Allocation>, childCount: Int
  ) -> [Spell] {
    var involvements = Array(
      repeating: Spell(start: Day.endOfTime, end: Spell.always), count: childCount)
    func add(_ spell: Spell, _ child: UInt32) {
      let involvement = involvements[Int(child)]
      involvements[Int(child)] = Spell(
        start: min(involvement.start, spell.start), end: max(involvement.end, spell.end))
    }
    for episode in episodes.elements { add(episode.spell, episode.child) }
    for allocation in allocations.elements { add(allocation.spell, allocation.child) }
    return involvements
  }
}
