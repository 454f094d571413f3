import Testing

@testable import CaseloadCore

@Suite("Errors in a policy file")
struct PolicyErrorTests {
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

  /// What an error of a one-key file is: the line without its number and its key.
  private static func reason(_ text: String) -> String {
    let line = errors(text)
    let parts = line.split(separator: ": ", maxSplits: 2).map(String.init)
    return parts.count == 3 ? String(parts[2].prefix { $0 != ";" }) : line
  }

  @Test("an unknown key names the one that may have been meant, or those that there are")
  func unknownKeys() {
    #expect(
      Self.errors(
        """
        casload = 1
        [caseload]
        limit_per_ft = 3
        [visits.child_protecton]
        every = "1 day"
        [visits.child_in_need]
        evry = "1 day"
        [agency]
        "colour\\u001B" = 1
        [authority]
        \(String(repeating: "x", count: 50)) = 1
        """) == """
          policy.toml:1: casload: is not a key of the policy; did you mean caseload?
          policy.toml:3: caseload.limit_per_ft: is not a key of [caseload]; did you mean limit_per_fte?
          policy.toml:4: visits.child_protecton: is not a key of [visits]; did you mean child_protection?
          policy.toml:7: visits.child_in_need.evry: is not a key of a visit rule; did you mean every?
          policy.toml:9: agency."colour\\u001B": is not a key of [agency]; use one of amber_above, red_above, or remove it
          policy.toml:11: authority."\(String(repeating: "x", count: 40))…": is not a key of [authority]; use one of name, or remove it
          """)
  }

  @Test(
    "a value of another type is an error, and a boolean is never a number",
    arguments: [
      ("authority.name = 1", "must be text, is 1"),
      ("calendar.count_start_day = \"true\"", "must be true or false, is \"true\""),
      ("calendar.count_start_day = 1", "must be true or false, is 1"),
      ("caseload.limit_per_fte = \"16\"", "must be a number, is \"16\""),
      ("caseload.limit_per_fte = true", "must be a number, is true"),
      ("caseload.limit_per_fte = 2016-06-01 00:00:00", "must be a number, is a date or a time"),
      ("caseload.unallocated_after = 7", "must be a duration, is 7"),
      ("caseload.needs_worker = \"assessment\"", "must be an array, is \"assessment\""),
      ("caseload.needs_worker = [1]", "must be a status, is 1"),
      ("supervision.newly_qualified = {}", "must be an array, is a table"),
      ("supervision.newly_qualified = [[]]", "must be a table, is an array"),
      ("visits = []", "must be a table, is an array"),
      ("visits.assessment = \"1 day\"", "must be a table, is \"1 day\""),
      ("visits.assessment.first = 10", "must be a duration, is 10"),
      ("visits.assessment.enabled = 0", "must be true or false, is 0"),
      ("teams = 1", "must be a table, is 1"),
      ("teams.a = 1", "must be a table, is 1"),
      ("teams.a.visits = 1", "must be a table, is 1"),
      ("teams.a.visits.assessment = 1", "must be a table, is 1"),
      ("[[caseload]]", "must be a table, is an array"),
    ])
  func wrongTypes(text: String, reason: String) {
    #expect(Self.reason(text) == reason)
  }

  @Test(
    "a number out of its range is an error, and so are infinity and what is no number",
    arguments: [
      ("caseload.limit_per_fte = 0", "must be above 0, is 0"),
      ("caseload.limit_per_fte = -3", "must be above 0, is -3"),
      ("caseload.limit_per_fte = inf", "must be a finite number, is inf"),
      ("caseload.limit_per_fte = nan", "must be a finite number, is nan"),
      ("caseload.newly_qualified_factor = 0.0", "must be above 0 and at most 1, is 0"),
      ("caseload.newly_qualified_factor = 1.01", "must be above 0 and at most 1, is 1.01"),
      ("caseload.amber_above = -0.1", "must be 0 or more, is -0.1"),
      ("caseload.red_above = +inf", "must be a finite number, is inf"),
      ("agency.amber_above = -inf", "must be a finite number, is -inf"),
    ])
  func ranges(text: String, reason: String) {
    #expect(Self.reason(text) == reason)
  }

  @Test(
    "numbers at the edge of their range are taken",
    arguments: [
      "caseload.limit_per_fte = 1e-9", "caseload.newly_qualified_factor = 1",
      "caseload = { amber_above = 0, red_above = 0 }", "agency.amber_above = 0.2",
      "caseload.amber_above = 1.2", "caseload.newly_qualified_for = \"0 days\"",
      "caseload.unallocated_after = \"0 working days\"", "supervision.gap_window = \"0 days\"",
    ])
  func edges(text: String) {
    #expect(Self.errors(text) == "none")
  }

  @Test(
    "a duration is exactly of its form, and 0 only where that makes sense",
    arguments: [
      ("caseload.unallocated_after = \"7  days\"", "must be a duration, is \"7  days\""),
      ("caseload.unallocated_after = \"\"", "must be a duration, is \"\""),
      ("supervision.every = \"\"", "must be a duration, is \"\""),
      ("supervision.every = \"0 days\"", "must be longer than 0, is \"0 days\""),
      ("visits.assessment.first = \"\"", "must be a duration, is \"\""),
      ("visits.assessment.first = \"0 days\"", "must be longer than 0, is \"0 days\""),
      ("visits.assessment.every = \"0 weeks\"", "must be longer than 0, is \"0 weeks\""),
      ("visits.looked_after.after = \"0 weeks\"", "must be longer than 0, is \"0 weeks\""),
      ("visits.looked_after.then = \"00 weeks\"", "must be longer than 0, is \"00 weeks\""),
      (
        "supervision.newly_qualified = [{ until = \"0 days\", every = \"1 day\" }]",
        "must be longer than 0, is \"0 days\""
      ),
      (
        "supervision.newly_qualified = [{ until = \"1 day\", every = \"0 days\" }]",
        "must be longer than 0, is \"0 days\""
      ),
    ])
  func durations(text: String, reason: String) {
    #expect(Self.reason(text) == reason)
  }

  @Test("amber above red is an error, also against a default")
  func thresholds() {
    #expect(
      Self.errors("[caseload]\namber_above = 1.5\n[agency]\nred_above = 0.1") == """
        policy.toml:2: caseload.amber_above: must not be above red_above (1.2, the default), is 1.5; lower it, or raise caseload.red_above
        policy.toml:4: agency.red_above: must not be below amber_above (0.15, the default), is 0.1; raise it, or lower agency.amber_above
        """)
    #expect(
      Self.errors("[agency]\namber_above = 0.5\nred_above = 0.4") == """
        policy.toml:3: agency.red_above: must not be below amber_above (0.5, line 2), is 0.4; raise it, or lower agency.amber_above
        """)
  }

  @Test("a threshold that is no number is reported once")
  func faultyThreshold() {
    let lines = Self.errors("[agency]\namber_above = true\nred_above = 0.1").split(separator: "\n")
    #expect(lines.count == 1)
  }

  @Test("a status or a role that does not exist is an error at its own line")
  func names() {
    #expect(
      Self.errors(
        """
        [caseload]
        needs_worker = [
          "asessment",
          "child_in_need",
          "adopted" ]
        supervision.exclude_roles = ["senior_manager", "boss"]
        """) == """
          policy.toml:3: caseload.needs_worker[1]: must be a status, is "asessment"; did you mean "assessment"?
          policy.toml:5: caseload.needs_worker[3]: must be a status, is "adopted"; use one of child_protection, looked_after, child_in_need, private_fostering, assessment, care_leaver, early_help
          policy.toml:6: caseload.supervision: is not a key of [caseload]; use one of limit_per_fte, newly_qualified_factor, newly_qualified_for, amber_above, red_above, unallocated_after, needs_worker, needs_registered, or remove it
          """)
  }

  @Test("each stage of the first year ends later than the one before, from 1 January 2001")
  func stages() {
    #expect(
      Self.errors(
        """
        [supervision]
        newly_qualified = [
          { until = "1 month", every = "1 week" },
          { until = "31 days", every = "1 week" },
          { until = "6 weeks" },
          { every = "1 week", untill = "7 weeks" },
          { until = "5 weeks", every = "1 week" },
        ]
        """) == """
          policy.toml:4: supervision.newly_qualified[2].until: must be later than "1 month" before it, is "31 days"; put the stages in ascending order
          policy.toml:5: supervision.newly_qualified[3].every: is missing; give the time from one supervision to the next in it, such as "1 week"
          policy.toml:6: supervision.newly_qualified[4].untill: is not a key of a stage; did you mean until?
          policy.toml:6: supervision.newly_qualified[4].until: is missing; give how long after its start the stage lasts, such as "6 weeks"
          policy.toml:7: supervision.newly_qualified[5].until: must be later than "6 weeks" before it, is "5 weeks"; put the stages in ascending order
          """)
  }
}
