import Dashboard

/// The manual page, out of the tables that drive the program.
enum ManualPage {
  /// The page in the language of `man`.
  ///
  /// - Parameter program: What the parser says of the command line.
  /// - Returns: The page.
  static func roff(_ program: CommandOutline) -> String {
    var page = Roff(title: "caseload", version: Version.number)
    page.section("Name")
    page.paragraph("caseload - a live dashboard and reports for children's social care")
    page.section("Synopsis")
    page.verbatim(["caseload [options] [dir]", "caseload <command> [options] [dir]"])
    page.section("Description")
    for words in description { page.paragraph(words) }
    addCommands(program, to: &page)
    addKeys(to: &page)
    addConfiguration(to: &page)
    page.section("Privacy")
    for (name, words) in privacy { page.entry(name, words) }
    page.section("Environment")
    for (name, words) in environment { page.entry(name, words) }
    page.section("Files")
    for (name, words) in files { page.entry(name, words) }
    page.section("Exit status")
    for (status, words) in statuses { page.entry(status, words) }
    page.section("Examples")
    for (command, words) in examples { page.entry(command, words) }
    return page.text
  }

  private static func addCommands(_ program: CommandOutline, to page: inout Roff) {
    page.section("Commands")
    for (words, command) in program.shownCommands() {
      page.subsection("caseload " + words.joined(separator: " "))
      let arguments = command.shownArguments
      page.paragraph(command.abstract ?? "")
      if !arguments.isEmpty {
        let usage = (["caseload"] + words + arguments.map(\.usage)).joined(separator: " ")
        page.paragraph("Usage: " + usage)
      }
      if let discussion = command.discussion { page.paragraph(discussion) }
      for argument in arguments {
        page.entry(argument.term, placeholder: argument.placeholder, argument.explanation)
      }
    }
  }

  private static func addKeys(to page: inout Roff) {
    page.section("Keys")
    page.paragraph(
      """
      These are the keys of the dashboard without a key map. The name after the keys is that of the \
      action, in the key map and in the command palette.
      """)
    for (title, bindings) in KeyGuide.groups {
      page.subsection(title)
      for binding in bindings {
        page.entry(
          KeyGuide.keys(of: binding).joined(separator: ", "),
          placeholder: binding.action.rawValue, binding.summary)
      }
    }
  }

  private static func addConfiguration(to page: inout Roff) {
    page.section("Configuration")
    page.paragraph("The keys of config.toml, each with its type and what holds without it.")
    for key in ConfigurationKey.all {
      let summary = key.summary.prefix(1).uppercased() + key.summary.dropFirst()
      page.entry(
        key.name, placeholder: "",
        "\(summary). A value is \(key.type). Without it: \(key.defaultValue)."
      )
    }
  }
}
