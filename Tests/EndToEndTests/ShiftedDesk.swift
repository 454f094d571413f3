import Foundation
import TestSupport
import Testing

/// A desk at which a test sets the clock: of the program only, by a library that stands before the system's.
final class ShiftedDesk {
  let desk: Desk
  private let control: Scratch
  private var file: String { control.file("clock").path }

  /// A desk with the sample authority as at a day, and a clock that shows a moment.
  ///
  /// - Parameters:
  ///   - day: The last day of the sample's records.
  ///   - moment: What the clock shows, in UTC: `2016-06-01T22:59:57`.
  /// - Throws: When the sample cannot be written.
  init(asAt day: String, at moment: String) throws {
    desk = try Desk(try Sample(asAt: day))
    control = try Scratch()
    // Files bear the times of the true clock, which would lie ahead of the one that is shown.
    let written = Date(timeIntervalSince1970: Self.seconds(moment) - 3_600)
    let root = URL(filePath: desk.sample.path)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      try FileManager.default.setAttributes(
        [.modificationDate: written], ofItemAtPath: root.appending(path: name).path)
    }
    try set(moment)
    desk.environment = environment
  }

  /// The variables that put the program under this clock, wherever in the world it believes to be.
  var environment: [String: String] {
    [
      "LD_PRELOAD": BuiltProgram.path("libFaultInjection.so"), "CASELOAD_TEST_CLOCK": file,
      "TZ": "Pacific/Auckland",
    ]
  }

  /// Sets the clock to a moment, in UTC.
  func set(_ moment: String) throws {
    try shift(by: Int((Self.seconds(moment) - Date().timeIntervalSince1970).rounded(.up)))
  }

  /// Has the machine sleep until a moment, in UTC.
  func sleep(until moment: String) throws {
    let shift = Int((Self.seconds(moment) - Date().timeIntervalSince1970).rounded(.up))
    try Data("\(shift) \(shift - current)".utf8).write(to: URL(filePath: file))
    current = shift
  }

  private var current = 0

  private func shift(by seconds: Int) throws {
    current = seconds
    try Data("\(seconds)".utf8).write(to: URL(filePath: file))
  }

  private static func seconds(_ moment: String) -> Double {
    ISO8601DateFormatter().date(from: moment + "Z")?.timeIntervalSince1970 ?? 0
  }

  /// The dashboard in tmux.
  func inTmux(_ arguments: String...) throws -> TmuxSession {
    try TmuxSession(
      running: desk.command(arguments), columns: 100, rows: 30)
  }

  /// What the screen shows below its header on a day, as `caseload shot` prints it.
  func body(today: String, asAt: String? = nil) throws -> String {
    let past = asAt.map { ["--as-at", $0] } ?? []
    let outcome = try CommandLineProgram.run(
      ["shot", desk.sample.path, "--size", "100x30", "--today", today] + past)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Self.body(outcome.output)
  }

  /// A screen without its header and the keys at its end, of which some act at times only.
  static func body(_ screen: String) -> String {
    screen.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  static func header(_ screen: String) -> Substring {
    screen.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
  }
}
