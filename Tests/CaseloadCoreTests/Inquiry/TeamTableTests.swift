import Testing

@testable import CaseloadCore

@Suite("The list of teams")
struct TeamListTests {
  private let day = Sample.day("2016-06-01")

  private func lines(_ facts: Fact...) throws -> [String] {
    try Sample(facts).indicators.teamList(asAt: day).teams.map { entry in
      String(repeating: "  ", count: entry.depth) + entry.team.id.text
        + (entry.team.name.map { " \($0)" } ?? "")
        + (entry.teamsBelow > 0 ? " (\(entry.teamsBelow))" : "")
    }
  }

  @Test("has each team below its parent, those of one parent by id")
  func order() throws {
    #expect(
      try lines(
        .team("b2", ["parent": "b"]), .team("a", ["name": "East"]), .team("b"),
        .team("b1", ["parent": "b"]), .team("b10", ["parent": "b1"])
      ) == ["a East", "b (3)", "  b1 (1)", "    b10", "  b2"])
  }

  @Test("has teams that only a parent, a worker in service or an active episode names")
  func named() throws {
    #expect(
      try lines(
        .team("t", ["parent": "service"]), .worker("w", ["team": "of worker"]),
        .worker("gone", ["team": "of the past", "end": "2016-01-01"]),
        .episode("c", "child_in_need", "2016-05-03", nil, ["team": "of episode"]),
        .episode("c", "child_in_need", "2015-05-03", "2015-06-03", ["team": "of the past"])
      ) == ["of episode", "of worker", "service (1)", "  t"])
  }

  @Test("is that of the day")
  func versions() throws {
    #expect(
      try lines(
        .team("a"), .team("b", ["parent": "a", "from": "2016-06-02"]),
        .team("c", ["parent": "a"]), .team("c", ["from": "2016-06-01"])
      ) == ["a", "c"])
  }

  @Test("takes one team of a circle for its top")
  func circle() throws {
    #expect(
      try lines(
        .team("a", ["parent": "b"]), .team("b", ["parent": "c"]), .team("c", ["parent": "a"]),
        .team("self", ["parent": "self"])
      ) == ["a (2)", "  c (1)", "    b", "self"])
  }
}

@Suite("The table of teams")
struct TeamTableTests {
  private let day = Sample.day("2016-06-01")

  @Test("adds up a team with the teams below it, and the whole with those without a team")
  func sums() throws {
    let sample = try Sample(
      .team("s", ["establishment_fte": 1]), .team("t", ["parent": "s", "establishment_fte": 4]),
      .worker("w1", ["team": "s"]), .worker("w2", ["team": "t", "employment": "agency"]),
      .worker("w3", ["team": "t", "fte": 0.5]), .worker("w4"),
      .episode("c1", "child_in_need", "2016-04-04"), .allocation("c1", "w1"),
      .episode("c2", "child_in_need", "2016-05-20"), .allocation("c2", "w2"),
      .episode("c3", "child_in_need", "2016-05-02", nil, ["team": "t"]),
      .episode("c4", "child_in_need", "2016-05-30"),
      .supervision("w1", "2016-05-20"), .supervision("w2", "2016-01-20"))
    let table = sample.indicators.teamTable(asAt: day)
    #expect(table.rows.map(\.entry.team.id) == ["s", "t"])
    let (s, t) = (table.rows[0].figures, table.rows[1].figures)
    #expect(s.cases == 2 && t.cases == 1 && table.authority.cases == 2)
    #expect(s.average == 1 && t.average == 1)
    #expect(s.unallocated == 1 && t.unallocated == 1 && table.authority.unallocated == 2)
    #expect(t.unallocatedOverLimit == 1 && table.authority.unallocatedOverLimit == 1)
    #expect(s.agencyRatio == 1 / 2.5 && t.agencyRatio == 1 / 1.5)
    #expect(s.agencyStatus == .red && table.authority.agencyRatio == 1 / 3.5)
    // Of 5 posts 1.5 are filled by employed staff; of 4 only 0.5.
    #expect(s.vacanciesFTE == 3.5 && t.vacanciesFTE == 3.5)
    #expect(s.vacancyRate == 3.5 / 5 && t.vacancyRate == 3.5 / 4)
    #expect(s.supervisionCounted == 3 && s.supervisionOverdue == 1 && s.supervisionNoRecord == 1)
    #expect(s.supervisionInTimeRatio == 1.0 / 3 && t.supervisionInTimeRatio == 0)
    #expect(s.visitsCounted == 3 && s.visitsOverdue == 2 && t.visitsOverdue == 1)
  }

  @Test("has for each team the figures of that team's report, with teams in a circle too")
  func agreement() throws {
    var facts: [Fact] = [
      .team("a", ["parent": "b"]), .team("b", ["parent": "a"]), .team("c", ["parent": "a"]),
      .team("d", ["establishment_fte": 3.3]),
      .team("e", ["parent": "d", "establishment_fte": 0.7]),
    ]
    let teams = ["a", "b", "c", "d", "e", "f"]
    for number in 0..<60 {
      let team = teams[number % 6]
      facts.append(
        .worker(
          "w\(number)",
          [
            "team": .text(team), "fte": .number(Double(number % 7) / 10 + 0.1),
            "employment": number % 5 == 0 ? "agency" : "permanent",
          ]))
      facts.append(.episode("c\(number)", "child_in_need", "2016-04-\(10 + number % 20)"))
      if number % 9 != 0 { facts.append(.allocation("c\(number)", "w\(number * 7 % 60)")) }
      if number % 4 != 0 { facts.append(.supervision("w\(number)", "2016-0\(1 + number % 5)-20")) }
    }
    let indicators = try Sample(facts).indicators
    let table = indicators.teamTable(asAt: day)
    #expect(table.rows.count == 6)
    for row in table.rows {
      let report = try indicators.report(asAt: day, team: row.entry.team.id, trend: false)
      #expect(row.figures == TeamTable.Figures(report))
    }
    let whole = try indicators.report(asAt: day, trend: false)
    #expect(table.authority == TeamTable.Figures(whole))
    #expect(indicators.teamTable(asAt: day, report: whole) == table)
    // A report of another day or scope is not used.
    let other = try indicators.report(asAt: day - 7, trend: false)
    #expect(indicators.teamTable(asAt: day, report: other) == table)
  }
}

@Suite("People to look for")
struct PeopleTests {
  @Test("are the workers of the day and the children that a record names by then")
  func people() throws {
    let sample = try Sample(
      .worker("w", ["name": "J. Okafor", "team": "T"]),
      .worker("gone", ["end": "2016-01-01"]), .worker("later", ["from": "2016-06-02"]),
      Fact("children", ["id": "own", "name": "A. Child"]),
      .episode("open", "child_in_need", "2016-05-03"),
      .episode("later", "child_in_need", "2016-06-02"), .visit("visited", "2016-06-01"),
      .visit("not yet", "2016-06-02"), .placement("placed", "2016-01-04"),
      .allocation("held", "w"))
    let people = sample.indicators.people(asAt: Sample.day("2016-06-01"))
    #expect(
      people.workers == [
        People.Worker(worker: Named(id: "gone"), team: nil, isActive: false),
        People.Worker(worker: Named(id: "w", name: "J. Okafor"), team: "T", isActive: true),
      ])
    #expect(people.children.map(\.child.id) == ["held", "open", "own", "placed", "visited"])
    #expect(people.children.map(\.isInvolved) == [true, true, false, false, false])
    #expect(people.children[2].child.name == "A. Child")
  }
}
