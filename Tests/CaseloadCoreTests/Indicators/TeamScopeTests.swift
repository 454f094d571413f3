import Testing

@testable import CaseloadCore

@Suite("Teams and scopes")
struct TeamScopeTests {
  /// The teams of the visits pane, as each counted child belongs to one.
  private func childTeams(_ sample: Sample) throws -> [Identifier?] {
    try sample.report().visits.teams.map(\.team)
  }

  @Test("a worker belongs to the team of the version in force")
  func workerTeam() throws {
    let sample = try Sample(
      .worker("w", ["team": "A"]), .worker("w", ["team": "B", "from": "2016-06-01"]))
    #expect(try sample.report("2016-05-31").caseload.teams.map(\.team) == ["A"])
    #expect(try sample.report("2016-06-01").caseload.teams.map(\.team) == ["B"])
    #expect(try sample.report("2016-05-31", team: "B").agency.employedHeadcount == 0)
    #expect(try sample.report("2016-06-01", team: "B").agency.employedHeadcount == 1)
  }

  @Test("a child belongs to its lead worker's team, whatever team its episode names")
  func leadTeam() throws {
    let sample = try Sample(
      .worker("w", ["team": "A"]), .allocation("c", "w"),
      .episode("c", "child_in_need", "2016-05-20", nil, ["team": "B"]))
    #expect(try childTeams(sample) == ["A"])
  }

  @Test("a child whose lead worker gives no team belongs to its governing episode's team")
  func episodeTeam() throws {
    let episode: Fact = .episode("c", "child_in_need", "2016-05-20", nil, ["team": "B"])
    #expect(try childTeams(Sample(.worker("w"), .allocation("c", "w"), episode)) == ["B"])
    #expect(try childTeams(Sample(.allocation("c", "unknown"), episode)) == ["B"])
    #expect(try childTeams(Sample(episode)) == ["B"])
  }

  @Test("with neither, a child belongs to no team")
  func noTeam() throws {
    let episode: Fact = .episode("c", "child_in_need", "2016-05-20")
    #expect(try childTeams(Sample(episode)) == [nil])
    // The team of an earlier worker or of an ended episode is nothing to it.
    let sample = try Sample(
      episode, .worker("w", ["team": "A"]), .allocation("c", "w", "2016-01-04", "2016-05-01"),
      .episode("c", "assessment", "2016-01-04", "2016-06-01", ["team": "B"]))
    #expect(try childTeams(sample) == [nil])
  }

  @Test("the episode that decides is the one whose clock governs")
  func governingTeam() throws {
    // In need since 3 May: due 1 June. On a plan since 23 May: 10 working days on, 7 June.
    let sample = try Sample(
      .episode("c", "child_protection", "2016-05-23", nil, ["id": "e1", "team": "A"]),
      .episode("c", "child_in_need", "2016-05-03", nil, ["id": "e2", "team": "B"]))
    #expect(try childTeams(sample) == ["B"])
  }

  @Test("one child shows in two teams when workers of both hold it")
  func twoTeams() throws {
    let sample = try Sample(
      .worker("w1", ["team": "A"]), .worker("w2", ["team": "B"]),
      .episode("c", "child_in_need", "2016-05-20"),
      .allocation("c", "w1", "2016-05-20"), .allocation("c", "w2", "2016-05-21"))
    let whole = try sample.report()
    #expect(whole.caseload.cases == 2)
    #expect(whole.caseload.childrenAllocated == 1)
    #expect(whole.caseload.teams.map(\.cases) == [1, 1])
    for (team, visits) in [("A", 0), ("B", 1)] as [(Identifier, Int)] {
      let report = try sample.report(team: team)
      #expect(report.caseload.cases == 1)
      #expect(report.caseload.childrenAllocated == 1)
      #expect(report.visits.counted == visits)
    }
  }

  @Test("a team that only a worker or an episode names is a team without a name")
  func nameless() throws {
    let sample = try Sample(
      .team("A", ["name": "Team A"]), .worker("w1", ["team": "A"]), .worker("w2", ["team": "W"]),
      .episode("c", "child_in_need", "2016-05-20", nil, ["team": "E"]))
    let report = try sample.report()
    #expect(report.agency.teams.map(\.team) == ["A", "W"])
    #expect(report.agency.teams.map(\.name) == ["Team A", nil])
    #expect(report.visits.teams.map(\.team) == ["E"])
    #expect(report.visits.teams.map(\.name) == [nil])
    #expect(try sample.report(team: "E").visits.counted == 1)
    #expect(try sample.report(team: "W").agency.employedHeadcount == 1)
  }

  @Test("a team's name is that of the version in force, none before the first")
  func nameVersions() throws {
    let sample = try Sample(
      .worker("w", ["team": "A"]), .team("A", ["name": "Old", "from": "2016-01-01"]),
      .team("A", ["name": "New", "from": "2016-06-01"]))
    #expect(try sample.report("2015-12-31").agency.teams.map(\.name) == [nil])
    #expect(try sample.report("2016-05-31").agency.teams.map(\.name) == ["Old"])
    #expect(try sample.report("2016-06-01").agency.teams.map(\.name) == ["New"])
  }

  // Each team has one worker, so the headcount says how many teams are in scope.
  private static let family: [Fact] = [
    .worker("a", ["team": "A"]), .worker("b", ["team": "B"]), .worker("c", ["team": "C"]),
    .worker("d", ["team": "D"]), .worker("none"),
  ]

  private func headcount(_ sample: Sample, _ team: Identifier?, _ day: StaticString = "2016-06-01")
    throws -> Int
  {
    try sample.report(day, team: team).agency.employedHeadcount
  }

  @Test("a team's scope is the team and all teams below it, the authority's is everybody")
  func descendants() throws {
    let sample = try Sample(
      Self.family + [
        .team("A"), .team("B", ["parent": "A"]), .team("C", ["parent": "B"]), .team("D"),
      ])
    #expect(try headcount(sample, "A") == 3)
    #expect(try headcount(sample, "B") == 2)
    #expect(try headcount(sample, "C") == 1)
    #expect(try headcount(sample, "D") == 1)
    #expect(try headcount(sample, nil) == 5)
  }

  @Test("a parent without a record of its own has teams below it")
  func parentWithoutRecord() throws {
    let sample = try Sample(Self.family + [.team("B", ["parent": "P"])])
    #expect(try headcount(sample, "P") == 1)
  }

  @Test("a circle of parents is harmless")
  func circle() throws {
    let sample = try Sample(
      Self.family + [
        .team("A", ["parent": "B"]), .team("B", ["parent": "A"]), .team("C", ["parent": "C"]),
        .team("D", ["parent": "A"]),
      ])
    #expect(try headcount(sample, "A") == 3)
    #expect(try headcount(sample, "B") == 3)
    #expect(try headcount(sample, "C") == 1)
    #expect(try headcount(sample, "D") == 1)
  }

  @Test("a team moves below another on the day its version says")
  func parentVersions() throws {
    let sample = try Sample(
      Self.family + [
        .team("B", ["parent": "A"]), .team("B", ["parent": "D", "from": "2016-06-01"]),
        .team("C", ["parent": "B", "from": "2016-05-31"]),
      ])
    #expect(try headcount(sample, "A", "2016-05-30") == 2)
    #expect(try headcount(sample, "A", "2016-05-31") == 3)
    #expect(try headcount(sample, "A", "2016-06-01") == 1)
    #expect(try headcount(sample, "D", "2016-06-01") == 3)
  }
}

@Suite("Which teams can be asked about")
struct NamedTeamTests {
  @Test(
    "any that a record that counts names, of whatever date",
    arguments: [
      .team("X"), .team("X", ["from": "2199-01-01"]), .team("A", ["parent": "X"]),
      .worker("w", ["team": "X", "end": "1999-01-01"]),
      .episode("c", "early_help", "2001-01-01", "2001-01-01", ["team": "X"]),
    ] as [Fact])
  func named(fact: Fact) throws {
    #expect(try Sample(fact).report(team: "X").team == "X")
  }

  @Test("not one that only a replaced or withdrawn record names, nor one that no record names")
  func unknown() throws {
    let sample = try Sample(
      .worker("w", ["team": "X"]), .worker("w", ["team": "Y", "recorded": "2016-01-01"]),
      .team("Z"), .team("Z", ["void": true, "recorded": "2016-01-01"]))
    for team in ["X", "Z", "y", ""] as [Identifier] {
      #expect(throws: UnknownTeam.self) { try sample.report(team: team) }
    }
    #expect(try sample.report(team: "Y").agency.employedHeadcount == 1)
  }

  @Test("a policy's rules name no team")
  func policy() throws {
    let sample = try Sample(
      policy: "[teams.X.visits.child_in_need]\nevery = \"5 working days\"", .team("A"))
    #expect(throws: UnknownTeam.self) { try sample.report(team: "X") }
  }

  @Test("the error gives the nearest, by id or by name")
  func nearest() throws {
    let sample = try Sample(
      .team("SN 1", ["name": "Safeguarding North"]), .team("SN 2"),
      .team("DC", ["name": "Disabled Children"]), .worker("w", ["team": "ZZZZZZZZZZ"]))
    let error = try #require(
      #expect(throws: UnknownTeam.self) { try sample.report(team: "SN 3") })
    // One change makes SN 1 or SN 2 of it; DC takes four.
    #expect(error.nearest == ["SN 1", "SN 2", "DC", "ZZZZZZZZZZ"])
    #expect(
      error.description == #"--team: no record names the team "SN 3"; "#
        + #"the nearest are "SN 1", "SN 2", "DC", "ZZZZZZZZZZ""#)
    let byName = try #require(
      #expect(throws: UnknownTeam.self) { try sample.report(team: "disabled children") })
    #expect(byName.nearest.first == "DC")
    let none = try #require(
      #expect(throws: UnknownTeam.self) { try Sample().report(team: "A") })
    #expect(none.description == #"--team: no record names the team "A"; no record names any team"#)
  }
}
