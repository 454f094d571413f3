import ArgumentParser
import CaseloadCore
import CaseloadDemo
import DisplayText

/// Writes a sample authority.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write a sample authority to try the program with.",
    discussion: """
      The sample tells of an invented service that was failing and gets better. The same size, seed \
      and day always give the same files. No clock is read.
      """)

  @Argument(
    help: ArgumentHelp("A directory that is empty or does not exist yet.", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(help: "small: 30 workers; authority: 600; large: 20,000 children, 2 million visits.")
  var size: SampleSize = .small

  @Option(help: "Another number gives another authority of the same kind.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The last day of the records.", valueName: "date"))
  var asAt: Day = SampleAuthority.usualDay

  @Flag(help: "Add one of every defect that a data directory can have.")
  var hostile = false

  func validate() throws {
    // There is room for the history before the day, and for what is planned after it.
    guard 1950...2189 ~= asAt.components.year else {
      throw ValidationError("--as-at: choose a day from 1950-01-01 to 2189-12-31.")
    }
  }

  func run() throws {
    let summary: String
    do throws(SampleWriteError) {
      var target = try SampleDirectory(creating: directory)
      let authority = SampleAuthority(size: size, seed: seed, asAt: asAt)
      try target.write(authority, isHostile: hostile)
      summary = Self.summary(of: authority, in: target)
    } catch {
      throw Output.fail("\(error)")
    }
    try Output.write(summary)
  }

  /// What was written, and what to type next.
  private static func summary(
    of authority: SampleAuthority, in target: SampleDirectory
  ) -> String {
    let path = SafeText.escaped(target.path)
    return """
      \(path): \(target.fileCount) files, \(authority.childCount) children, \
      \(authority.activeWorkerCount) workers, \(authority.visitCount) visits, as at \(authority.asAt)
      Next: caseload report \(ShellWord.quoted(path)) --as-at \(authority.asAt)

      """
  }
}
