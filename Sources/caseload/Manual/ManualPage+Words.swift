/// What the manual page says that no table holds.
extension ManualPage {
  static let description = [
    """
    caseload reads a shared directory of plain files and shows what an inspector of children's social \
    care would ask and a manager must know: caseload per worker, agency staff ratio, supervision \
    frequency and overdue visits. It writes nothing to that directory.
    """,
    """
    With a directory and no command it opens a dashboard that follows the files while they are written \
    to. The other commands print the same figures, or say what is wrong with the data.
    """,
  ]

  static let environment = [
    ("CASELOAD_DATA", "The data directory, where the command line names none."),
    ("XDG_CONFIG_HOME", "Where configurations are kept; ~/.config where it is not set."),
    ("XDG_STATE_HOME", "Where is kept how the dashboard was left; ~/.local/state without it."),
    ("NO_COLOR", "Where it is set to anything, there are no colours; emphasis stays."),
    ("COLORTERM", "truecolor or 24bit says that the terminal shows every colour."),
    ("TERM", "The type of the terminal."),
    ("LC_ALL, LC_CTYPE, LANG", "Where they name no UTF-8, all drawing is in ASCII."),
    ("COLUMNS", "How wide printed reports are."),
  ]

  static let files = [
    (
      "~/.config/caseload/config.toml",
      "The configuration; `caseload config --reference` prints one."
    ),
    ("~/.config/caseload/keys.toml", "The key map; `caseload keys --format toml` prints one."),
    ("~/.config/caseload/themes/", "Themes of one's own, NAME.toml each."),
    (
      "~/.local/state/caseload/view.toml",
      "How the dashboard was left; in XDG_STATE_HOME where that is set."
    ),
    ("policy.toml", "In the data directory: timescales and limits, where they are not the usual."),
    ("bank-holidays.json", "In the data directory: bank holidays, in the form GOV.UK publishes."),
  ]

  static let statuses = [
    ("0", "All went well."),
    ("1", "There is something to see to: findings of check, a red figure of report --check."),
    ("2", "The work could not be done; standard error says why and what to do."),
    ("64", "The command line is wrong."),
    (
      "128 and more",
      "A signal ended the program, whose number is the rest; the terminal is as it was found."
    ),
  ]

  static let examples = [
    ("caseload demo sample", "Writes a sample authority."),
    ("caseload sample --as-at 2016-06-01", "Opens the dashboard on it, as it was on that day."),
    ("caseload report sample --team \"SN 1\" --format json", "Prints one team's figures."),
    ("caseload check sample", "Lists what is wrong with the data."),
  ]
}
