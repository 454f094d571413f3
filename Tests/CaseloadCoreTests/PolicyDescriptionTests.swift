import DisplayText
import Testing

@testable import CaseloadCore

@Suite("The policy in force as text")
struct PolicyDescriptionTests {
  private static let calendar = WorkingCalendar()

  private static func read(_ text: String) throws -> PolicyFile {
    try PolicyFile.read(utf8: Array(text.utf8), calendar: calendar)
  }

  @Test("the defaults as a whole")
  func defaults() {
    #expect(
      PolicyFile.default.description == """
        [authority]
        name = ""                                             # default

        [calendar]
        count_start_day = false                               # default

        [caseload]
        limit_per_fte = 16                                    # default
        newly_qualified_factor = 0.9                          # default
        newly_qualified_for = "1 year"                        # default
        amber_above = 1                                       # default
        red_above = 1.2                                       # default
        unallocated_after = "7 days"                          # default
        needs_worker = [                                      # default
          "assessment",
          "child_in_need",
          "child_protection",
          "looked_after",
          "private_fostering",
        ]
        needs_registered = [                                  # default
          "child_protection",
          "looked_after",
          "private_fostering",
        ]

        [agency]
        amber_above = 0.15                                    # default
        red_above = 0.2                                       # default

        [supervision]
        every = "1 month"                                     # default
        newly_qualified = [                                   # default
          { until = "6 weeks", every = "1 week" },
          { until = "6 months", every = "2 weeks" },
        ]
        exclude_roles = ["senior_manager", "middle_manager"]  # default
        due_soon = "7 days"                                   # default
        quality_window = "90 days"                            # default
        gap_window = "365 days"                               # default

        [visits]
        due_soon = "7 days"                                   # default
        seen_window = "90 days"                               # default

        [visits.assessment]
        first = "10 working days"                             # default

        [visits.child_in_need]
        first = "20 working days"                             # default
        every = "20 working days"                             # default

        [visits.child_protection]
        first = "10 working days"                             # default
        every = "10 working days"                             # default

        [visits.looked_after]
        first = "1 week"                                      # default
        every = "6 weeks"                                     # default
        after = "1 year"                                      # default
        then = "3 months"                                     # default

        [visits.private_fostering]
        first = "7 working days"                              # default
        every = "6 weeks"                                     # default
        after = "1 year"                                      # default
        then = "12 weeks"                                     # default

        [visits.care_leaver]
        first = "8 weeks"                                     # default
        every = "8 weeks"                                     # default

        """)
  }

  @Test("a line of the file stands beside each value that it set")
  func origins() throws {
    let text = try Self.read(
      """
      authority.name = "Mereshire"
      [teams."SN 1".visits.child_in_need]
      every = "15 working days"
      """
    ).description
    #expect(text.hasPrefix("[authority]\nname = \"Mereshire\"  "))
    #expect(text.split(separator: "\n").contains { $0.hasSuffix("  # policy.toml line 1") })
    let team = text.split(separator: "\n").suffix(3).map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      team == [
        "[teams.\"SN 1\".visits.child_in_need]", "first = \"20 working days\" # default",
        "every = \"15 working days\" # policy.toml line 3",
      ])
  }

  @Test(
    "what is printed, read again, is the same policy",
    arguments: [
      "", specification,
      """
      authority.name = "a\\"b\\\\c\\u001B\\u202E\\u0085\\uFEFF\\U000E0001\\n\\tü😀 # x"
      [caseload]
      limit_per_fte = 1e-320
      red_above = 1e300
      needs_worker = []
      newly_qualified_factor = 0.1000000000000000055511151231257827
      [supervision]
      newly_qualified = []
      exclude_roles = ["senior_manager", "middle_manager", "first_line_manager", "other", "other"]
      [visits.looked_after]
      then = ""
      after = ""
      [visits.assessment]
      enabled = false
      [visits.early_help]
      enabled = true
      first = "0001 weeks"
      [teams."a.b]#\\u0022\\u200B".visits.assessment]
      enabled = true
      [teams.b.visits.looked_after]
      every = ""
      [teams.c.visits.early_help]
      enabled = false
      first = "1 day"
      [teams.d.visits.early_help]
      [teams.d.visits.child_protection]
      after = "1 year"
      then = "2 years"
      [teams.e.visits]
      """,
    ])
  func roundTrip(text: String) throws {
    let file = try Self.read(text)
    let again = try Self.read(file.description)
    #expect(again.policy == file.policy)
    #expect(again.entries.map(\.path) == file.entries.map(\.path))
    #expect(again.entries.map(\.value) == file.entries.map(\.value))
  }

  @Test("no character of the file reaches a terminal that could move or hide anything")
  func harmless() throws {
    let file = try Self.read("authority.name = \"\\u001B[2J\\u202Ex\\u200B\\u0007\\u0085\"")
    #expect(file.policy.authorityName.unicodeScalars.count == 9)
    let shown = "name = \"\\u001B[2J\\u202Ex\\u200B\\u0007\\u0085\""
    #expect(file.description.contains(shown))
  }

  @Test("every key's documentation says what it is, and what it may be")
  func documentation() {
    for key in PolicyKey.all {
      #expect(!key.summary.isEmpty && !key.summary.hasSuffix("."), "\(key.path)")
      #expect(!key.type.isEmpty)
    }
    #expect(PolicyKey.all.first?.path == "authority.name")
    #expect(PolicyKey.source(ofVisitsIn: .lookedAfter)?.hasSuffix("regulation 28") == true)
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "a slip of the finger finds the name that was meant",
    arguments: [
      ("evry", "every"), ("EVERY", "every"), ("ever", "every"), ("evrey", "every"),
      ("limit", "limit_per_fte"), ("frist", "first"),
    ])
  func alike(name: String, meant: String) {
    #expect(NearestName.nearest(to: name, among: ["first", "every", "limit_per_fte"]) == meant)
  }

  @Test("a name like none of them finds none", arguments: ["", "x", "colour", "zzzzzzzzzz"])
  func unlike(name: String) {
    #expect(NearestName.nearest(to: name, among: ["first", "every", "limit_per_fte"]) == nil)
  }
}
