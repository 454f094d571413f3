import DisplayText

/// A scope that no record names.
public struct UnknownTeam: Error, Equatable, CustomStringConvertible {
  /// The id that was asked for.
  public var team: Identifier
  /// The ids of teams that are spelt most like it.
  public var nearest: [Identifier]

  /// What is wrong and what to do, in one line; not safe for a terminal.
  public var description: String {
    let names = nearest.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return "--team: no record names the team \"\(team.text)\"; "
      + (names.isEmpty ? "no record names any team" : "the nearest are \(names)")
  }
}

extension Register {
  /// The ids of at most five teams whose id or name is most like a text, the most alike first.
  func teams(near identifier: Identifier) -> [Identifier] {
    let isNamed = namedTeams
    let candidates = names.teams.sortedNumbers().filter { isNamed[Int($0)] }
      .map { number -> (difference: Int, team: Identifier) in
        let team = names.teams.identifier(number)
        let texts = [team.text] + teams[number].compactMap(\.name)
        let differences = texts.map { NearestName.difference($0, identifier.text) }
        return (differences.min() ?? .max, team)
      }
    // By id where they are equally alike.
    return candidates.sorted { ($0.difference, $0.team) < ($1.difference, $1.team) }
      .prefix(5).map(\.team)
  }
}
