import DisplayText
import TOMLReading

/// Reads a policy out of the values of its file, and collects all that is wrong with them.
struct PolicyReader {
  /// What is read so far, over the defaults.
  private(set) var policy = Policy()
  /// Everything wrong so far, in no order.
  private(set) var errors: [PolicyError] = []
  /// The authority's visit rules, over the defaults.
  var visits: [EpisodeStatus: VisitDraft] = Policy.defaultVisitRules.mapValues { VisitDraft($0) }
  /// What teams say of their own visit rules.
  var teamVisits: [Identifier: [EpisodeStatus: VisitDraft]] = [:]

  let lines: TOMLLines
  private let calendar: WorkingCalendar
  /// Keys with a value that cannot be used.
  private var faulty: Set<TOMLPath> = []

  /// A reader of the values whose lines are given.
  init(lines: TOMLLines, calendar: WorkingCalendar) {
    self.lines = lines
    self.calendar = calendar
  }

  /// Reads the whole file.
  mutating func read(_ file: TOMLValue) {
    guard case .table(let members) = file else { return }
    for (name, value) in members {
      let path = TOMLPath.top.appending(name)
      if name == "teams" {
        readTeams(value, at: path)
      } else if PolicyKey.plainTables.contains(where: { name == TOMLName($0) }) {
        readTable(value, at: path)
      } else {
        reportUnknown(path, known: PolicyKey.plainTables + ["teams"], place: "the policy")
      }
    }
    judgeThresholds()
    judgeVisits()
    finishVisits()
  }

  private mutating func readTable(_ value: TOMLValue, at path: TOMLPath) {
    guard let members = table(value, at: path) else { return }
    let keys = PolicyKey.keys(ofTable: path.name)
    let isVisits = path.name == "visits"
    for (name, value) in members {
      let place = path.appending(name)
      if let key = keys.first(where: { name == TOMLName($0.name) }) {
        read(value, as: key, at: place)
      } else if isVisits, let status = EpisodeStatus(rawValue: name.text) {
        visits[status] = readRule(value, at: place, over: visits[status] ?? VisitDraft())
      } else {
        let statuses = isVisits ? PolicyKey.visitStatuses.map(\.rawValue) : []
        reportUnknown(place, known: keys.map(\.name) + statuses, place: "[\(path.shown)]")
      }
    }
  }

  /// The members of what should be a table, or `nil` after reporting that it is none.
  mutating func table(
    _ value: TOMLValue, at path: TOMLPath
  ) -> [(name: TOMLName, value: TOMLValue)]? {
    if case .table(let members) = value { return members }
    report(
      path, "must be a table, is \(value.shown)", "write [\(path.shown)], and its keys below it")
    return nil
  }
}

// MARK: - Values

extension PolicyReader {
  private mutating func read(_ value: TOMLValue, as key: PolicyKey, at path: TOMLPath) {
    switch key.form {
    case .text(let place):
      if case .text(let text) = value {
        policy[keyPath: place] = text
      } else {
        reportType(value, of: key, "text", at: path)
      }
    case .flag(let place):
      if case .flag(let flag) = value {
        policy[keyPath: place] = flag
      } else {
        reportType(value, of: key, "true or false", at: path)
      }
    case .number(let place, let range):
      if let number = number(value, in: range, of: key, at: path) {
        policy[keyPath: place] = number
      }
    case .duration(let place, let mayBeZero):
      let remedy = remedy(for: key)
      if let duration = duration(value, mayBeZero: mayBeZero, at: path, remedy: remedy) {
        policy[keyPath: place] = duration
      }
    case .statuses(let place):
      if let statuses: [EpisodeStatus] = names(value, of: key, "a status", at: path) {
        policy[keyPath: place] = statuses
      }
    case .roles(let place):
      if let roles: [WorkerRole] = names(value, of: key, "a role", at: path) {
        policy[keyPath: place] = roles
      }
    case .stages(let place):
      if let stages = stages(value, of: key, at: path) { policy[keyPath: place] = stages }
    case .interval, .enabled:
      break  // Keys of visit rules stand in tables of their own.
    }
  }

  private mutating func number(
    _ value: TOMLValue, in range: PolicyKey.NumberRange, of key: PolicyKey, at path: TOMLPath
  ) -> Double? {
    let number: Double
    switch value {
    case .integer(let integer): number = Double(integer)
    case .number(let given): number = given
    default:
      reportType(value, of: key, "a number", at: path)
      return nil
    }
    guard number.isFinite else {
      reportType(value, of: key, "a finite number", at: path)
      return nil
    }
    guard range.contains(number) else {
      reportType(value, of: key, range.rawValue, at: path)
      return nil
    }
    return number
  }

  /// A duration, or `nil` after reporting why it is none.
  mutating func duration(
    _ value: TOMLValue, mayBeZero: Bool, at path: TOMLPath, remedy: String
  ) -> Duration? {
    guard case .text(let text) = value, let duration = Duration(text) else {
      report(path, "must be a duration, is \(value.shown)", remedy)
      return nil
    }
    guard mayBeZero || duration.count > 0 else {
      report(path, "must be longer than 0, is \(value.shown)", remedy)
      return nil
    }
    return duration
  }

  private mutating func names<Name: RawRepresentable & CaseIterable>(
    _ value: TOMLValue, of key: PolicyKey, _ kind: String, at path: TOMLPath
  ) -> [Name]? where Name.RawValue == String {
    guard case .array(let elements) = value else {
      reportType(value, of: key, "an array", at: path)
      return nil
    }
    let known = Name.allCases.map(\.rawValue)
    var names: [Name] = []
    for (index, element) in elements.enumerated() {
      if case .text(let text) = element, let name = Name(rawValue: text) {
        names.append(name)
        continue
      }
      var remedy = "use one of \(known.joined(separator: ", "))"
      if case .text(let text) = element,
        let near = NearestName.nearest(to: text, among: known)
      {
        remedy = "did you mean \"\(near)\"?"
      }
      report(path.appending(index: index), "must be \(kind), is \(element.shown)", remedy)
    }
    return names.count == elements.count ? names : nil
  }
}

// MARK: - Stages of the first assessed year

extension PolicyReader {
  private mutating func stages(
    _ value: TOMLValue, of key: PolicyKey, at path: TOMLPath
  ) -> [Policy.Supervision.Stage]? {
    guard case .array(let elements) = value else {
      reportType(value, of: key, "an array", at: path)
      return nil
    }
    var stages: [Policy.Supervision.Stage] = []
    var lastEnd: (day: Day, until: Duration)?
    for (index, element) in elements.enumerated() {
      let place = path.appending(index: index)
      guard let members = stageMembers(element, at: place) else { continue }
      let until = stageDuration("until", in: members, at: place)
      let every = stageDuration("every", in: members, at: place)
      guard let until else { continue }
      let end = calendar.day(until, after: PolicyReader.stageStart)
      if let lastEnd, end <= lastEnd.day {
        report(
          place.appending("until"),
          "must be later than \"\(lastEnd.until)\" before it, is \"\(until)\"",
          "put the stages in ascending order")
      }
      lastEnd = (end, until)
      if let every { stages.append(Policy.Supervision.Stage(until: until, every: every)) }
    }
    return stages
  }

  private mutating func stageMembers(
    _ element: TOMLValue, at path: TOMLPath
  ) -> [(name: TOMLName, value: TOMLValue)]? {
    guard case .table(let members) = element else {
      report(
        path, "must be a table, is \(element.shown)",
        "write { until = \"6 weeks\", every = \"1 week\" }")
      return nil
    }
    for (name, _) in members where name != "until" && name != "every" {
      reportUnknown(path.appending(name), known: ["until", "every"], place: "a stage")
    }
    return members
  }

  private mutating func stageDuration(
    _ name: TOMLName, in members: [(name: TOMLName, value: TOMLValue)], at path: TOMLPath
  ) -> Duration? {
    let remedy =
      name == "until"
      ? "give how long after its start the stage lasts, such as \"6 weeks\""
      : "give the time from one supervision to the next in it, such as \"1 week\""
    guard let value = members.first(where: { $0.name == name })?.value else {
      report(path.appending(name), "is missing", remedy)
      return nil
    }
    return duration(value, mayBeZero: false, at: path.appending(name), remedy: remedy)
  }

  /// The day to which the ends of stages are added to compare them.
  private static let stageStart = Day(number: Day.number(year: 2001, month: 1, day: 1))
}

// MARK: - What depends on several keys

extension PolicyReader {
  /// 0 <= amber <= red, with the defaults for those that the file does not give.
  private mutating func judgeThresholds() {
    judge(amber: policy.caseload.amberAbove, red: policy.caseload.redAbove, in: "caseload")
    judge(amber: policy.agency.amberAbove, red: policy.agency.redAbove, in: "agency")
  }

  private mutating func judge(amber: Double, red: Double, in table: TOMLName) {
    let holder = TOMLPath.top.appending(table)
    let (amberPath, redPath) = (holder.appending("amber_above"), holder.appending("red_above"))
    guard amber > red, !faulty.contains(amberPath), !faulty.contains(redPath) else { return }
    let (amberText, redText) = (TOMLText.number(amber), TOMLText.number(red))
    if lines.line(of: redPath) != nil {
      report(
        redPath, "must not be below amber_above (\(amberText)\(whence(amberPath))), is \(redText)",
        "raise it, or lower \(amberPath)")
    } else {
      report(
        amberPath, "must not be above red_above (\(redText)\(whence(redPath))), is \(amberText)",
        "lower it, or raise \(redPath)")
    }
  }

  private func whence(_ path: TOMLPath) -> String {
    lines.line(of: path).map { ", line \($0)" } ?? ", the default"
  }

  /// Puts the visit rules together once all of them are read.
  private mutating func finishVisits() {
    policy.visits.rules = visits.compactMapValues(\.rule)
    for (team, drafts) in teamVisits where drafts.values.contains(where: { !$0.isEmpty }) {
      let merged = visits.merging(drafts) { base, own in own.merged(over: base) }
      policy.visits.teamRules[team] = merged.compactMapValues(\.rule)
    }
  }
}

// MARK: - Reports

extension PolicyReader {
  /// Reports a value, at its own line or the nearest one above it.
  mutating func report(
    _ path: TOMLPath, at line: Int? = nil, _ reason: String, _ remedy: String
  ) {
    faulty.insert(path)
    var holder = path
    while lines.line(of: holder) == nil, !holder.parts.isEmpty { holder = holder.parent }
    errors.append(
      PolicyError(
        key: path.shown, line: line ?? lines.line(of: holder) ?? 1, reason: reason, remedy: remedy))
  }

  private mutating func reportType(
    _ value: TOMLValue, of key: PolicyKey, _ demand: String, at path: TOMLPath
  ) {
    report(path, "must be \(demand), is \(value.shown)", remedy(for: key))
  }

  /// Reports a key that the policy does not have, with the one that may have been meant.
  mutating func reportUnknown(_ path: TOMLPath, known: [String], place: String) {
    let remedy =
      NearestName.nearest(to: path.name, among: known).map { "did you mean \($0)?" }
      ?? "use one of \(known.joined(separator: ", ")), or remove it"
    report(path, "is not a key of \(place)", remedy)
  }

  private func remedy(for key: PolicyKey) -> String {
    "give \(key.summary)" + (key.defaultValue.map { ", such as \($0)" } ?? "")
  }
}
