import ArgumentParser

/// What the dashboard can look like.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "List, show and check themes.",
    discussion: """
      A theme of one's own is a file NAME.toml in the folder themes of the configuration: \
      $XDG_CONFIG_HOME/caseload, or ~/.config/caseload. It takes the place of a shipped theme of \
      that name.
      """,
    subcommands: [ThemeListCommand.self, ThemeShowCommand.self, ThemeCheckCommand.self])
}
