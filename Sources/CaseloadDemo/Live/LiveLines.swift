import CaseloadCore

/// The lines of a fact, each for the file of its kind.
struct LiveLines {
  private(set) var entries: [LiveFact.Entry] = []

  /// Adds a line to the file of a kind.
  ///
  /// The file is read after the sample's own of that kind, so that of two records entered in the same
  /// minute the one that came later counts.
  mutating func write(to kind: Kind, _ fields: (inout LineBuffer) -> Void) {
    var buffer = LineBuffer()
    buffer.begin()
    fields(&buffer)
    buffer.end()
    entries.append(LiveFact.Entry(file: kind.rawValue + ".live.jsonl", line: buffer.bytes))
  }
}

/// A record of the sample that is to be replaced by one that says more.
struct LiveRecord {
  /// The record's id.
  let id: String
  private let text: String

  /// Reads the record again; `nil` when it is no longer there.
  init?(_ reference: RecordReference, root: String) {
    guard let record = try? RawRecord.read(reference, root: root) else { return nil }
    id = reference.id.text
    text = record.text
  }

  /// The text of a field, which in a sample never holds a quotation mark where it is asked for.
  subscript(name: String) -> String? {
    let opening = "\"\(name)\":\""
    guard let start = text.firstRange(of: opening)?.upperBound,
      let end = text[start...].firstIndex(of: "\"")
    else { return nil }
    return String(text[start..<end])
  }

  /// When it was entered.
  var recorded: RecordingTime? {
    guard let written = self["recorded"], let day = Day(String(written.prefix(10))) else {
      return nil
    }
    let clock = written.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int($0) }
    return RecordingTime(day: day, minute: clock.count == 2 ? clock[0] * 60 + clock[1] : 0)
  }
}

extension RecordingTime {
  /// The minute of a moment.
  init(_ moment: Moment) {
    let second = (moment.seconds % 86_400 + 86_400) % 86_400
    let days = Int32(clamping: (moment.seconds - second) / 86_400)
    self.init(day: Day(number: days), minute: Int(second / 60))
  }

  /// The minute after.
  var next: RecordingTime { RecordingTime(day: day, minute: minuteOfDay + 1) }
}
