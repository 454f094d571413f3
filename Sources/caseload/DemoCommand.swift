import ArgumentParser
import CaseloadCore
import CaseloadDemo
import DisplayText
import Glibc
import Terminal

/// Writes a sample authority, or shows one live.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Watch a sample authority live, or write one to a directory.",
    discussion: """
      The sample tells of an invented service that was failing and gets better. Without a directory \
      the dashboard opens on a sample of today, and every few seconds something happens in it: a \
      child is visited, a supervision held, a case allocated. It lies in a temporary directory that \
      goes when you leave.
      With a directory the sample is written there and stays. The same size, seed and day always \
      give the same files. No clock is read then.
      """)

  @Argument(
    help: ArgumentHelp(
      "A directory that is empty or does not exist yet; without it the dashboard opens.",
      valueName: "dir"),
    completion: .directory)
  var directory: String?

  @Option(help: "small: 30 workers; authority: 600; large: 20,000 children, 2 million visits.")
  var size: SampleSize = .small

  @Option(help: "Another number gives another authority of the same kind.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "With a directory, the last day of the records; \(SampleAuthority.usualDay) unless given.",
      valueName: "date"))
  var asAt: Day?

  @Flag(help: "Add one of every defect that a data directory can have.")
  var hostile = false

  @Option(
    help: ArgumentHelp(
      "Without a directory, the time between one fact and the next; 0 for none.",
      valueName: "seconds"))
  var pace = 3.0

  @OptionGroup(title: "Without a directory") var screen: ScreenOptions

  func validate() throws {
    if let asAt {
      guard directory != nil else {
        throw ValidationError("--as-at goes with a directory: what you watch live is of today.")
      }
      // There is room for the history before the day, and for what is planned after it.
      guard 1950...2189 ~= asAt.components.year else {
        throw ValidationError("--as-at: choose a day from 1950-01-01 to 2189-12-31.")
      }
    }
    guard 0...3600 ~= pace else {
      throw ValidationError("--pace: choose a number of seconds from 0 to 3600.")
    }
  }

  func run() throws {
    guard let directory else { return try watch() }
    let authority = SampleAuthority(
      size: size, seed: seed, asAt: asAt ?? SampleAuthority.usualDay)
    let target = try write(authority, to: directory)
    try Output.write(Self.summary(of: authority, in: target))
  }

  private func write(
    _ authority: SampleAuthority, to directory: String
  ) throws -> SampleDirectory {
    do throws(SampleWriteError) {
      var target = try SampleDirectory(creating: directory)
      try target.write(authority, isHostile: hostile)
      return target
    } catch {
      throw Output.fail("\(error)")
    }
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

// MARK: - Live

extension DemoCommand {
  /// Opens the dashboard on a sample of today that goes on while it is watched.
  private func watch() throws {
    let isAccessible = screen.isAccessible
    guard isAccessible || isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 else {
      throw Output.fail(
        "the live sample needs a terminal; `caseload demo DIR` writes a sample to a directory "
          + "instead")
    }
    // Signals are waited for in one place, so no thread may exist that takes them elsewhere.
    let signals = isAccessible ? AccessibleLoop.claimSignals() : nil
    if signals == nil { TerminalScreen.claimSignals() }
    let temporary = try TemporarySample()
    defer { temporary.remove() }
    if size != .small { Output.say(["making the sample; this takes some seconds"]) }
    let today = Moment(seconds: Int64(time(nil))).londonDay
    _ = try write(SampleAuthority(size: size, seed: seed, asAt: today), to: temporary.path)
    if let signals {
      var loop = AccessibleLoop(temporary.path, signals: signals, screen: screen, sample: sample)
      whileWriting(to: temporary.path) { loop.run() }
    } else if let status = try watch(temporary.path) {
      throw ExitCode(status)
    }
  }

  private func watch(_ path: String) throws -> Int32? {
    var watching = try Watching(path, screen: screen, sample: sample)
    let (status, failure) = whileWriting(to: path) { watching.run() }
    // The terminal is given back first, so that what is said stays to be read.
    _ = consume watching
    if let failure { Output.say(["the sample stood still: \(failure)"]) }
    return status
  }

  private var sample: Watching.Sample { pace > 0 ? .live : .still }

  /// Does something while facts are added to a sample.
  ///
  /// - Returns: What `body` returns, and why no more facts could be added, if so.
  @discardableResult
  private func whileWriting<Result>(
    to path: String, _ body: () -> Result
  ) -> (result: Result, failure: String?) {
    guard pace > 0 else { return (body(), nil) }
    let writing = LiveWriting(root: path, seed: seed, pace: pace)
    writing.start()
    let result = body()
    return (result, writing.stop())
  }
}
