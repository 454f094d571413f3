import ArgumentParser
import CaseloadCore
import TOMLReading

/// Prints the policy in force.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Print the timescales and limits in force, and where each comes from.",
    discussion: """
      The output is itself a policy.toml: save it beside the data and change what differs. \
      Without a directory, and without one in $CASELOAD_DATA, it is the defaults.
      """)

  @OptionGroup var data: DataOptions

  func run() throws {
    guard let path = data.pathIfGiven else {
      return try Output.write(PolicyFile.default.description)
    }
    do throws(DataDirectoryError) {
      try DataDirectory.requireReadable(path)
    } catch {
      throw Output.fail("\(error)")
    }
    let settings: DirectorySettings
    do throws(SettingsError) {
      settings = try DirectorySettings(path)
    } catch {
      // Whoever mends a policy wants to see everything that is wrong with it at once.
      throw Output.fail(lines: error.lines)
    }
    let text = settings.policy.description
    try Output.write(Output.isUTF8 ? text : TOMLText.inASCII(text))
  }
}
