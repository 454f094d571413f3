/// The policy of the sample authority: its name and a few rules of its own.
enum SamplePolicy {
  /// The id of the team that sees children in need more often than the others.
  static let pilotTeam = "SN 1"

  /// The text of `policy.toml`.
  static let text = """
    # What Northmere has decided where the law leaves it to the authority.
    # What is not written here is as `caseload` has it by default.

    [authority]
    name = "Northmere (sample)"

    [caseload]
    limit_per_fte = 18
    amber_above = 1.05

    [supervision]
    due_soon = "5 days"

    # Safeguarding North 1 tries out more frequent visits to children in need.
    [teams."\(pilotTeam)".visits.child_in_need]
    every = "15 working days"

    """
}
