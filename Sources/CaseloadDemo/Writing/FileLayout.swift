import CaseloadCore

/// Which records go to which file.
struct FileLayout {
  private let authority: SampleAuthority
  private let isHostile: Bool
  private var writer: RecordWriter

  /// The layout of an authority's data directory; a hostile one has odd bank holidays.
  init(_ authority: SampleAuthority, isHostile: Bool = false) {
    self.authority = authority
    self.isHostile = isHostile
    writer = RecordWriter(authority)
  }

  /// Gives every file in turn, its path in the directory and its bytes, each made when it is due.
  mutating func forEachFile<Failure: Error>(
    _ body: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    for (path, text) in SampleTexts.files(isHostile: isHostile) {
      try body(path, Array(text.utf8))
    }
    let records = authority.records
    try file("teams.jsonl", records.teams, body) { $0.write($1) }
    let isSmall = authority.size == .small
    if isSmall {
      try file("workers.jsonl", records.workers, body) { $0.write($1) }
      try file("absences.jsonl", records.absences, body) { $0.write($1) }
      try file("children.jsonl", records.children, body) { $0.write($1) }
      try file("episodes.jsonl", records.episodes, body) { $0.write($1) }
      try file("placements.ndjson", records.placements, body) { $0.write($1) }
      try file("allocations.jsonl", records.allocations, body) { $0.write($1) }
    } else {
      try file("staff/workers.jsonl", records.workers, body) { $0.write($1) }
      try file("staff/absences.jsonl", records.absences, body) { $0.write($1) }
      try years("children", "jsonl", records.children, of: \.recorded, body) { $0.write($1) }
      try years("episodes", "jsonl", records.episodes, of: \.recorded, body) { $0.write($1) }
      try years("placements", "ndjson", records.placements, of: \.recorded, body) { $0.write($1) }
      try years("allocations", "jsonl", records.allocations, of: \.recorded, body) { $0.write($1) }
    }
    if authority.size == .large {
      try months("supervisions", records.supervisions, of: \.recorded, every: 3, body) {
        $0.write($1)
      }
    } else {
      try years("supervisions", "jsonl", records.supervisions, of: \.recordedOrNot, body) {
        $0.write($1)
      }
    }
    try visits(body)
  }

  /// Visits, by month, in a big authority by area too.
  private mutating func visits<Failure: Error>(
    _ body: (String, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let visits = authority.records.visits
    guard authority.size == .large else {
      try months("visits", visits, of: \.recorded, every: 1, body) { $0.write($1) }
      return
    }
    var byArea: [[VisitRecord]] = Array(repeating: [], count: authority.areas.count)
    for visit in visits {
      byArea[authority.records.children[Int(visit.child)].area].append(visit)
    }
    for (area, visits) in zip(authority.areas, byArea) {
      let folder = "visits/" + area.lowercased()
      try months(folder, visits, of: \.recorded, every: 1, body) { $0.write($1) }
    }
  }

  private mutating func file<Element, Failure: Error>(
    _ path: String, _ records: some Sequence<Element>,
    _ body: (String, [UInt8]) throws(Failure) -> Void,
    write: (inout RecordWriter, Element) -> Void
  ) throws(Failure) {
    writer.lines.removeAll()
    for record in records { write(&writer, record) }
    try body(path, writer.lines.bytes)
  }

  /// Files by the year in which the records were entered; those without a time come first.
  private mutating func years<Element, Failure: Error>(
    _ folder: String, _ suffix: String, _ records: [Element],
    of time: (Element) -> RecordingTime?,
    _ body: (String, [UInt8]) throws(Failure) -> Void,
    write: (inout RecordWriter, Element) -> Void
  ) throws(Failure) {
    var groups: [(name: String, records: [Element])] = [("before", [])]
    let last = authority.asAt.components.year
    let first = last - 20
    for year in first...last { groups.append((String(year), [])) }
    for record in records {
      let year = time(record)?.day.components.year
      groups[year.map { max(1, $0 - first + 1) } ?? 0].records.append(record)
    }
    for group in groups where !group.records.isEmpty {
      try file(folder + "/" + group.name + "." + suffix, group.records, body, write: write)
    }
  }

  /// Files by the month, or by several months, in which the records, in this order, were entered.
  private mutating func months<Element, Failure: Error>(
    _ folder: String, _ records: [Element], of time: (Element) -> RecordingTime, every step: Int,
    _ body: (String, [UInt8]) throws(Failure) -> Void,
    write: (inout RecordWriter, Element) -> Void
  ) throws(Failure) {
    func period(_ record: Element) -> Int {
      let date = time(record).day.components
      return (date.year * 12 + date.month - 1) / step
    }
    var first = 0
    while first < records.count {
      let current = period(records[first])
      var end = first
      while end < records.count, period(records[end]) == current { end += 1 }
      let month = current * step
      let number = month % 12 + 1
      let name = "\(month / 12)-" + (number < 10 ? "0" : "") + String(number)
      try file(folder + "/" + name + ".jsonl", records[first..<end], body, write: write)
      first = end
    }
  }
}

extension SupervisionRecord {
  fileprivate var recordedOrNot: RecordingTime? { recorded }
}
