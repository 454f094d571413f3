import CaseloadCore

/// What a team does.
enum TeamKind: Sendable {
  /// No team of its own, but the service or area that teams belong to.
  case group
  case frontDoor
  case assessment
  case safeguarding
  case childrenInCare
  case disabledChildren
  case leavingCare
  case familySupport
  case qualityAssurance
  case fostering

  /// Whether social workers of the team hold cases.
  var hasSocialWorkCases: Bool {
    switch self {
    case .assessment, .safeguarding, .childrenInCare, .disabledChildren: true
    default: false
    }
  }

  /// The role of those who hold cases in the team, if anyone does.
  var holderRole: WorkerRole? {
    switch self {
    case .leavingCare: .personalAdviser
    case .familySupport: .familySupport
    default: hasSocialWorkCases ? .caseHolder : nil
    }
  }
}

/// A team of the sample authority.
struct TeamPlan: Sendable {
  var id: String
  var name: String
  /// The name before the reconfiguration, where it was another.
  var formerName: String?
  /// The position of the team above.
  var parent: Int?
  /// The position of the team above before the reconfiguration, where it was another.
  var formerParent: Int?
  var service: String
  var kind: TeamKind
  /// The area it works for; `nil` for the whole authority.
  var area: Int?
  /// How much more work than elsewhere there is for each worker: 1 in a team that is not short.
  var pressure: Double
  /// The share of its social-worker posts that are vacant at the end.
  var vacancy: Double
}

/// The structure of the sample authority.
struct Structure: Sendable {
  /// The teams, those above before those below.
  private(set) var teams: [TeamPlan] = []

  /// The structure of an authority of the given scale.
  init(scale: Scale, random: inout RandomSource) {
    add("NM", "Northmere Children's Services", nil, "Children's services", .group)
    let citywide = add("CW", "Citywide Services", 0, "Citywide", .group)
    var areas: [Int] = []
    for (number, area) in scale.areas.enumerated() {
      areas.append(
        add(String(area.prefix(1)) + "A", "Area " + area, 0, "Locality", .group, area: number))
    }
    if scale.assessmentTeams == 0 {
      add("AS 1", "Assessment and Short-Term Intervention", citywide, "Front door", .assessment)
      teams[teams.count - 1].formerName = "Duty and Assessment"
    } else {
      add("FD", "Front Door", citywide, "Front door", .frontDoor)
    }
    for (number, area) in scale.areas.enumerated() {
      addLocality(number, area, above: areas[number], scale: scale, random: &random)
    }
    for number in 1...scale.careTeams {
      add("CC \(number)", "Children in Care \(number)", citywide, "Care", .childrenInCare)
    }
    for number in 1...scale.disabledTeams {
      add("DC \(number)", "Disabled Children \(number)", citywide, "Disabled", .disabledChildren)
      teams[teams.count - 1].formerParent = areas[number - 1]
      teams[teams.count - 1].pressure = 1.3
      teams[teams.count - 1].vacancy = 0.36
    }
    for number in 1...scale.leavingCareTeams {
      add("LC \(number)", "Leaving Care \(number)", citywide, "Care", .leavingCare)
    }
    if scale.assessmentTeams == 0 {
      add("FS 1", "Family Support", citywide, "Early help", .familySupport)
    } else {
      add("QA", "Quality Assurance", 0, "Quality", .qualityAssurance)
      add("FA", "Fostering and Adoption", citywide, "Care", .fostering)
    }
  }

  private mutating func addLocality(
    _ number: Int, _ area: String, above: Int, scale: Scale, random: inout RandomSource
  ) {
    let letter = String(area.prefix(1))
    for team in 0..<scale.assessmentTeams {
      let place = area + " \(team + 1)"
      add(
        "A\(letter) \(team + 1)", "Assessment and Short-Term Intervention " + place, above,
        "Assessment", .assessment, area: number)
      teams[teams.count - 1].formerName = "Duty and Assessment " + place
      teams[teams.count - 1].pressure = random.between(0.88, 1)
    }
    for team in 0..<scale.safeguardingTeams {
      add(
        "S\(letter) \(team + 1)", "Safeguarding \(area) \(team + 1)", above, "Safeguarding",
        .safeguarding, area: number)
      let isShort = (team + number) % 4 == 1
      teams[teams.count - 1].pressure =
        isShort ? random.between(1.12, 1.2) : random.between(0.9, 1.02)
      teams[teams.count - 1].vacancy =
        isShort ? random.between(0.26, 0.32) : random.between(0.15, 0.22)
    }
    if scale.assessmentTeams > 0 {
      add("F\(letter)", "Family Support \(area)", above, "Early help", .familySupport, area: number)
    }
  }

  @discardableResult
  private mutating func add(
    _ id: String, _ name: String, _ parent: Int?, _ service: String, _ kind: TeamKind,
    area: Int? = nil
  ) -> Int {
    teams.append(
      TeamPlan(
        id: id, name: name, parent: parent, service: service, kind: kind, area: area, pressure: 1,
        vacancy: 0.2))
    return teams.count - 1
  }
}
