import Glibc
import TestSupport
import Testing

@testable import CaseloadCore

/// Does to a data directory what programs and people do to it, at random.
struct RandomMischief {
  let directory: TemporaryDirectory
  /// Beside the data directory, for what is moved out of it.
  let outside: TemporaryDirectory
  private var random: SeededGenerator
  private var records: RandomRecords
  /// The ends of lines of which the beginning was written.
  private var halves: [(path: String, rest: String)] = []
  private var serial = 0

  private static let names = [
    "teams.jsonl", "workers.jsonl", "absences.jsonl", "children.jsonl", "episodes.jsonl",
    "placements.jsonl", "allocations.jsonl", "supervisions.jsonl", "visits.jsonl",
    "visits-2.jsonl", "visits/2015.ndjson", "visits/2016.jsonl", "episodes/north/a.jsonl",
    "2016/visits.jsonl", "2016/allocations.jsonl", "unknown.jsonl",
  ]

  init(seed: UInt64) throws {
    random = SeededGenerator(state: seed)
    records = RandomRecords(seed: seed)
    directory = try TemporaryDirectory()
    outside = try TemporaryDirectory()
    for name in RandomMischief.names { try directory.write(name, lines(of: name, 1...12)) }
  }

  /// Does one thing.
  ///
  /// - Returns: Which case it was and to what, for the message of a test that fails.
  mutating func act() throws -> String {
    let name = RandomMischief.names.randomElement(using: &random) ?? "visits.jsonl"
    let action = Int.random(in: 0..<22, using: &random)
    switch action {
    case 0...3: try append(name, lines(of: name, 1...3))
    case 4: try appendHalf(name)
    case 5: try finishHalf()
    case 6: try replaceByRename(name, lines(of: name, 0...9))
    case 7: try replaceByRename(name, text(of: name) + lines(of: name, 0...2))
    case 8: try directory.write(name, lines(of: name, 0...9))
    case 9: try rewriteAtSameSize(name)
    case 10: try growAndShrink(name)
    case 11: try rewriteLonger(name)
    case 12: try remove(name)
    case 13: try moveOut(name)
    case 14: try rename(name)
    case 15: try linkSymbolically(name)
    case 16: try linkHard(name)
    case 17: try writeByOtherName()
    case 18: try changeSettings()
    case 19: try changeDirectory()
    case 20: try changePermissions(name)
    default: try touch(name)
    }
    return "\(action) \(name)"
  }

  // MARK: - Texts

  private mutating func lines(of name: String, _ count: ClosedRange<Int>) -> String {
    guard case .kind(let kind) = RelativePath(name).content else { return "{}\n" }
    let count = Int.random(in: count, using: &random)
    var text = ""
    for line in records.lines(count, of: kind, isRecordedOnce: false) {
      text += isOneIn(15) ? "{\"id\":\n" : ""
      text += line + "\n"
    }
    // Some programs end no last line.
    return isOneIn(6) ? String(text.dropLast()) : text
  }

  private mutating func isOneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private func text(of name: String) -> String {
    let contents = try? OpenFile.contents(of: systemPath(name))
    return String(decoding: contents ?? [], as: UTF8.self)
  }

  private func systemPath(_ name: String) -> [CChar] { directory.systemPath(Array(name.utf8)[...]) }

  // MARK: - Files

  private func append(_ name: String, _ text: String) throws {
    let descriptor = open(systemPath(name), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  private mutating func appendHalf(_ name: String) throws {
    let line = Array(lines(of: name, 1...1).utf8)
    guard line.count > 2 else { return }
    let cut = Int.random(in: 1..<line.count, using: &random)
    try append(name, String(decoding: line[..<cut], as: UTF8.self))
    halves.append((name, String(decoding: line[cut...], as: UTF8.self)))
  }

  private mutating func finishHalf() throws {
    guard let half = halves.popLast() else { return }
    try append(half.path, half.rest)
  }

  private func replaceByRename(_ name: String, _ text: String) throws {
    try directory.write(name + ".tmp", text)
    _ = Glibc.rename(systemPath(name + ".tmp"), systemPath(name))
  }

  private mutating func rewriteAtSameSize(_ name: String) throws {
    let lines = text(of: name).split(separator: "\n", omittingEmptySubsequences: false)
    try overwrite(name, lines.dropLast().shuffled(using: &random).map { $0 + "\n" }.joined())
  }

  private mutating func growAndShrink(_ name: String) throws {
    let text = text(of: name)
    guard text.utf8.count > 40 else { return }
    try append(name, lines(of: name, 1...1))
    // The flags differ, the length does not.
    try overwrite(name, text.replacing("true", with: "null"))
    truncate(systemPath(name), text.utf8.count)
  }

  private mutating func rewriteLonger(_ name: String) throws {
    let text = text(of: name)
    try overwrite(name, text.replacing("\"20", with: "\"19") + lines(of: name, 1...2))
  }

  /// Writes over the beginning of a file.
  private func overwrite(_ name: String, _ text: String) throws {
    let descriptor = open(systemPath(name), O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  private func remove(_ name: String) throws {
    // The data directory is never without any file of JSON lines.
    if name != "teams.jsonl" { unlink(systemPath(name)) }
  }

  private func moveOut(_ name: String) throws {
    guard name != "teams.jsonl" else { return }
    let away = outside.systemPath(Array("away".utf8)[...])
    if Glibc.rename(systemPath(name), away) == 0 { return }
    _ = Glibc.rename(away, systemPath(name))
  }

  private mutating func rename(_ name: String) throws {
    let other = RandomMischief.names.randomElement(using: &random) ?? name
    guard name != "teams.jsonl", other != "teams.jsonl" else { return }
    _ = Glibc.rename(systemPath(name), systemPath(other))
  }

  // MARK: - Links

  private mutating func linkSymbolically(_ name: String) throws {
    guard name != "teams.jsonl" else { return }
    serial += 1
    let target = "target-\(serial % 3)"
    if !isOneIn(4) { try outside.write(target, lines(of: name, 1...5)) }
    unlink(systemPath(name))
    symlink(outside.path(target), directory.path(name))
  }

  private mutating func linkHard(_ name: String) throws {
    let other = outside.path("hard-\(serial % 2)")
    unlink(other)
    link(directory.path(name), other)
  }

  private mutating func writeByOtherName() throws {
    let name =
      ["target-0", "target-1", "target-2", "hard-0", "hard-1"]
      .randomElement(using: &random) ?? "target-0"
    let kind = RandomMischief.names.randomElement(using: &random) ?? "visits.jsonl"
    let descriptor = open(outside.path(name), O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(lines(of: kind, 1...2).utf8)
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  // MARK: - What is not data

  private mutating func changeSettings() throws {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: unlink(systemPath("policy.toml"))
    case 1: try directory.write("policy.toml", "[caseload]\nlimit_per_fte = \(serial % 5 + 1)\n")
    case 2: try directory.write("policy.toml", "[agency]\nred_abov = 1\n")
    case 3: unlink(systemPath("bank-holidays.json"))
    case 4: try directory.write("bank-holidays.json", "{}")
    default:
      let event = #"{"title":"Eight","date":"2015-0\#(serial % 8 + 1)-08"}"#
      try directory.write(
        "bank-holidays.json",
        #"{"england-and-wales":{"division":"england-and-wales","events":[\#(event)]}}"#)
    }
    serial += 1
  }

  private mutating func changeDirectory() throws {
    let name = ["visits", "2016", "episodes", "episodes/north"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<4, using: &random) {
    case 0: _ = Glibc.rename(systemPath(name), outside.systemPath(Array("directory".utf8)[...]))
    case 1: _ = Glibc.rename(outside.systemPath(Array("directory".utf8)[...]), systemPath(name))
    case 2: _ = Glibc.rename(systemPath(name), systemPath("_" + name))
    default:
      serial += 1
      let new = "\(name)/deep-\(serial)/deeper"
      try? directory.write(new + "/visits.jsonl", lines(of: "visits.jsonl", 1...3))
    }
  }

  private mutating func changePermissions(_ name: String) throws {
    let path = isOneIn(3) ? "visits" : name
    chmod(systemPath(path), isOneIn(3) ? 0 : 0o700)
  }

  private mutating func touch(_ name: String) throws {
    var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 1_400_000_000, tv_nsec: 0)]
    times[0] = times[1]
    utimensat(AT_FDCWD, systemPath(name), times, 0)
  }
}
