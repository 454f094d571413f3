import Foundation
import Testing

/// A data directory of its own, usually with the small sample authority.
struct Sample {
  let scratch: Scratch
  /// The last day of its records.
  let day: String

  var path: String { scratch.path }

  /// Writes the sample.
  ///
  /// - Parameters:
  ///   - day: The last day of its records; today without it.
  ///   - isHostile: Whether it has one of every defect that data can have.
  /// - Throws: When it cannot be written.
  init(asAt day: String = Sample.today, isHostile: Bool = false) throws {
    self.day = day
    scratch = try Scratch()
    let outcome = try CommandLineProgram.run(
      ["demo", scratch.path, "--as-at", day] + (isHostile ? ["--hostile"] : []))
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// Files that are there already.
  init(_ scratch: Scratch, day: String) {
    self.scratch = scratch
    self.day = day
  }

  /// The day that it is in London.
  static var today: String {
    let formatter = DateFormatter()
    formatter.calendar = Calendar(identifier: .iso8601)
    formatter.locale = Locale(identifier: "en_GB_POSIX")
    formatter.timeZone = TimeZone(identifier: "Europe/London")
    formatter.dateFormat = "yyyy-MM-dd"
    return formatter.string(from: Date())
  }

  /// Its report, as the program prints it for programs.
  func report(_ arguments: String...) throws -> [String: Any] {
    let outcome = try CommandLineProgram.run(
      ["report", path, "--format", "json"] + arguments)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [String: Any])
  }

  /// The children whose visits are overdue, the worst first.
  func overdueChildren() throws -> [String] {
    let visits = try #require(try report()["visits"] as? [String: Any])
    let list = try #require(visits["children"] as? [[String: Any]])
    return list.filter { ($0["days_overdue"] as? Int ?? 0) > 0 }
      .compactMap { $0["child"] as? String }
  }

  /// Adds to the end of a file, as another program would, in one write.
  func append(_ text: String, to file: String = "added/visits.jsonl") throws {
    let url = scratch.file(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
    let handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// A line for a visit at which a child was seen on the last day.
  func visit(to child: String, id: String) -> String {
    #"{"id":"\#(id)","child":"\#(child)","date":"\#(day)","seen":true,"alone":true}"#
  }
}
