import ArgumentParser
import CaseloadCore
import DisplayText

/// Says what is wrong with a data directory.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what is wrong in a data directory: where, why, and what would be right.",
    discussion: """
      Exit status: 0 nothing is wrong; 1 there are findings; 2 the directory or its policy cannot \
      be read. Unknown fields and the newest facts are listed for information and are no findings. \
      Lines are FILE:LINE, FILE relative to the data directory.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var data: DataOptions
  @OptionGroup var permissions: PermissionOptions
  @OptionGroup var dayOption: DayOption

  @Option(
    help: ArgumentHelp(
      "text for people; json for programs.",
      discussion: "Text gives the first \(CheckText.Options().longest) of a sort, json gives all."))
  var format: Format = .text

  func run() throws {
    let opening = try Opening(data.path(), permissions)
    let check = DirectoryCheck(
      opening.data, settings: opening.settings, asAt: dayOption.day, threads: Threads.count)
    switch format {
    case .json:
      try Output.write(CheckJSON.bytes(of: check))
    case .text:
      var options = CheckText.Options()
      options.repertoire = Output.isUTF8 ? .unicode : .ascii
      options.width = Output.width
      try Output.write(CheckText.render(check, options: options))
    }
    if !check.isClean { throw ExitCode(1) }
  }
}
