import ArgumentParser

/// Prints the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for `man` to show.",
    discussion: "caseload manual | man -l - shows it without installing it.")

  func run() throws {
    try Output.write(ManualPage.roff(try CommandOutline.program()))
  }
}
