import Glibc
import TestSupport

@testable import CaseloadCore

/// Thinks of things that programs and people do to a data directory, at random.
struct RandomMischief {
  private var random: SeededGenerator
  private var records: RandomRecords
  /// The ends of lines of which the beginning was written.
  private var halves: [(path: String, rest: String)] = []
  private var serial = 0
  /// Whether there is no data directory that can be read, as far as was thought of.
  private var isAway = false

  private static let names = [
    "teams.jsonl", "workers.jsonl", "absences.jsonl", "children.jsonl", "episodes.jsonl",
    "placements.jsonl", "allocations.jsonl", "supervisions.jsonl", "visits.jsonl",
    "visits-2.jsonl", "visits/2015.ndjson", "visits/2016.jsonl", "episodes/north/a.jsonl",
    "2016/visits.jsonl", "2016/allocations.jsonl", "unknown.jsonl",
  ].map { "data/" + $0 }

  private static let directories = ["visits", "2016", "episodes", "episodes/north"]
    .map { "data/" + $0 }

  init(seed: UInt64) {
    random = SeededGenerator(state: seed)
    records = RandomRecords(seed: seed)
  }

  /// What fills a data directory that does not exist.
  mutating func beginning() -> [Mischief] {
    ["outside", "data", "data/visits", "data/2016", "data/episodes", "data/episodes/north"]
      .map { .makeDirectory($0) }
      + RandomMischief.names.map { .write($0, lines(of: $0, 1...12)) }
  }

  /// Steps that each end in a comparison.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - acts: How many things happen in each.
  /// - Returns: What is done, one after the other.
  mutating func steps(_ count: Int, acts: ClosedRange<Int>) -> [Mischief] {
    (0..<count).flatMap { _ in
      (0..<Int.random(in: acts, using: &random)).flatMap { _ in next() } + [.settle]
    }
  }

  /// The next thing, which may take several acts.
  private mutating func next() -> [Mischief] {
    // It does not stay away for long: there would be nothing to compare.
    if isAway, isOneIn(3) {
      isAway = false
      return [.rename("away", "data"), .setMode("data", 0o700)]
    }
    let name = pick(RandomMischief.names)
    switch Int.random(in: 0..<26, using: &random) {
    case 0...3: return [.append(name, lines(of: name, 1...3))]
    case 4...5: return half(name)
    case 6...7: return halves.popLast().map { [.append($0.path, $0.rest)] } ?? []
    case 8: return [.replace(name, lines(of: name, 0...9))]
    case 9: return [.replaceByLonger(name, lines(of: name, 0...2))]
    case 10: return [.write(name, lines(of: name, 0...9))]
    case 11: return [.reorder(name)]
    case 12: return [.growAndShrink(name, lines(of: name, 1...1))]
    case 13: return [.rewriteLonger(name, lines(of: name, 1...2))]
    case 14: return [.remove(name)]
    case 15: return [.rename(name, "outside/away")]
    case 16: return [.rename("outside/away", name)]
    case 17: return [.rename(name, pick(RandomMischief.names))]
    case 18: return link(name)
    case 19: return [.linkHard(name, "outside/hard-\(Int.random(in: 0..<2, using: &random))")]
    case 20: return writeByOtherName()
    case 21: return changeSettings()
    case 22: return changeDirectories()
    case 23: return changePermissions(name)
    case 24: return [.touch(name, isOneIn(2) ? 1_400_000_000 : 4_000_000_000)]
    default: return isOneIn(2) ? [.makePipe(name)] : moveAll()
    }
  }

  private mutating func isOneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

// MARK: - Contents

extension RandomMischief {
  private mutating func lines(of path: String, _ count: ClosedRange<Int>) -> String {
    guard case .kind(let kind) = RelativePath(path).content else { return "{}\n" }
    let count = Int.random(in: count, using: &random)
    var text = ""
    for line in records.lines(count, of: kind, isRecordedOnce: false) {
      text += isOneIn(15) ? "{\"id\":\n" : ""
      text += line + "\n"
    }
    // Some programs end no last line.
    return isOneIn(6) ? String(text.dropLast()) : text
  }

  private mutating func half(_ path: String) -> [Mischief] {
    let line = Array(lines(of: path, 1...1).utf8)
    guard line.count > 2 else { return [] }
    let cut = Int.random(in: 1..<line.count, using: &random)
    halves.append((path, String(decoding: line[cut...], as: UTF8.self)))
    return [.append(path, String(decoding: line[..<cut], as: UTF8.self))]
  }

  private mutating func link(_ path: String) -> [Mischief] {
    serial += 1
    let target = "outside/target-\(serial % 3)"
    let isDangling = isOneIn(4)
    let write = Mischief.write(target, lines(of: path, 1...5))
    return (isDangling ? [.remove(target)] : [write]) + [.link(path, target)]
  }

  private mutating func writeByOtherName() -> [Mischief] {
    let other = pick(["target-0", "target-1", "target-2", "hard-0", "hard-1"])
    return [.append("outside/" + other, lines(of: pick(RandomMischief.names), 1...2))]
  }
}

// MARK: - What is not data

extension RandomMischief {
  private mutating func changeSettings() -> [Mischief] {
    let (policy, holidays) = ("data/policy.toml", "data/bank-holidays.json")
    serial += 1
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return [.remove(policy)]
    case 1...2: return [.write(policy, "[caseload]\nlimit_per_fte = \(serial % 5 + 1)\n")]
    case 3: return [.replace(policy, "[agency]\nred_abov = 1\n")]
    case 4: return [.remove(policy), .makeDirectory(policy)]
    case 5: return [.rename(policy, "outside/policy-\(serial)")]
    case 6: return [.remove(holidays)]
    case 7: return [.write(holidays, "{}")]
    default:
      let event = #"{"title":"Eight","date":"2015-0\#(serial % 8 + 1)-08"}"#
      let division = #"{"division":"england-and-wales","events":[\#(event)]}"#
      return [.replace(holidays, #"{"england-and-wales":\#(division)}"#)]
    }
  }

  private mutating func changeDirectories() -> [Mischief] {
    let directory = pick(RandomMischief.directories)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return [.rename(directory, "outside/directory")]
    case 1: return [.rename("outside/directory", directory)]
    case 2: return [.rename(directory, "data/_hidden")]
    case 3: return [.rename("data/_hidden", directory)]
    case 4: return [.makeDirectory(directory)]
    default:
      serial += 1
      let new = "\(directory)/deep-\(serial)"
      return [
        .makeDirectory(new), .makeDirectory(new + "/deeper"),
        .write(new + "/deeper/visits.jsonl", lines(of: "visits.jsonl", 1...3)),
      ]
    }
  }

  /// Takes permissions away, or gives them back; root may do everything all the same.
  private mutating func changePermissions(_ path: String) -> [Mischief] {
    let path = isOneIn(3) ? pick(RandomMischief.directories + ["data"]) : path
    let mode: mode_t = pick([0, 0o100, 0o400, 0o700, 0o700])
    if path == "data" { isAway = mode != 0o700 }
    return [.setMode(path, mode)]
  }

  /// Takes the whole directory away, or brings it back.
  private mutating func moveAll() -> [Mischief] {
    let away = Mischief.rename("data", "away")
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      isAway = true
      return [away]
    case 1:
      isAway = true
      return [away, .makeDirectory("data")]
    default: return [away, .rename("away", "data")]
    }
  }
}
