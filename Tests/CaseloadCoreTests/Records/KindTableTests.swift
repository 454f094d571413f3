import Testing

@testable import CaseloadCore

@Suite("The table of kinds")
struct KindTableTests {
  /// The slots that each row type reads, by the names of the fields.
  private static let slots: [Kind: [String: Int]] = [
    .teams: [
      "id": Team.Slot.id, "name": Team.Slot.name, "parent": Team.Slot.parent,
      "service": Team.Slot.service, "establishment_fte": Team.Slot.establishmentFTE,
      "from": Team.Slot.from, "void": Team.Slot.void, "recorded": Team.Slot.recorded,
    ],
    .workers: [
      "id": Worker.Slot.id, "name": Worker.Slot.name, "team": Worker.Slot.team,
      "role": Worker.Slot.role, "title": Worker.Slot.title, "registered": Worker.Slot.registered,
      "employment": Worker.Slot.employment, "fte": Worker.Slot.fte, "limit": Worker.Slot.limit,
      "supervisor": Worker.Slot.supervisor, "newly_qualified": Worker.Slot.newlyQualified,
      "start": Worker.Slot.start, "end": Worker.Slot.end, "from": Worker.Slot.from,
      "void": Worker.Slot.void, "recorded": Worker.Slot.recorded,
    ],
    .absences: [
      "id": Absence.Slot.id, "worker": Absence.Slot.worker, "start": Absence.Slot.start,
      "end": Absence.Slot.end, "reason": Absence.Slot.reason, "void": Absence.Slot.void,
      "recorded": Absence.Slot.recorded,
    ],
    .children: [
      "id": Child.Slot.id, "name": Child.Slot.name, "born": Child.Slot.born,
      "disabled": Child.Slot.disabled, "void": Child.Slot.void, "recorded": Child.Slot.recorded,
    ],
    .episodes: [
      "id": Episode.Slot.id, "child": Episode.Slot.child, "status": Episode.Slot.status,
      "start": Episode.Slot.start, "end": Episode.Slot.end, "team": Episode.Slot.team,
      "visit_every": Episode.Slot.visitEvery, "void": Episode.Slot.void,
      "recorded": Episode.Slot.recorded,
    ],
    .placements: [
      "id": Placement.Slot.id, "child": Placement.Slot.child, "start": Placement.Slot.start,
      "end": Placement.Slot.end, "type": Placement.Slot.type,
      "until_18": Placement.Slot.until18, "void": Placement.Slot.void,
      "recorded": Placement.Slot.recorded,
    ],
    .allocations: [
      "id": Allocation.Slot.id, "child": Allocation.Slot.child, "worker": Allocation.Slot.worker,
      "start": Allocation.Slot.start, "end": Allocation.Slot.end, "role": Allocation.Slot.role,
      "void": Allocation.Slot.void, "recorded": Allocation.Slot.recorded,
    ],
    .visits: [
      "id": Visit.Slot.id, "child": Visit.Slot.child, "date": Visit.Slot.date,
      "worker": Visit.Slot.worker, "seen": Visit.Slot.seen, "alone": Visit.Slot.alone,
      "purpose": Visit.Slot.purpose, "void": Visit.Slot.void, "recorded": Visit.Slot.recorded,
    ],
    .supervisions: [
      "id": Supervision.Slot.id, "worker": Supervision.Slot.worker,
      "date": Supervision.Slot.date, "supervisor": Supervision.Slot.supervisor,
      "reflective": Supervision.Slot.reflective, "challenge": Supervision.Slot.challenge,
      "rationale": Supervision.Slot.rationale, "children": Supervision.Slot.children,
      "void": Supervision.Slot.void, "recorded": Supervision.Slot.recorded,
    ],
  ]

  @Test("gives every field the position at which its row reads it", arguments: Kind.allCases)
  func positions(kind: Kind) throws {
    let slots = try #require(Self.slots[kind])
    let positions = kind.fields.enumerated().map { ($0.element.name, $0.offset) }
    #expect(slots == Dictionary(uniqueKeysWithValues: positions))
  }

  /// The fields of section 3 in its order, the required ones marked `!` and those that decide when a
  /// record holds `*`.
  private static let specified: [Kind: String] = [
    .teams: "id! name parent service establishment_fte from* void* recorded*",
    .workers:
      "id! name team role! title registered employment! fte limit supervisor newly_qualified "
      + "start* end* from* void* recorded*",
    .absences: "id! worker! start! end* reason void* recorded*",
    .children: "id! name born disabled void* recorded*",
    .episodes: "id! child! status! start! end* team visit_every void* recorded*",
    .placements: "id! child! start! end* type until_18 void* recorded*",
    .allocations: "id! child! worker! start! end* role* void* recorded*",
    .visits: "id! child! date! worker seen! alone purpose void* recorded*",
    .supervisions:
      "id! worker! date! supervisor reflective challenge rationale children void* recorded*",
  ]

  @Test("has the fields of the format and no other", arguments: Kind.allCases)
  func fields(kind: Kind) {
    let marked = kind.fields.map { field in
      switch field.weight {
      case .required: field.name + "!"
      case .decisive: field.name + "*"
      case .optional: field.name
      }
    }
    #expect(marked.joined(separator: " ") == Self.specified[kind])
  }

  @Test("marks teams and workers as versioned, and no other kind")
  func versioned() {
    #expect(Kind.allCases.filter(\.isVersioned) == [.teams, .workers])
    #expect(Team.isVersioned && Worker.isVersioned)
    #expect(!Child.isVersioned && !Visit.isVersioned && !Episode.isVersioned)
  }

  /// The names that a worker's role, a worker's employment and an episode's status may have.
  private static let words: [(kind: Kind, field: String, words: String)] = [
    (
      .workers, "role",
      "senior_manager middle_manager first_line_manager senior_practitioner case_holder "
        + "qualified_without_cases advice_officer family_support personal_adviser other"
    ),
    (.workers, "employment", "permanent fixed_term agency"),
    (
      .episodes, "status",
      "assessment child_in_need child_protection looked_after care_leaver private_fostering "
        + "early_help"
    ),
    (.allocations, "role", "lead secondary"),
  ]

  @Test("takes the words of the format, exactly as they are written", arguments: words)
  func choices(kind: Kind, field: String, words: String) {
    for word in words.split(separator: " ").map(String.init) {
      let line = readLine(kind, SampleLine(kind).with(field, "\"\(word)\"").text)
      #expect(line[field] == .choice(word))
      for other in [word.uppercased(), word + " ", " " + word, word + "s", ""] {
        let line = readLine(kind, SampleLine(kind).with(field, "\"\(other)\"").text)
        #expect(line == .rejected(field: field))
      }
    }
  }
}
