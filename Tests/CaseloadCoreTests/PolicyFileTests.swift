import Testing

@testable import CaseloadCore

@Suite("Policy file")
struct PolicyFileTests {
  static func read(_ text: String) throws -> PolicyFile {
    try PolicyFile.read(utf8: Array(text.utf8), calendar: calendar)
  }

  private static let calendar = WorkingCalendar()

  private static func duration(_ text: String) throws -> Duration { try #require(Duration(text)) }

  private static func entries(_ text: String) throws -> [String] {
    try read(text).entries.map { entry in
      switch entry.origin {
      case .default: "\(entry.path) = \(entry.value)"
      case .line(let line): "\(entry.path) = \(entry.value) @\(line)"
      }
    }
  }

  @Test(
    "an empty file, one of comments and one of empty tables are the defaults",
    arguments: ["", "\u{FEFF}", "# nothing\n", "[visits]\n[teams]\n[teams.a]\n[teams.b.visits]\n"])
  func defaults(text: String) throws {
    let file = try Self.read(text)
    #expect(file.policy == Policy())
    #expect(file.entries == PolicyFile.default.entries)
    #expect(file.entries.allSatisfy { $0.origin == .default })
  }

  @Test("the defaults are those of the specification")
  func specifiedDefaults() throws {
    #expect(try Self.read(specification).policy == Policy())
  }

  @Test("a key overrides its default and leaves the others")
  func keyByKey() throws {
    let policy = try Self.read(
      """
      authority.name = "Mereshire"
      calendar = { count_start_day = true }
      [caseload]
      limit_per_fte = 18
      needs_registered = []
      needs_worker = ["early_help"]
      [agency]
      red_above = 3e-1
      [supervision]
      every = "4 weeks"
      newly_qualified = []
      exclude_roles = ["other"]
      [visits]
      due_soon = "0 days"
      """
    ).policy
    #expect(policy.authorityName == "Mereshire")
    #expect(policy.countStartDay)
    #expect(policy.caseload.limitPerFTE == 18)
    #expect(policy.caseload.newlyQualifiedFactor == 0.9)
    #expect(policy.caseload.needsRegistered.isEmpty)
    #expect(policy.caseload.needsWorker == [.earlyHelp])
    #expect(policy.agency.amberAbove == 0.15)
    #expect(policy.agency.redAbove == 0.3)
    #expect(policy.supervision.every == (try Self.duration("4 weeks")))
    #expect(policy.supervision.newlyQualified.isEmpty)
    #expect(policy.supervision.excludedRoles == [.other])
    #expect(policy.visits.dueSoon == (try Self.duration("0 days")))
    #expect(policy.visits.rules == Policy.defaultVisitRules)
  }

  @Test("a visit rule is merged key by key, and \"\" removes")
  func visitRules() throws {
    let rules = try Self.read(
      """
      [visits.assessment]
      every = "5 working days"
      [visits.child_in_need]
      every = ""
      [visits.looked_after]
      after = ""
      then = ""
      [visits.private_fostering]
      enabled = false
      every = "1 week"
      [visits.early_help]
      first = "1 month"
      """
    ).policy.visits.rules
    let ten = try Self.duration("10 working days")
    #expect(
      rules[.assessment] == Policy.VisitRule(first: ten, every: try Self.duration("5 working days"))
    )
    #expect(rules[.childInNeed] == Policy.VisitRule(first: try Self.duration("20 working days")))
    #expect(
      rules[.lookedAfter]
        == Policy.VisitRule(first: try Self.duration("1 week"), every: try Self.duration("6 weeks"))
    )
    #expect(rules[.privateFostering] == nil)
    #expect(rules[.earlyHelp] == Policy.VisitRule(first: try Self.duration("1 month")))
    #expect(rules[.childProtection] == Policy.VisitRule(first: ten, every: ten))
  }

  @Test("a disabled rule needs no first, and its missing partners are not missed")
  func disabledRule() throws {
    let file = try Self.read(
      """
      visits.early_help.enabled = false
      visits.looked_after = { enabled = false, then = "" }
      """)
    #expect(file.policy.visits.rules[.earlyHelp] == nil)
    #expect(file.policy.visits.rules[.lookedAfter] == nil)
  }

  @Test("a team's keys stand over the authority's, in its own rules only")
  func teamRules() throws {
    let visits = try Self.read(
      """
      [visits.child_in_need]
      first = "5 working days"
      [visits.care_leaver]
      enabled = false
      [teams."SN 1".visits.child_in_need]
      every = "15 working days"
      [teams."SN 1".visits.care_leaver]
      enabled = true
      [teams.7.visits]
      early_help = { first = "1 week" }
      child_protection.enabled = false
      """
    ).policy.visits
    let five = try Self.duration("5 working days")
    let north = visits.rules(forTeam: "SN 1")
    #expect(
      north[.childInNeed]
        == Policy.VisitRule(first: five, every: try Self.duration("15 working days")))
    #expect(north[.careLeaver] == Policy.defaultVisitRules[.careLeaver])
    #expect(north[.lookedAfter] == Policy.defaultVisitRules[.lookedAfter])
    #expect(north[.earlyHelp] == nil)
    let seven = visits.rules(forTeam: "7")
    #expect(seven[.earlyHelp] == Policy.VisitRule(first: try Self.duration("1 week")))
    #expect(seven[.childProtection] == nil)
    #expect(
      seven[.childInNeed]
        == Policy.VisitRule(first: five, every: try Self.duration("20 working days")))
    #expect(visits.rules(forTeam: "another") == visits.rules)
    #expect(visits.rules(forTeam: nil) == visits.rules)
    #expect(visits.rules[.careLeaver] == nil)
    #expect(Set(visits.teamRules.keys) == ["SN 1", "7"])
  }

  @Test("ids of teams are compared byte for byte")
  func teamIds() throws {
    let visits = try Self.read(
      "[teams.\"\u{E9}\".visits.early_help]\nfirst = \"1 day\"\n"
        + "[teams.\"e\u{301}\".visits.early_help]\nfirst = \"2 days\"\n"
    ).policy.visits
    #expect(visits.teamRules.count == 2)
    #expect(visits.rules(forTeam: "\u{E9}")[.earlyHelp]?.first == (try Self.duration("1 day")))
    #expect(visits.rules(forTeam: "e\u{301}")[.earlyHelp]?.first == (try Self.duration("2 days")))
  }

  @Test("the stages of the first year may be written as tables of their own")
  func stages() throws {
    let stages = try Self.read(
      """
      [[supervision.newly_qualified]]
      until = "31 days"
      every = "1 week"
      [[supervision.newly_qualified]]
      until = "24 working days"
      every = "3 weeks"
      """
    ).policy.supervision.newlyQualified
    // From 1 January 2001: 1 February (31 days) and, New Year's Day not counted, 2 February.
    #expect(stages.map(\.until.description) == ["31 days", "24 working days"])
  }

  @Test("every key in force is listed with its value and its origin")
  func origins() throws {
    let entries = try Self.entries(
      """
      [visits.early_help]
      first = "02 weeks"

      [caseload]
      limit_per_fte = 1_8.0
      [teams."é 1".visits.looked_after]
      then = ""
      after = ""
      [teams."é 1".visits.care_leaver]
      enabled = false
      first = "1 day"
      """)
    #expect(entries.first == "authority.name = \"\"")
    #expect(entries.contains("caseload.limit_per_fte = 18 @5"))
    #expect(entries.contains("caseload.amber_above = 1"))
    #expect(entries.contains("agency.amber_above = 0.15"))
    #expect(entries.contains("visits.looked_after.after = \"1 year\""))
    #expect(
      Array(entries.suffix(6)) == [
        "visits.early_help.first = \"02 weeks\" @2",
        "teams.\"é 1\".visits.looked_after.first = \"1 week\"",
        "teams.\"é 1\".visits.looked_after.every = \"6 weeks\"",
        "teams.\"é 1\".visits.looked_after.after = \"\" @8",
        "teams.\"é 1\".visits.looked_after.then = \"\" @7",
        "teams.\"é 1\".visits.care_leaver.enabled = false @10",
      ])
  }

  @Test("every key of the table is in force by default or belongs to a visit rule")
  func allKeys() {
    let paths = PolicyFile.default.entries.map(\.path)
    for key in PolicyKey.all where !key.table.hasSuffix("STATUS") {
      #expect(paths.count { $0 == key.path } == 1, "\(key.path)")
      #expect(key.defaultValue != nil)
    }
    #expect(Set(PolicyKey.all.map(\.path)).count == 25)
  }
}

/// The defaults as `data-directory.md` section 5 prints them.
let specification = """
  [authority]
  name = ""                       # shown in the title

  [calendar]
  count_start_day = false

  [caseload]
  limit_per_fte = 16              # > 0; no national limit exists; near the England average
  newly_qualified_factor = 0.9    # in (0, 1]; for newly_qualified_for from `newly_qualified`
  newly_qualified_for = "1 year"
  amber_above = 1.0               # load = cases / limit; 0 <= amber <= red
  red_above = 1.2
  unallocated_after = "7 days"
  needs_worker = ["assessment", "child_in_need", "child_protection", "looked_after", "private_fostering"]
  needs_registered = ["child_protection", "looked_after", "private_fostering"]

  [agency]
  amber_above = 0.15
  red_above = 0.20

  [supervision]
  every = "1 month"               # employer standards for social workers, standard 5
  newly_qualified = [ { until = "6 weeks", every = "1 week" }, { until = "6 months", every = "2 weeks" } ]   # ascending
  exclude_roles = ["senior_manager", "middle_manager"]
  due_soon = "7 days"
  quality_window = "90 days"
  gap_window = "365 days"

  [visits]
  due_soon = "7 days"
  seen_window = "90 days"

  [visits.assessment]
  first = "10 working days"       # seen once; no repeat

  [visits.child_in_need]
  first = "20 working days"
  every = "20 working days"

  [visits.child_protection]
  first = "10 working days"
  every = "10 working days"

  [visits.looked_after]           # Care Planning, Placement and Case Review Regulations 2010, reg 28: counted per placement
  first = "1 week"
  every = "6 weeks"
  after = "1 year"                # a visit this long after the placement began...
  then = "3 months"               # ...starts this interval, if the placement is intended to last until 18

  [visits.private_fostering]      # regulation 8 of the 2005 regulations
  first = "7 working days"
  every = "6 weeks"
  after = "1 year"
  then = "12 weeks"

  [visits.care_leaver]
  first = "8 weeks"
  every = "8 weeks"
  """
