import Testing

@testable import CaseloadCore

@Suite("Errors in visit rules, and in the text of a policy file")
struct PolicyVisitErrorTests {
  private static let calendar = WorkingCalendar()

  private static func errors(_ text: String) -> String {
    errors(Array(text.utf8))
  }

  private static func errors(_ bytes: [UInt8]) -> String {
    do throws(PolicyErrors) {
      _ = try PolicyFile.read(utf8: bytes, calendar: calendar)
      return "none"
    } catch {
      return error.description
    }
  }

  @Test("a rule without first is an error at its table, also when the table is empty")
  func missingFirst() {
    #expect(
      Self.errors("\n[visits.early_help]\n[teams.a.visits.early_help]\nevery = \"1 week\"") == """
        policy.toml:2: visits.early_help.first: is missing; give first = "10 working days" or the like, or enabled = false for no clock
        policy.toml:3: teams.a.visits.early_help.first: is missing; give first = "10 working days" or the like, or enabled = false for no clock
        """)
  }

  @Test("after and then come together, and a missing one is reported at the line of the other")
  func missingPartner() {
    #expect(
      Self.errors(
        """
        [visits.child_in_need]
        after = "1 year"
        [visits.child_protection]
        first = "1 day"
        then = "3 weeks"
        """) == """
          policy.toml:2: visits.child_in_need.then: is missing: after needs it; give then = "3 months" or the like, or remove it too with after = ""
          policy.toml:5: visits.child_protection.after: is missing: then needs it; give after = "1 year" or the like, or remove it too with then = ""
          """)
  }

  @Test("a partner that was removed is missing, at the table when the other one is a default")
  func removedPartner() {
    #expect(
      Self.errors("[visits.looked_after]\n\nthen = \"\"") == """
        policy.toml:1: visits.looked_after.then: is missing: after needs it; give then = "3 months" or the like, or remove it too with after = ""
        """)
  }

  @Test("after and then need every")
  func missingEvery() {
    #expect(
      Self.errors(
        """
        [visits.looked_after]
        every = ""
        [visits.assessment]
        then = "1 day"
        after = "2 days"
        """) == """
          policy.toml:1: visits.looked_after.every: is missing: after needs it; give every = "6 weeks" or the like, or remove it too with after = ""
          policy.toml:5: visits.assessment.every: is missing: after needs it; give every = "6 weeks" or the like, or remove it too with after = ""
          """)
  }

  @Test("a team's rule is judged after merging with the authority's")
  func teamPartner() {
    #expect(
      Self.errors(
        """
        [teams.a.visits.looked_after]
        then = ""
        [teams.b.visits.looked_after]
        then = "5 weeks"
        [teams.c.visits.child_in_need]
        then = "5 weeks"
        """) == """
          policy.toml:1: teams.a.visits.looked_after.then: is missing: after needs it; give then = "3 months" or the like, or remove it too with after = ""
          policy.toml:6: teams.c.visits.child_in_need.after: is missing: then needs it; give after = "1 year" or the like, or remove it too with then = ""
          """)
  }

  @Test("a value that cannot be used is not missing too")
  func faultyIsNotMissing() {
    #expect(
      Self.errors("[visits.early_help]\nfirst = \"soon\"") == """
        policy.toml:2: visits.early_help.first: must be a duration, is "soon"; give the time from the start to the first visit, such as "10 working days"
        """)
    #expect(Self.errors("[visits.early_help]\nenabled = 1").split(separator: "\n").count == 1)
  }

  @Test("a team holds visit rules and nothing else")
  func teamKeys() {
    #expect(
      Self.errors(
        """
        [teams.a]
        name = "North"
        [teams.a.visits]
        due_soon = "1 day"
        sen_window = "1 day"
        lookedafter.every = "1 day"
        [teams.""]
        """) == """
          policy.toml:2: teams.a.name: is not a key of a team; use one of visits, or remove it
          policy.toml:4: teams.a.visits.due_soon: is not a key of a team's visits; it holds for the whole authority: move it to [visits]
          policy.toml:5: teams.a.visits.sen_window: is not a key of a team's visits; use one of assessment, child_in_need, child_protection, looked_after, private_fostering, care_leaver, early_help, or remove it
          policy.toml:6: teams.a.visits.lookedafter: is not a key of a team's visits; did you mean looked_after?
          policy.toml:7: teams."": is not the id of a team; give the team's id exactly: 1 to 128 bytes without control characters
          """)
  }

  @Test("text that is not TOML is an error at its line")
  func syntax() {
    #expect(
      Self.errors("[caseload]\nlimit_per_fte 16\n") == """
        policy.toml:2: is not TOML: Error while parsing key-value pair: expected '=', saw '1'; correct the line; text needs quotation marks
        """)
    #expect(Self.errors("a = 1\na = 2").hasPrefix("policy.toml:2: is not TOML: "))
    #expect(Self.errors("[a]\n[b]\n[a]").hasPrefix("policy.toml:3: is not TOML: "))
    #expect(
      Self.errors("[authority]\nname = Mereshire CC") == """
        policy.toml:2: is not TOML: a value is missing or cannot be read; text needs quotation marks, and nothing may follow a value but a comment
        """)
  }

  @Test("of two faults of the text the first is reported, whoever finds it")
  func firstSyntaxError() {
    #expect(Self.errors("a 1\n[[[b]]]").hasPrefix("policy.toml:1: is not TOML: "))
    #expect(
      Self.errors("a = 1\n[[[b]]]") == """
        policy.toml:2: is not TOML: a table has no name; write it like [visits.child_in_need]
        """)
  }

  @Test("text that is not UTF-8, and U+0000 in any form, are errors at their line")
  func bytes() {
    #expect(
      Self.errors(Array("a = 1\nb = \"é".utf8) + [0xC3, 0x28] + Array("\"".utf8)) == """
        policy.toml:2: is not UTF-8 text; save the file with the encoding UTF-8
        """)
    #expect(
      Self.errors([0x0A, 0x0A, 0xFF]).hasPrefix("policy.toml:3: is not UTF-8"))
    #expect(Self.errors("\n# \0") == "policy.toml:2: has the character U+0000; remove it")
    #expect(
      Self.errors("[authority]\nname = \"a\\u0000\"")
        == "policy.toml:2: has the character U+0000; remove it")
  }

  @Test("no depth of nesting ends the program")
  func depth() {
    let deep = "a = " + String(repeating: "[", count: 200_000)
    #expect(
      Self.errors(deep) == """
        policy.toml:1: has tables or arrays nested too deep; no key of a policy has more than six parts
        """)
  }

  @Test("what the library says of hostile text is made harmless")
  func hostileSyntax() {
    let text = Self.errors("a = \u{1B}[2J\u{202E}")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    let key = Self.errors("\"\u{202E}\" = 1\n\"\u{202E}\" = 2")
    #expect(!key.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test("all errors are reported, by line")
  func order() {
    let text = "[visits]\nx = 1\n[caseload]\ny = 1\n[agency]\nz = 1\n[supervision]\nw = 1"
    let lines = Self.errors(text).split(separator: "\n").compactMap { line in
      line.split(separator: ":").dropFirst().first
    }
    #expect(lines == ["2", "4", "6", "8"])
  }
}
