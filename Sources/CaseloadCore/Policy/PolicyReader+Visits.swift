import TOMLReading

extension PolicyReader {
  /// Reads `[teams]`: for each team its visit rules and nothing else.
  mutating func readTeams(_ value: TOMLValue, at path: TOMLPath) {
    guard let teams = table(value, at: path) else { return }
    for (name, value) in teams {
      let place = path.appending(name)
      let team = Identifier(name.text)
      if !PolicyReader.isTeamId(team) {
        report(
          place, "is not the id of a team",
          "give the team's id exactly: 1 to 128 bytes without control characters")
      }
      guard let members = table(value, at: place) else { continue }
      for (name, value) in members {
        if name == "visits" {
          readTeamVisits(value, of: team, at: place.appending(name))
        } else {
          reportUnknown(place.appending(name), known: ["visits"], place: "a team")
        }
      }
    }
  }

  private mutating func readTeamVisits(
    _ value: TOMLValue, of team: Identifier, at path: TOMLPath
  ) {
    guard let members = table(value, at: path) else { return }
    for (name, value) in members {
      let place = path.appending(name)
      if let status = EpisodeStatus(rawValue: name.text) {
        let draft = readRule(value, at: place, over: VisitDraft())
        teamVisits[team, default: [:]][status] = draft
      } else if PolicyKey.keys(ofTable: "visits").contains(where: { name == TOMLName($0.name) }) {
        report(
          place, "is not a key of a team's visits",
          "it holds for the whole authority: move it to [visits]")
      } else {
        let statuses = PolicyKey.visitStatuses.map(\.rawValue)
        reportUnknown(place, known: statuses, place: "a team's visits")
      }
    }
  }

  /// Reads the rule of one status, of the authority or of a team, over what is known of it.
  mutating func readRule(
    _ value: TOMLValue, at path: TOMLPath, over base: VisitDraft
  ) -> VisitDraft {
    var draft = base
    guard let members = table(value, at: path) else { return draft }
    for (name, value) in members {
      let place = path.appending(name)
      let origin = PolicyOrigin.line(lines.line(of: place) ?? 1)
      guard let key = PolicyKey.visitRule.first(where: { name == TOMLName($0.name) }) else {
        reportUnknown(place, known: PolicyKey.visitRule.map(\.name), place: "a visit rule")
        continue
      }
      if case .interval(let interval) = key.form {
        let setting = intervalValue(value, interval, of: key, at: place)
        draft.intervals[interval] = VisitDraft.Setting(value: setting, origin: origin)
      } else {
        draft.enabled = VisitDraft.Setting(value: flag(value, of: key, at: place), origin: origin)
      }
    }
    return draft
  }

  private mutating func intervalValue(
    _ value: TOMLValue, _ interval: VisitInterval, of key: PolicyKey, at path: TOMLPath
  ) -> VisitDraft.Value {
    if interval != .first, case .text("") = value { return .removed }
    let remedy = "give \(key.summary), such as \"\(PolicyReader.example(of: interval))\""
    guard let duration = duration(value, mayBeZero: false, at: path, remedy: remedy) else {
      return .faulty
    }
    return .duration(duration)
  }

  private mutating func flag(
    _ value: TOMLValue, of key: PolicyKey, at path: TOMLPath
  ) -> Bool? {
    if case .flag(let flag) = value { return flag }
    report(path, "must be true or false, is \(value.shown)", "give \(key.summary)")
    return nil
  }

  private static func isTeamId(_ team: Identifier) -> Bool {
    guard 1...128 ~= team.text.utf8.count else { return false }
    return team.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

// MARK: - Completeness

extension PolicyReader {
  /// Judges every rule that the file touches, after merging.
  mutating func judgeVisits() {
    let top = TOMLPath.top.appending("visits")
    for status in PolicyKey.visitStatuses {
      let table = top.appending(TOMLName(status.rawValue))
      if let draft = visits[status], lines.line(of: table) != nil { judge(draft, at: table) }
    }
    for (team, drafts) in teamVisits.sorted(by: { $0.key < $1.key }) {
      let top = TOMLPath.top.appending("teams").appending(TOMLName(team.text)).appending("visits")
      for status in PolicyKey.visitStatuses {
        guard let draft = drafts[status] else { continue }
        let merged = draft.merged(over: visits[status] ?? VisitDraft())
        judge(merged, at: top.appending(TOMLName(status.rawValue)))
      }
    }
  }

  private mutating func judge(_ draft: VisitDraft, at table: TOMLPath) {
    guard draft.isEnabled else { return }
    if !draft.has(.first) { reportMissing(.first, partner: nil, in: table) }
    if draft.has(.after) && !draft.has(.then) { reportMissing(.then, partner: .after, in: table) }
    if draft.has(.then) && !draft.has(.after) { reportMissing(.after, partner: .then, in: table) }
    guard !draft.has(.every) else { return }
    if draft.has(.after) {
      reportMissing(.every, partner: .after, in: table)
    } else if draft.has(.then) {
      reportMissing(.every, partner: .then, in: table)
    }
  }

  /// Reports a missing key at the line of its partner, or of its table when that does not hold it.
  private mutating func reportMissing(
    _ interval: VisitInterval, partner: VisitInterval?, in table: TOMLPath
  ) {
    let path = table.appending(TOMLName(interval.rawValue))
    let partnerLine = partner.flatMap { lines.line(of: table.appending(TOMLName($0.rawValue))) }
    let reason = partner.map { "is missing: \($0) needs it" } ?? "is missing"
    let example = "give \(interval) = \"\(PolicyReader.example(of: interval))\" or the like"
    let remedy =
      partner.map { "\(example), or remove it too with \($0) = \"\"" }
      ?? "\(example), or enabled = false for no clock"
    report(path, at: partnerLine ?? lines.line(of: table), reason, remedy)
  }

  private static func example(of interval: VisitInterval) -> String {
    switch interval {
    case .first: "10 working days"
    case .every: "6 weeks"
    case .after: "1 year"
    case .then: "3 months"
    }
  }
}
