import TOMLReading

extension PolicyFile {
  /// Every key in force, with its value and where that comes from.
  static func entries(of reader: PolicyReader) -> [Entry] {
    var entries: [Entry] = []
    for table in PolicyKey.plainTables {
      for key in PolicyKey.keys(ofTable: table) {
        guard let value = key.value(in: reader.policy) else { continue }
        let path = TOMLPath.top.appending(TOMLName(table)).appending(TOMLName(key.name))
        let origin = reader.lines.line(of: path).map { PolicyOrigin.line($0) } ?? .default
        let elements = key.elements(in: reader.policy) ?? []
        entries.append(
          Entry(table: table, key: key.name, value: value, origin: origin, elements: elements))
      }
    }
    for status in PolicyKey.visitStatuses {
      guard let draft = reader.visits[status] else { continue }
      entries += rule(draft, table: "visits.\(status.rawValue)")
    }
    for (team, drafts) in reader.teamVisits.sorted(by: { $0.key < $1.key }) {
      let table = "teams.\(TOMLText.key(team.text)).visits"
      for status in PolicyKey.visitStatuses {
        guard let draft = drafts[status], !draft.isEmpty else { continue }
        let merged = draft.merged(over: reader.visits[status] ?? VisitDraft())
        entries += rule(merged, table: "\(table).\(status.rawValue)")
      }
    }
    return entries
  }

  /// The keys of a visit rule; of one that is disabled only that.
  private static func rule(_ draft: VisitDraft, table: String) -> [Entry] {
    var entries: [Entry] = []
    if let enabled = draft.enabled, let value = enabled.value {
      entries.append(
        Entry(table: table, key: "enabled", value: String(value), origin: enabled.origin))
      if !value { return entries }
    }
    for interval in VisitInterval.allCases {
      guard let setting = draft.intervals[interval] else { continue }
      let value = draft.duration(interval)?.description ?? ""
      entries.append(
        Entry(
          table: table, key: interval.rawValue, value: TOMLText.string(value),
          origin: setting.origin))
    }
    return entries
  }
}
