import Testing

@testable import CaseloadCore

/// A tiny data directory, written for one test and read like any other.
struct Sample {
  /// The figures of what it holds.
  let indicators: Indicators

  /// Reads files of JSON lines.
  ///
  /// - Parameters:
  ///   - files: The text of each file, by its path in the directory.
  ///   - policy: The text of `policy.toml`; the defaults when it is empty.
  /// - Throws: When the directory cannot be written, or its policy is wrong.
  init(files: [String: String], policy: String = "") throws {
    let directory = try TemporaryDirectory(files)
    if !policy.isEmpty { try directory.write(PolicyFile.name, policy) }
    let settings = try DirectorySettings(directory.path)
    indicators = Indicators(
      register: try directory.register(), policy: settings.policy.policy,
      bankHolidays: settings.bankHolidays)
  }

  /// Reads a directory that holds the given facts, and nothing that is wrong.
  init(policy: String = "", _ facts: [Fact]) throws {
    var lines: [String: String] = ["teams.jsonl": ""]
    for (number, fact) in facts.enumerated() {
      lines["\(fact.kind).jsonl", default: ""] += fact.line(number: number) + "\n"
    }
    try self.init(files: lines, policy: policy)
    let summary = indicators.register.summary
    try #require(summary.rejected == 0 && summary.warnings == 0, "a test's fact is wrong")
  }

  /// Reads a directory that holds the given facts, and nothing that is wrong.
  init(policy: String = "", _ facts: Fact...) throws {
    try self.init(policy: policy, facts)
  }

  /// The report as at a day, without the trend unless it is asked for.
  func report(
    _ day: StaticString = "2016-06-01", team: Identifier? = nil, trend: Bool = false
  ) throws -> Report {
    try indicators.report(asAt: Sample.day(day), team: team, trend: trend)
  }

  /// A day from a date that a test writes.
  static func day(_ text: StaticString) -> Day { ReportFixture.day(text) }
}

/// One record of a sample.
struct Fact {
  /// The name of the kind: the stem of the file that holds the record.
  let kind: String
  /// The members; those that are `nil` are left out.
  var members: [String: FactValue?]

  init(_ kind: String, _ members: [String: FactValue?], _ more: [String: FactValue?] = [:]) {
    self.kind = kind
    self.members = members.merging(more) { $1 }
  }

  /// The record as a line; without an id of its own it has its number for one.
  func line(number: Int) -> String {
    var given = members.compactMapValues(\.self)
    if given["id"] == nil { given["id"] = .text("\(kind)-\(number)") }
    return "{" + given.map { "\"\($0)\":\($1.json)" }.sorted().joined(separator: ",") + "}"
  }
}

/// A value of a record's field.
enum FactValue: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case text(String)
  case number(Double)
  case flag(Bool)

  init(stringLiteral value: String) { self = .text(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(booleanLiteral value: Bool) { self = .flag(value) }

  fileprivate var json: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .flag(let flag): "\(flag)"
    }
  }
}

// MARK: - The kinds

extension Fact {
  typealias Fields = [String: FactValue?]

  /// A team.
  static func team(_ id: String, _ more: Fields = [:]) -> Fact {
    Fact("teams", ["id": .text(id)], more)
  }

  /// A registered, permanent, full-time case holder unless said otherwise, there since always.
  static func worker(_ id: String, _ more: Fields = [:]) -> Fact {
    Fact(
      "workers",
      [
        "id": .text(id), "role": "case_holder", "employment": "permanent", "registered": true,
        "fte": 1,
      ], more)
  }

  /// A long absence.
  static func absence(_ worker: String, _ start: String, _ end: String? = nil) -> Fact {
    Fact(
      "absences", ["worker": .text(worker), "start": .text(start), "end": end.map { .text($0) }])
  }

  /// An episode.
  static func episode(
    _ child: String, _ status: String, _ start: String, _ end: String? = nil, _ more: Fields = [:]
  ) -> Fact {
    Fact(
      "episodes",
      [
        "child": .text(child), "status": .text(status), "start": .text(start),
        "end": end.map { .text($0) },
      ], more)
  }

  /// A placement.
  static func placement(
    _ child: String, _ start: String, _ end: String? = nil, _ more: Fields = [:]
  ) -> Fact {
    Fact(
      "placements",
      ["child": .text(child), "start": .text(start), "end": end.map { .text($0) }], more)
  }

  /// An allocation, to a lead worker unless said otherwise.
  static func allocation(
    _ child: String, _ worker: String, _ start: String = "2016-01-04", _ end: String? = nil,
    _ more: Fields = [:]
  ) -> Fact {
    Fact(
      "allocations",
      [
        "child": .text(child), "worker": .text(worker), "start": .text(start),
        "end": end.map { .text($0) },
      ], more)
  }

  /// A visit at which the child was seen unless said otherwise.
  static func visit(_ child: String, _ date: String, _ more: Fields = [:]) -> Fact {
    Fact("visits", ["child": .text(child), "date": .text(date), "seen": true], more)
  }

  /// A supervision.
  static func supervision(_ worker: String, _ date: String, _ more: Fields = [:]) -> Fact {
    Fact("supervisions", ["worker": .text(worker), "date": .text(date)], more)
  }
}

// MARK: - Lists in words

extension CaseloadFigures.Unallocated {
  /// Each child in the list: `CHILD since DAY, N days`, and whether that is over the limit.
  var lines: [String] {
    list.map {
      "\($0.child) since \($0.since), \($0.days) days" + ($0.isOverLimit ? ", over the limit" : "")
    }
  }
}

extension SupervisionFigures {
  /// Each worker in the list: `WORKER STATUS due DAY`, with the days overdue.
  var lines: [String] {
    workers.map { worker in
      "\(worker.worker) \(worker.status.rawValue)"
        + (worker.due.map { " due \($0)" } ?? "")
        + (worker.daysOverdue > 0 ? " \(worker.daysOverdue) days ago" : "")
    }
  }
}

extension VisitFigures {
  /// Each child in the list: `CHILD STATUS due DAY by INTERVAL`, with the days overdue.
  var lines: [String] {
    children.map { child in
      "\(child.child) \(child.status.rawValue) due \(child.due) by \(child.interval)"
        + (child.daysOverdue > 0 ? ", \(child.daysOverdue) days ago" : "")
    }
  }
}
